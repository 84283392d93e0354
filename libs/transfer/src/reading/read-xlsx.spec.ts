import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { makeZip, workbookParts } from '../../../../test/support/make-zip.mjs';
import { readTable, type ReadTableOptions } from './read-table.js';
import { TableReadError, type TableRow } from './table.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'read-xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let number = 0;
function fileOf(content: Buffer): string {
  const file = path.join(folder, `file-${number++}.xlsx`);
  writeFileSync(file, content);
  return file;
}

async function read(content: Buffer, options?: ReadTableOptions) {
  const table = await readTable(fileOf(content), options);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  await table.close();
  return { ...table, rows };
}

async function problemOf(content: Buffer, options?: ReadTableOptions): Promise<{ code: string; params: object }> {
  try {
    await read(content, options);
  } catch (error) {
    if (error instanceof TableReadError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'read', params: {} };
}

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADER = `<row r="1">${inline('A1', 'Zaak')}${inline('B1', 'Goed')}</row>`;
const ROW = `<row r="2">${inline('A2', '1')}${inline('B2', 'fiets')}</row>`;

async function cellOf(cell: string, more: Omit<Parameters<typeof workbookParts>[0], 'rows'> = {}): Promise<string | undefined> {
  const { rows } = await read(makeZip(workbookParts({ ...more, rows: `${HEADER}<row r="2">${inline('A2', '1')}${cell}</row>` })));
  return rows[0]?.cells[1];
}

describe('a workbook as Excel writes it', () => {
  async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('Register'), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('reads texts, numbers, dates, formulas and formatted texts as one writing each', async () => {
    const content = await workbook((sheet) => {
      sheet.addRow(['Text', 'Number', 'Day', 'Moment', 'Formula', 'Rich', 'Yes', 'Link', 'Empty', 'Last']);
      sheet.addRow([
        'Protégé & co <b>',
        1234.5,
        new Date('2014-05-23T00:00:00Z'),
        new Date('2014-05-23T10:30:00Z'),
        { formula: 'B2*2', result: 2469 },
        { richText: [{ text: 'gold ' }, { text: 'ring', font: { bold: true } }] },
        true,
        { text: 'see file', hyperlink: 'https://example.org' },
        null,
        'end',
      ]);
    });
    const { sheet, headers, rows, kind, notices } = await read(content);

    expect({ kind, sheet, notices }).toEqual({ kind: 'xlsx', sheet: 'Register', notices: [] });
    expect(headers).toHaveLength(10);
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['Protégé & co <b>', '1234.5', '2014-05-23', '2014-05-23T10:30:00', '2469', 'gold ring', 'true', 'see file', '', 'end'] },
    ]);
  });

  it('takes the first visible sheet, and names the others', async () => {
    const content = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.addRow(['hidden', 'sheet']);
      book.addWorksheet('Goederen').addRows([
        ['Zaak', 'Goed'],
        ['1', 'fiets'],
      ]);
      book.addWorksheet('Toelichting').addRow(['niets']);
    });

    expect(await read(content)).toMatchObject({
      sheet: 'Goederen',
      headers: ['Zaak', 'Goed'],
      notices: [{ code: 'import.other-sheets', params: { sheet: 'Goederen', others: ['Toelichting'] } }],
    });
  });

  it('takes the sheet that is named, whatever its case, and refuses one that is not there', async () => {
    const content = await workbook((sheet, book) => {
      sheet.addRow(['first', 'sheet']);
      book.addWorksheet('Goederen').addRows([
        ['Zaak', 'Goed'],
        ['1', 'fiets'],
      ]);
    });

    expect(await read(content, { sheet: 'goederen' })).toMatchObject({ sheet: 'Goederen', notices: [], rows: [{ cells: ['1', 'fiets'] }] });
    expect(await problemOf(content, { sheet: 'Auto' })).toEqual({ code: 'import.sheet-not-found', params: { sheet: 'Auto', sheets: ['Register', 'Goederen'] } });
  });

  it('counts rows as the sheet does, empty rows included', async () => {
    const content = await workbook((sheet) => {
      sheet.addRow(['Register 2024']);
      sheet.getRow(3).values = ['Zaak', 'Goed'];
      sheet.getRow(7).values = ['1', 'fiets'];
    });

    expect((await read(content)).rows).toEqual([{ rowNumber: 7, cells: ['1', 'fiets'] }]);
  });

  it('refuses a sheet without rows', async () => {
    expect(await problemOf(await workbook(() => {}))).toMatchObject({ code: 'import.empty-file' });
    expect(await problemOf(await workbook((sheet) => void sheet.addRow(['Zaak', 'Goed'])))).toMatchObject({ code: 'import.no-rows' });
  });
});

describe('a workbook as other programs write it', () => {
  it('joins the runs of a text inside the cell', async () => {
    expect(await cellOf('<c r="B2" t="inlineStr"><is><r><t>gold </t></r><r><t>ring</t></r></is></c>')).toBe('gold ring');
  });

  it('leaves out the phonetic reading beside a text', async () => {
    expect(await cellOf('<c r="B2" t="s"><v>0</v></c>', { sharedStrings: '<si><t>東京</t><rPh><t>トウキョウ</t></rPh></si>' })).toBe('東京');
  });

  it('undoes entities once and Excel escapes', async () => {
    expect(await cellOf(inline('B2', 'A &amp;amp; B &lt;c&gt; &#233;&#x20AC;'))).toBe('A &amp; B <c> é€');
    expect(await cellOf(inline('B2', 'one_x000D_two _x005F_x000D_'))).toBe('one\rtwo _x000D_');
    expect(await cellOf('<c r="B2" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c>')).toBe('a < b & c');
  });

  it('gives the date that a formula yields', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

    expect(await cellOf('<c r="B2" s="1"><f>TODAY()</f><v>41782</v></c>', { styles })).toBe('2014-05-23');
  });

  it.each([
    ['a built-in format', '', 14, '41782', '2014-05-23'],
    ['a format of its own', '<numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/></numFmts>', 170, '41782', '2014-05-23'],
    ['a format with a time', '', 22, '41782.4375', '2014-05-23T10:30:00'],
    ['a time alone', '', 20, '0.4375', '10:30:00'],
    ['a number that only mentions days', '<numFmts><numFmt numFmtId="170" formatCode="0 &quot;days&quot;"/></numFmts>', 170, '41782', '41782'],
    ['a currency', '<numFmts><numFmt numFmtId="170" formatCode="[$€-413] #,##0.00"/></numFmts>', 170, '41782.5', '41782.5'],
    ['the first day of the calendar', '', 14, '1', '1900-01-01'],
    ['the day before the leap day that was none', '', 14, '59', '1900-02-28'],
    ['the day behind it', '', 14, '61', '1900-03-01'],
  ])('reads %s', async (_, formats, id, value, text) => {
    const styles = `${formats}<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;

    expect(await cellOf(`<c r="B2" s="1"><v>${value}</v></c>`, { styles })).toBe(text);
  });

  it('knows the calendar that begins in 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="R" sheetId="1" r:id="rId1"/></sheets>';

    expect(await cellOf('<c r="B2"><v>40320</v></c>', { styles, workbook })).toBe('2014-05-23');
  });

  it.each([
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1234567.891', '1234567.8910'],
    ['1.2E+5', '120000'],
    ['1E-7', '0.0000001'],
    ['123456789012345678', '123456789012346000'],
    ['-42', '-42'],
  ])('writes the number %s in digits: %s', async (value, text) => {
    expect(await cellOf(`<c r="B2"><v>${value}</v></c>`)).toBe(text);
  });

  it('reads errors, truths and ISO dates', async () => {
    expect(await cellOf('<c r="B2" t="e"><v>#N/A</v></c>')).toBe('#N/A');
    expect(await cellOf('<c r="B2" t="b"><v>0</v></c>')).toBe('false');
    expect(await cellOf('<c r="B2" t="d"><v>2014-05-23T00:00:00</v></c>')).toBe('2014-05-23');
  });

  it('finds the sheet by an absolute path, with prefixes on every element, without references on cells', async () => {
    const rows = '<x:row><x:c t="inlineStr"><x:is><x:t>Zaak</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Goed</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>fiets</x:v></x:c></x:row>';
    const { headers, rows: read1 } = await read(makeZip(workbookParts({ rows, sheetTarget: '/xl/worksheets/sheet1.xml' })));

    expect(headers).toEqual(['Zaak', 'Goed']);
    expect(read1).toEqual([{ rowNumber: 2, cells: ['1', 'fiets'] }]);
  });

  it('reads parts that are not compressed', async () => {
    const parts = workbookParts({ rows: HEADER + ROW }).map((part) => ({ ...part, stored: true }));

    expect((await read(makeZip(parts))).rows).toEqual([{ rowNumber: 2, cells: ['1', 'fiets'] }]);
  });
});

describe('what is no workbook we read', () => {
  const zipOf = (...names: string[]) => makeZip(names.map((name) => ({ name, content: 'x' })));

  it.each([
    ['a text document', zipOf('[Content_Types].xml', 'word/document.xml'), 'import.not-a-table', { found: 'docx' }],
    ['any other archive', zipOf('holiday.jpg'), 'import.not-a-table', { found: 'zip' }],
    ['an OpenDocument sheet', zipOf('mimetype', 'content.xml'), 'import.unsupported-spreadsheet', { found: 'ods' }],
    ['a binary workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'import.unsupported-spreadsheet', { found: 'xlsb' }],
    ['a workbook without a workbook', zipOf('[Content_Types].xml', 'xl/styles.xml'), 'import.broken-workbook', {}],
    ['encrypted parts', makeZip(workbookParts({ rows: HEADER + ROW }).map((part) => ({ ...part, encrypted: true }))), 'import.encrypted-workbook', {}],
    ['an archive cut off', makeZip(workbookParts({ rows: HEADER + ROW })).subarray(0, 700), 'import.broken-workbook', { reason: 'cut-off' }],
    ['a sheet cut off', makeZip(workbookParts({ rows: `${HEADER}<row r="2"><c` })), 'import.broken-workbook', { reason: 'xml' }],
  ])('%s', async (_, content, code, params) => {
    expect(await problemOf(content)).toMatchObject({ code, params });
  });

  it('refuses a document type, where entity bombs and outside references live', async () => {
    const sharedStrings = '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><si><t>&x;</t></si>';

    expect(await problemOf(makeZip(workbookParts({ rows: HEADER + ROW, sharedStrings })))).toMatchObject({ code: 'import.broken-workbook' });
  });

  it('refuses damaged compression', async () => {
    const content = makeZip(workbookParts({ rows: HEADER + ROW.repeat(50) }));
    const sheet = content.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    content.fill(0xff, sheet, sheet + 20);

    expect(await problemOf(content)).toMatchObject({ code: 'import.broken-workbook' });
  });
});

describe('a workbook that asks too much', () => {
  const bomb = (megabytes: number, statedBytes?: number) =>
    makeZip([
      ...workbookParts({ rows: HEADER + ROW }),
      {
        name: 'xl/sharedStrings.xml',
        content: Buffer.concat([Buffer.from('<sst><si><t>'), Buffer.alloc(megabytes * 1_048_576, ' <!---->'), Buffer.from('</t></si></sst>')]),
        ...(statedBytes !== undefined && { statedBytes }),
      },
    ]);

  it('is refused when it unpacks to far more than its size', async () => {
    expect(await problemOf(bomb(24))).toMatchObject({ code: 'import.unpacked-too-large' });
  });

  it('is refused even when it lies about what it unpacks to', async () => {
    expect(await problemOf(bomb(24, 100))).toMatchObject({ code: 'import.unpacked-too-large' });
  });

  it('is refused when all parts together are too large', async () => {
    expect(await problemOf(bomb(2), { limits: { unpackedBytes: 1_000_000 } })).toMatchObject({ code: 'import.unpacked-too-large' });
  });

  it.each([
    ['rows', `<row r="9">${inline('A9', '1')}</row>`, { rows: 8 }, 'import.too-many-rows'],
    ['columns', `<row r="2">${inline('XFD2', '1')}</row>`, { columns: 100 }, 'import.too-many-columns'],
    ['letters in a cell', `<row r="2">${inline('A2', 'x'.repeat(11))}</row>`, { cellLength: 10 }, 'import.cell-too-long'],
  ])('is refused for too many %s', async (_, row, limits, code) => {
    expect(await problemOf(makeZip(workbookParts({ rows: HEADER + row })), { limits })).toMatchObject({ code });
  });

  it('is not refused for a cell far to the right that is only coloured', async () => {
    const rows = `${HEADER}<row r="2">${inline('A2', '1')}${inline('B2', 'x')}<c r="XFD2" s="4"/></row>`;

    expect((await read(makeZip(workbookParts({ rows })), { limits: { columns: 100 } })).rows).toEqual([{ rowNumber: 2, cells: ['1', 'x'] }]);
  });

  it('can be read twice without being counted twice', async () => {
    const table = await readTable(fileOf(makeZip(workbookParts({ rows: HEADER + ROW.repeat(2_000) }))), { limits: { unpackedBytes: 250_000 } });
    for (let time = 0; time < 3; time++) {
      let count = 0;
      for await (const _ of table.rows) count++;
      expect(count).toBe(2_000);
    }
  });
});
