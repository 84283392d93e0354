import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import exceljs from 'exceljs';
import fc from 'fast-check';
import type { ExportColumn } from '../domain/export-column.js';
import type { TableFile } from './table-file.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

type Row = readonly [name: string | null, amount: string | null, on: string | null];

const COLUMNS: readonly ExportColumn<Row>[] = [
  { title: { nl: 'Naam', en: 'Name' }, kind: 'text', of: ([name]) => name },
  { title: { nl: 'Waarde', en: 'Value' }, kind: 'number', of: ([, amount]) => amount },
  { title: { nl: 'Datum', en: 'Date' }, kind: 'date', of: ([, , on]) => on },
];

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

const aFile = (rows: readonly Row[]): TableFile<Row> => ({ watermark: ['Geëxporteerd door Wiebe'], columns: COLUMNS, locale: 'nl', rows: each(rows) });

async function opened(rows: readonly Row[], rowsOfASheet?: number): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.read(writeXlsx(aFile(rows), 'Voorwerpen', rowsOfASheet).pipe(new PassThrough()));
  return workbook;
}

describe('a table as CSV', () => {
  it('opens right in a Dutch Excel: byte order mark, semicolons, decimal comma, Windows lines', async () => {
    expect((await buffer(writeCsv(aFile([['Golf; blauw', '1250.50', '2026-11-28'], [null, null, null]]), 'semicolon'))).toString('utf8')).toBe(
      '\uFEFFGeëxporteerd door Wiebe\r\nNaam;Waarde;Datum\r\n"Golf; blauw";1250,50;2026-11-28\r\n;;\r\n',
    );
  });

  it.each([
    ['comma', '"a, b",1.5,\r\n'],
    ['tab', 'a, b\t1.5\t\r\n'],
  ] as const)('keeps a %s apart from what it parts', async (separator, line) => {
    expect(await text(writeCsv(aFile([['a, b', '1.5', null]]), separator))).toContain(line);
  });

  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '＝1', "'=1"])('keeps %j from running as a formula', async (cell) => {
    expect(await text(writeCsv(aFile([[cell, null, null]]), 'semicolon'))).toContain(`'${cell}`);
  });
});

describe('a table as a workbook, read by another’s reader', () => {
  it('holds texts as texts, numbers to count with and dates that are dates', async () => {
    const sheet = (await opened([['=HYPERLINK("x")', '1250.50', '2026-11-28'], ['Ārija & <Zoon>', null, null]])).worksheets[0];

    expect(sheet?.getCell('A1').value).toBe('Geëxporteerd door Wiebe');
    expect(sheet?.getCell('A2').value).toBe('Naam');
    expect([sheet?.getCell('A3').value, sheet?.getCell('A3').formula]).toEqual(['=HYPERLINK("x")', undefined]);
    expect(sheet?.getCell('B3').value).toBe(1250.5);
    expect(sheet?.getCell('C3').value).toEqual(new Date('2026-11-28T00:00:00Z'));
    expect(sheet?.getCell('A4').value).toBe('Ārija & <Zoon>');
  });

  it('goes on in a next sheet where one is full', async () => {
    const { worksheets } = await opened(Array.from({ length: 7 }, (_, n): Row => [`rij ${n}`, null, null]), 5);

    expect(worksheets.map(({ name }) => name)).toEqual(['Voorwerpen', 'Voorwerpen 2', 'Voorwerpen 3']);
    expect(worksheets.flatMap((sheet) => sheet.getColumn(1).values.slice(3))).toEqual(['rij 0', 'rij 1', 'rij 2', 'rij 3', 'rij 4', 'rij 5', 'rij 6']);
  });

  it('says of any text what was put in, but for what a workbook cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 }), async (names) => {
        const storable = names.map((name) => name.replace(/[\u0000-\u001f\ufffe\uffff]/g, 'x'));
        const sheet = (await opened(storable.map((name): Row => [name, null, null]))).worksheets[0];

        expect(storable.map((_, index) => sheet?.getCell(`A${index + 3}`).value)).toEqual(storable);
      }),
      { numRuns: 20, seed: 20261128 },
    );
  });

  it('ends in an error, and not as a file that looks whole, when its rows break off', async () => {
    const breaking = async function* (): AsyncGenerator<Row> {
      yield ['een', null, null];
      throw new Error('the rows broke off');
    };

    await expect(buffer(writeXlsx({ ...aFile([]), rows: breaking() }, 'Voorwerpen'))).rejects.toThrow('the rows broke off');
    await expect(buffer(writeCsv({ ...aFile([]), rows: breaking() }, 'comma'))).rejects.toThrow('the rows broke off');
  });
});
