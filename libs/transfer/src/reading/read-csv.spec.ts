import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readTable, type ReadTableOptions } from './read-table.js';
import { TableReadError, type TableRow } from './table.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'read-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let number = 0;
function fileOf(content: string | Buffer): string {
  const file = path.join(folder, `file-${number++}.csv`);
  writeFileSync(file, content);
  return file;
}

async function read(content: string | Buffer, options?: ReadTableOptions) {
  const table = await readTable(fileOf(content), options);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  await table.close();
  return { ...table, rows };
}

async function problemOf(content: string | Buffer, options?: ReadTableOptions): Promise<{ code: string; params: object }> {
  try {
    await read(content, options);
  } catch (error) {
    if (error instanceof TableReadError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: 'read', params: {} };
}

describe('rows and headers', () => {
  it('numbers rows as a spreadsheet does, empty rows included', async () => {
    const { headers, rows } = await read('Zaak,Goed\n1,fiets\n\n,\n2,auto\n');

    expect(headers).toEqual(['Zaak', 'Goed']);
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['1', 'fiets'] },
      { rowNumber: 5, cells: ['2', 'auto'] },
    ]);
  });

  it('leaves ragged rows ragged, for the mapping to judge', async () => {
    const { rows } = await read('a,b,c\n1,2\n1,2,3,4\n');

    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('reads quotes, quotes in quotes and line ends in quotes', async () => {
    const { rows } = await read('a,b\r\n"48"" TV","one\r\ntwo, three"\r\n');

    expect(rows).toEqual([{ rowNumber: 2, cells: ['48" TV', 'one\r\ntwo, three'] }]);
  });

  it('passes over title lines above the headers, and says so', async () => {
    const { headers, rows, notices } = await read('Register 2024\n\nZaak;Goed\n1;fiets\n');

    expect(headers).toEqual(['Zaak', 'Goed']);
    expect(rows).toEqual([{ rowNumber: 4, cells: ['1', 'fiets'] }]);
    expect(notices).toEqual([{ code: 'import.rows-above-header', params: { count: 1 } }]);
  });

  it('gives every column a name of its own, and says which it made up', async () => {
    const { headers, notices } = await read('Datum,Datum,,Goed,Datum,\n1,2,3,4,5,\n');

    expect(headers).toEqual(['Datum', 'Datum (2)', 'C', 'Goed', 'Datum (3)']);
    expect(notices).toEqual([
      { code: 'import.unnamed-headers', params: { columns: ['C'] } },
      { code: 'import.duplicate-headers', params: { headers: ['Datum'] } },
    ]);
  });

  it('can be read again from the start', async () => {
    const table = await readTable(fileOf('a,b\n1,2\n3,4\n'));
    const counts: number[] = [];
    for (let time = 0; time < 2; time++) {
      let count = 0;
      for await (const _ of table.rows) count++;
      counts.push(count);
    }

    expect(counts).toEqual([2, 2]);
  });
});

describe('delimiters', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\tc\n1,5\t2;5\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'naam;plaats\n"Jansen, J., e.a.";"Utrecht, Ledig Erf"\n'],
  ])('guesses %j', async (delimiter, content) => {
    const table = await read(content);

    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[0]?.cells).toHaveLength(table.headers.length);
  });

  it('believes a first line that states it', async () => {
    const { delimiter, headers, rows } = await read('sep=;\r\na;b\r\n1,2;3,4\r\n');

    expect({ delimiter, headers }).toEqual({ delimiter: ';', headers: ['a', 'b'] });
    expect(rows).toEqual([{ rowNumber: 3, cells: ['1,2', '3,4'] }]);
  });

  it('does as it is told', async () => {
    expect((await read('a;b,c\n1;2,3\n', { delimiter: ',' })).headers).toEqual(['a;b', 'c']);
  });
});

describe('encodings', () => {
  const text = 'Zaak;Goed\n1;Protégé €5\n';

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
  ])('reads %s', async (_, content, encoding) => {
    const table = await read(content);

    expect(table).toMatchObject({ encoding, headers: ['Zaak', 'Goed'], notices: [] });
    expect(table.rows[0]?.cells).toEqual(['1', 'Protégé €5']);
  });

  it('takes what is not UTF-8 for Windows-1252, and says from which line on', async () => {
    const content = Buffer.concat([Buffer.from('Zaak;Goed\n1;fiets\n2;Prot'), Buffer.from([0xe9]), Buffer.from('g'), Buffer.from([0xe9, 0x20, 0x80]), Buffer.from('5\n')]);
    const table = await read(content);

    expect(table.rows[1]?.cells).toEqual(['2', 'Protégé €5']);
    expect(table).toMatchObject({ encoding: 'windows-1252', notices: [{ code: 'import.encoding-assumed', params: { encoding: 'windows-1252', line: 3 } }] });
  });
});

describe('what is no table', () => {
  it.each([
    ['an empty file', '', 'import.empty-file', {}],
    ['nothing but a mark', '\uFEFF', 'import.empty-file', {}],
    ['nothing but white space', ' \n\r\n ', 'import.empty-file', {}],
    ['headers alone', 'Zaak;Goed\n', 'import.no-rows', { row: 1 }],
    ['headers and empty rows', 'Zaak;Goed\n;\n\n', 'import.no-rows', { row: 1 }],
    ['a letter', 'Dear Sir,\n\nnothing to import here\n', 'import.no-columns', {}],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'import.not-a-table', { found: 'pdf' }],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import.not-a-table', { found: 'png' }],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'import.not-a-table', { found: 'jpg' }],
    ['a web page', '<!DOCTYPE html><html><body>a,b</body></html>', 'import.not-a-table', { found: 'html' }],
    ['XML', '\uFEFF<?xml version="1.0"?><a/>', 'import.not-a-table', { found: 'xml' }],
    ['JSON', '[{"a":1,"b":2}]', 'import.not-a-table', { found: 'json' }],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'import.unsupported-spreadsheet', { found: 'xls' }],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]), 'import.encrypted-workbook', {}],
    ['zero bytes far into the file', Buffer.concat([Buffer.from('a,b\n1,2\n'.repeat(20_000)), Buffer.alloc(3)]), 'import.not-text', {}],
    ['UTF-16 with half a letter', Buffer.concat([Buffer.from('\uFEFFa,b\n1,', 'utf16le'), Buffer.from([0x00, 0xd8])]), 'import.encoding-broken', { encoding: 'utf-16le' }],
  ])('%s', async (_, content, code, params) => {
    expect(await problemOf(content)).toEqual({ code, params });
  });

  it('reads a list whose first word looks like the start of a picture', async () => {
    expect((await read('BMW,Audi\n1,2\n')).headers).toEqual(['BMW', 'Audi']);
  });
});

it('an inch mark in a cell without quotes is text', async () => {
  const { rows } = await read('a,b\n1,12" pipe\n2,"pipe of 12"""\n3,5 ft 10"\n4,"quoted, with a comma"\n');

  expect(rows.map(({ cells }) => cells)).toEqual([['1', '12" pipe'], ['2', 'pipe of 12"'], ['3', '5 ft 10"'], ['4', 'quoted, with a comma']]);
});

describe('broken quotes', () => {
  it.each([
    ['a quote that is never closed', 'a,b\n1,2\n3,"four\n5,6\n', 3],
    ['text behind a closing quote', 'a,b\n1,"two"x\n3,4\n', 2],
    ['a quote behind a space', 'a,b\n1, "two, three"\n3,4\n', 2],
    ['an inch mark inside quotes', 'a,b\n1,"48" TV, grey"\n3,4\n', 2],
  ])('%s is named with its line', async (_, content, line) => {
    expect(await problemOf(content)).toMatchObject({ code: 'import.broken-quotes', params: { line } });
  });
});

describe('limits', () => {
  it.each([
    ['bytes', 'a,b\n1,2\n', { fileBytes: 7 }, 'import.file-too-large'],
    ['rows', 'a,b\n1,2\n3,4\n', { rows: 2 }, 'import.too-many-rows'],
    ['columns', 'a,b,c\n1,2,3\n', { columns: 2 }, 'import.too-many-columns'],
    ['letters in a cell', `a,b\n1,${'x'.repeat(11)}\n`, { cellLength: 10 }, 'import.cell-too-long'],
  ])('refuses too many %s', async (_, content, limits, code) => {
    expect(await problemOf(content, { limits })).toMatchObject({ code });
  });

  it('does not let an open quote swallow the file', async () => {
    const content = `a,b\n1,"2\n${'3,4\n'.repeat(10_000)}`;

    expect(await problemOf(content, { limits: { cellLength: 100 } })).toMatchObject({ code: 'import.broken-quotes' });
  });
});

describe('a stream', () => {
  let aside: string;
  const setAside = (): readonly string[] => readdirSync(aside);

  beforeEach(() => {
    aside = mkdtempSync(path.join(folder, 'aside-'));
    jest.spyOn(os, 'tmpdir').mockReturnValue(aside);
  });

  afterEach(() => jest.restoreAllMocks());

  it('is set aside on disk, and removed when closed', async () => {
    const table = await readTable(Readable.from([Buffer.from('a,b\n1,'), Buffer.from('2\n')]));

    expect(setAside()).toHaveLength(1);
    expect(table.headers).toEqual(['a', 'b']);
    await table.close();
    expect(setAside()).toEqual([]);
  });

  it('that is too long is refused while it flows, and leaves nothing behind', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* pieces() {
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536, 'a');
        }
      })(),
    );

    await expect(readTable(endless, { limits: { fileBytes: 1_000_000 } })).rejects.toMatchObject({ code: 'import.file-too-large' });
    expect(sent).toBeLessThan(3_000_000);
    expect(setAside()).toEqual([]);
  });

  it('that is no table leaves nothing behind', async () => {
    await expect(readTable(Readable.from([Buffer.from('%PDF-1.7')]))).rejects.toMatchObject({ code: 'import.not-a-table' });
    expect(setAside()).toEqual([]);
  });
});
