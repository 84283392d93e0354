import { FORMULA, type Locale } from '#platform';
import type { Table, TableRow } from '../reading/table.js';

/** The last column of a file of refused rows: what is to be mended. */
export const REASONS_HEADER: Readonly<Record<Locale, string>> = {
  nl: 'Zegel: reden van weigering',
  en: 'Zegel: reason for refusal',
};

const NAMES: readonly string[] = Object.values(REASONS_HEADER);
const UNSTORABLE = /[\u0000\p{Cs}]/gu;

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * The table as it was before its refused rows were handed out: without the column of reasons, and without the apostrophes
 * that kept a spreadsheet from running cells as formulas. A file that is none of ours stays as it is, but for characters
 * that no database can keep.
 */
export function withoutReasons(table: Table): Table {
  const at = table.headers.length - 1;
  const isOurs = NAMES.includes(table.headers[at] ?? '');
  const cleaned = (row: TableRow): TableRow => ({ ...row, cells: (isOurs ? row.cells.toSpliced(at, 1).map(unguarded) : row.cells).map(storable) });
  return { ...table, headers: (isOurs ? table.headers.slice(0, at).map(unguarded) : table.headers).map(storable), rows: { [Symbol.asyncIterator]: () => mapped(table.rows, cleaned) } };
}

async function* mapped(rows: AsyncIterable<TableRow>, change: (row: TableRow) => TableRow): AsyncGenerator<TableRow> {
  for await (const row of rows) yield change(row);
}

function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
