import type { Coded } from '../domain/coded.js';
import { cleanText } from '../domain/clean-text.js';
import { TableReadError, type TableNotice, type TableRow } from './table.js';

export interface HeaderFinding {
  readonly headers: readonly string[];
  readonly rowNumber: number;
  readonly notices: readonly Coded<TableNotice>[];
}

/** A table has at least two columns; a title above it has one. */
const FEWEST_COLUMNS = 2;

/**
 * Finds the row of headers: the first with two filled cells or more; title lines above it are passed over. A table
 * without such a row is no table, one without a row behind it has nothing to import.
 */
export async function findHeaders(rows: AsyncIterable<TableRow>): Promise<HeaderFinding> {
  let header: TableRow | undefined;
  let above = 0;
  for await (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    if (header !== undefined && filled > 0) return nameHeaders(header, above);
    if (header === undefined && filled >= FEWEST_COLUMNS) header = row;
    else if (filled > 0) above++;
  }
  if (header !== undefined) throw new TableReadError('import.no-rows', { row: header.rowNumber });
  throw above > 0 ? new TableReadError('import.no-columns') : new TableReadError('import.empty-file');
}

/** Every column gets a name of its own: columns without one are named by their letter, equal names are numbered. */
function nameHeaders({ cells, rowNumber }: TableRow, above: number): HeaderFinding {
  const texts = cells.map(cleanText);
  const width = texts.findLastIndex((text) => text !== '') + 1;
  const unnamed: string[] = [];
  const repeated = new Set<string>();
  const headers: string[] = [];
  texts.slice(0, width).forEach((text, index) => {
    const name = text === '' ? columnLetters(index) : text;
    if (text === '') unnamed.push(name);
    if (headers.includes(name)) repeated.add(name);
    headers.push(uniqueName(name, headers));
  });
  return {
    headers,
    rowNumber,
    notices: [
      ...(above > 0 ? [{ code: 'import.rows-above-header' as const, params: { count: above } }] : []),
      ...(unnamed.length > 0 ? [{ code: 'import.unnamed-headers' as const, params: { columns: unnamed } }] : []),
      ...(repeated.size > 0 ? [{ code: 'import.duplicate-headers' as const, params: { headers: [...repeated] } }] : []),
    ],
  };
}

function uniqueName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}

/** 0 → A, 25 → Z, 26 → AA, as a spreadsheet names its columns. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
