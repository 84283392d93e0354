import { Readable } from 'node:stream';
import { SHEET_END, SHEET_START, rowXml, workbookParts, type SheetCell } from './sheet-xml.js';
import type { TableFile } from './table-file.js';
import { ZipWriter } from './zip-writer.js';

/** A sheet of a workbook has no more rows; what is over goes on in the next. */
const ROWS_OF_A_SHEET = 1_048_576;

/** A table as an Excel workbook, written as its rows come: numbers and dates to count with, and texts that no spreadsheet runs. */
export function writeXlsx<Row>(file: TableFile<Row>, title: string, rowsOfASheet = ROWS_OF_A_SHEET): Readable {
  return Readable.from(workbook(file, title, rowsOfASheet), { objectMode: false });
}

async function* workbook<Row>({ watermark, columns, locale, rows }: TableFile<Row>, title: string, rowsOfASheet: number): AsyncGenerator<Buffer> {
  const zip = new ZipWriter();
  const source = rows[Symbol.asyncIterator]();
  const heads = columns.map(({ title: words }): SheetCell => ({ value: words[locale], kind: 'head' }));
  const above = [...watermark.map((line): SheetCell[] => [{ value: line, kind: 'text' }]), heads];
  let next = await source.next();
  let sheets = 0;
  const sheet = async function* (): AsyncGenerator<string> {
    yield SHEET_START + above.map((cells, index) => rowXml(index + 1, cells)).join('');
    for (let written = above.length; !next.done && written < rowsOfASheet; written += 1) {
      const row = next.value;
      yield rowXml(written + 1, columns.map(({ of, kind }): SheetCell => ({ value: of(row, locale), kind })));
      next = await source.next();
    }
    yield SHEET_END;
  };
  try {
    do {
      sheets += 1;
      yield* zip.entry(`xl/worksheets/sheet${sheets}.xml`, sheet());
    } while (!next.done);
    for (const [name, content] of workbookParts(sheets, title)) yield* zip.entry(name, [content]);
    yield* zip.end();
  } finally {
    await source.return?.();
  }
}
