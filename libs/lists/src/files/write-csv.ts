import { Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';
import { guarded } from '#platform';
import type { CsvSeparator } from '../contract.js';
import type { ExportColumn } from '../domain/export-column.js';
import type { TableFile } from './table-file.js';

const SIGNS: Readonly<Record<CsvSeparator, string>> = { semicolon: ';', comma: ',', tab: '\t' };

/**
 * A table as CSV that opens right in Excel: a byte order mark, Windows line ends, and behind a semicolon the decimal comma of the
 * countries that use it. No cell can run as a formula.
 */
export function writeCsv<Row>({ watermark, columns, locale, rows }: TableFile<Row>, separator: CsvSeparator): Readable {
  const decimal = separator === 'semicolon' ? ',' : '.';
  const records = async function* (): AsyncGenerator<readonly string[]> {
    for (const line of watermark) yield [guarded(line)];
    yield columns.map(({ title }) => guarded(title[locale]));
    for await (const row of rows) yield columns.map((column) => cellOf(column, column.of(row, locale), decimal));
  };
  const csv = stringify({ bom: true, delimiter: SIGNS[separator], record_delimiter: 'windows' });
  // A fault on either side destroys the other; whoever reads sees it.
  pipeline(Readable.from(records()), csv, () => undefined);
  return csv;
}

function cellOf<Row>({ kind }: ExportColumn<Row>, value: string | null, decimal: string): string {
  if (value === null) return '';
  return kind === 'number' ? value.replace('.', decimal) : guarded(value);
}
