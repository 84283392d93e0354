import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.js';
import type { EncodingFinding } from './detect-encoding.js';
import type { DelimiterFinding } from './guess-delimiter.js';
import type { ReadLimits } from './read-limits.js';
import { withoutStrayQuotes, withQuotes } from './stray-quotes.js';
import { TableReadError, type TableRow } from './table.js';

/** Longest run of text that one row may be, so that a quote that is never closed does not swallow the file. */
const CELLS_IN_ROW = 64;

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

export interface CsvSource {
  readonly path: string;
  readonly encoding: EncodingFinding;
  readonly delimiter: DelimiterFinding;
}

/** All rows of a CSV file, the empty ones too, a row at a time. A quotation mark inside a cell that does not open with one is text: 12" pipe. */
export async function* csvRows(source: CsvSource, limits: ReadLimits): AsyncGenerator<TableRow> {
  const { delimiter, skip } = source.delimiter;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: limits.cellLength * CELLS_IN_ROW,
    info: true,
  });
  const text = Readable.from(withoutStrayQuotes(withoutStart(decodeText(source.path, source.encoding), skip), delimiter));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  const linesSkipped = skip > 0 ? 1 : 0;
  let rowNumber = linesSkipped;
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      rowNumber++;
      lastLine = info.lines;
      checkRow(record, rowNumber, limits);
      yield { rowNumber, cells: withQuotes(record) };
    }
  } catch (error) {
    throw asProblem(error, linesSkipped, lastLine);
  } finally {
    text.destroy();
    parser.destroy();
  }
}

async function* withoutStart(pieces: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let skip = length;
  for await (const piece of pieces) {
    const rest = piece.slice(skip);
    skip = Math.max(0, skip - piece.length);
    if (rest !== '') yield rest;
  }
}

function checkRow(cells: readonly string[], rowNumber: number, limits: ReadLimits): void {
  if (rowNumber > limits.rows) throw new TableReadError('import.too-many-rows', { limit: limits.rows });
  if (cells.length > limits.columns) {
    throw new TableReadError('import.too-many-columns', { row: rowNumber, limit: limits.columns });
  }
  const long = cells.findIndex((cell) => cell.length > limits.cellLength);
  if (long >= 0) throw new TableReadError('import.cell-too-long', { row: rowNumber, limit: limits.cellLength });
}

const QUOTE_PROBLEMS: readonly string[] = [
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
  'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE',
  'CSV_MAX_RECORD_SIZE',
];
/** Found far behind where they began: the line to look at is the one behind the last row that could be read. */
const FOUND_LATE: readonly string[] = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

function asProblem(error: unknown, linesSkipped: number, lastLine: number): unknown {
  if (!(error instanceof CsvError) || !QUOTE_PROBLEMS.includes(error.code)) return error;
  const { lines = 0 } = error as CsvError & { lines?: number };
  const line = FOUND_LATE.includes(error.code) ? lastLine + 1 : lines;
  return new TableReadError('import.broken-quotes', { line: line + linesSkipped, problem: error.code });
}
