import type { Coded, CodedParams } from '../domain/coded.js';

/** A file opened as a table: headers known, rows to be streamed. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** Unique and never empty. */
  readonly headers: readonly string[];
  /** What was assumed or repaired while opening; worth telling, no reason to refuse. */
  readonly notices: readonly Coded<TableNotice>[];
  readonly encoding?: TextEncodingName;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  /** The filled rows behind the header. Each iteration reads the file anew from its start. */
  readonly rows: AsyncIterable<TableRow>;
  /** Removes what was set aside on disk. The rows cannot be read afterwards. */
  close(): Promise<void>;
}

export interface TableRow {
  /** As a spreadsheet counts: the first row of the file is 1, empty rows count too. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

/** Why a file cannot be read as a table. */
export const TABLE_PROBLEMS = [
  'import.empty-file',
  'import.not-a-table',
  'import.not-text',
  'import.no-columns',
  'import.unsupported-spreadsheet',
  'import.encrypted-workbook',
  'import.broken-workbook',
  'import.sheet-not-found',
  'import.file-too-large',
  'import.unpacked-too-large',
  'import.too-many-rows',
  'import.too-many-columns',
  'import.cell-too-long',
  'import.broken-quotes',
  'import.encoding-broken',
  'import.no-rows',
] as const;

export const TABLE_NOTICES = [
  'import.encoding-assumed',
  'import.duplicate-headers',
  'import.unnamed-headers',
  'import.rows-above-header',
  'import.other-sheets',
] as const;

export type TableProblem = (typeof TABLE_PROBLEMS)[number];
export type TableNotice = (typeof TABLE_NOTICES)[number];

/** A file that cannot be read, or that breaks off while its rows are read; worded at the edge by its code. */
export class TableReadError extends Error {
  constructor(
    readonly code: TableProblem,
    readonly params: CodedParams = {},
  ) {
    super(code);
    this.name = 'TableReadError';
  }
}
