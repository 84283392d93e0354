import { Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';
import { guarded, type Locale } from '#platform';
import type { RefusedRows } from '../application/list-refusals.service.js';
import { REASONS_HEADER } from '../application/reasons-column.js';
import { wordCoded } from './word-coded.js';

/** The sign that a spreadsheet in this language takes for the end of a cell. */
const DELIMITER: Readonly<Record<Locale, string>> = { nl: ';', en: ',' };

/**
 * Refused rows as a file to mend and send again: the cells as they were, then the reasons. No cell can run as a formula;
 * when the file comes back, the column of reasons and what kept cells from running are taken off again.
 */
export function refusedCsv({ headers, rows }: Pick<RefusedRows, 'headers' | 'rows'>, locale: Locale): Readable {
  const records = async function* (): AsyncGenerator<readonly string[]> {
    yield [...headers.map(guarded), REASONS_HEADER[locale]];
    for await (const { cells, errors } of rows) {
      const own = headers.map((_, index) => guarded(cells[index] ?? ''));
      const reasons = errors.map((error) => wordCoded(error, locale)).map(({ column, detail }) => (column === null ? detail : `${column}: ${detail}`));
      // Cells behind the last column stay behind it: they are what has to be mended.
      yield [...own, guarded(reasons.join(' ')), ...cells.slice(headers.length).map(guarded)];
    }
  };
  const csv = stringify({ bom: true, delimiter: DELIMITER[locale], record_delimiter: 'windows' });
  // A fault on either side destroys the other; whoever reads sees it.
  pipeline(Readable.from(records()), csv, () => undefined);
  return csv;
}
