import type { Readable } from 'node:stream';
import type { Coded } from '../domain/coded.js';
import { csvRows, type CsvSource } from './csv-rows.js';
import { decodeText } from './decode-text.js';
import { detectEncoding } from './detect-encoding.js';
import { guessDelimiter } from './guess-delimiter.js';
import { findHeaders, type HeaderFinding } from './header-row.js';
import { localFile, type LocalFile } from './local-file.js';
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits.js';
import { sniffType } from './sniff-type.js';
import { TableReadError, type Delimiter, type Table, type TableNotice, type TableRow } from './table.js';
import { openWorkbook } from './xlsx/open-workbook.js';

export interface ReadTableOptions {
  /** For workbooks; the first visible sheet when absent. */
  readonly sheet?: string;
  /** For text; guessed when absent. */
  readonly delimiter?: Delimiter;
  readonly limits?: Partial<ReadLimits>;
}

const FIRST_LOOK = 65_536;

/**
 * Opens a CSV or XLSX file as a table, by its content and not by its name. Rows are streamed; the file is never in
 * memory as a whole. Throws a TableReadError when it is no table, or one that asks too much. Close it when done.
 */
export async function readTable(source: string | Readable, options: ReadTableOptions = {}): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const file = await localFile(source, limits.fileBytes);
  try {
    const type = await sniffType(file.path);
    return type === 'zip' ? await readWorkbook(file, options, limits) : await readText(file, options, limits);
  } catch (error) {
    await file.dispose();
    throw error;
  }
}

async function readText(file: LocalFile, options: ReadTableOptions, limits: ReadLimits): Promise<Table> {
  const encoding = await detectEncoding(file.path);
  let start = '';
  for await (const piece of decodeText(file.path, encoding, FIRST_LOOK)) start += piece;
  if (start.trim() === '') throw new TableReadError('import.empty-file');
  const guessed = guessDelimiter(start);
  const delimiter = options.delimiter === undefined ? guessed : { skip: guessed?.skip ?? 0, delimiter: options.delimiter };
  if (delimiter === undefined) throw new TableReadError('import.no-columns');

  const csv: CsvSource = { path: file.path, encoding, delimiter };
  const assumed: Coded<TableNotice> = {
    code: 'import.encoding-assumed',
    params: { encoding: encoding.encoding, line: encoding.firstOddLine ?? 0 },
  };
  const table = await tableOf(() => csvRows(csv, limits), file);
  return {
    ...table,
    kind: 'csv',
    encoding: encoding.encoding,
    delimiter: delimiter.delimiter,
    notices: encoding.firstOddLine === undefined ? table.notices : [assumed, ...table.notices],
  };
}

async function readWorkbook(file: LocalFile, options: ReadTableOptions, limits: ReadLimits): Promise<Table> {
  const workbook = await openWorkbook(file.path, options.sheet, limits);
  const table = await tableOf(workbook.rows, file);
  const others: Coded<TableNotice>[] =
    options.sheet === undefined && workbook.otherSheets.length > 0
      ? [{ code: 'import.other-sheets', params: { sheet: workbook.sheet, others: workbook.otherSheets } }]
      : [];
  return { ...table, kind: 'xlsx', sheet: workbook.sheet, notices: [...others, ...table.notices] };
}

async function tableOf(
  open: () => AsyncGenerator<TableRow>,
  file: LocalFile,
): Promise<Pick<Table, 'headers' | 'notices' | 'rows' | 'close'>> {
  const header = await findHeaders(open());
  return {
    headers: header.headers,
    notices: header.notices,
    rows: { [Symbol.asyncIterator]: () => filledRows(open(), header) },
    close: () => file.dispose(),
  };
}

async function* filledRows(rows: AsyncGenerator<TableRow>, header: HeaderFinding): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    if (row.rowNumber > header.rowNumber && row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
}
