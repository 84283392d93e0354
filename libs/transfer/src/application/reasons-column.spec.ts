import { guarded } from '#platform';
import type { Table } from '../reading/table.js';
import { REASONS_HEADER, withoutReasons } from './reasons-column.js';

function aTable(headers: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'csv',
    headers,
    notices: [],
    rows: (async function* () {
      for (const [index, cells] of rows.entries()) yield { rowNumber: index + 2, cells };
    })(),
    close: async () => undefined,
  };
}

async function cellsOf({ rows }: Table): Promise<(readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  for await (const row of rows) cells.push(row.cells);
  return cells;
}

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+31 6', '-100', '@SUM(A1)', '\t=1', '＝1', "'=1"])('%j gets an apostrophe, which comes off when it is sent again', async (cell) => {
    const table = withoutReasons(aTable(['Item', REASONS_HEADER.nl], [[guarded(cell), 'waarom']]));

    expect(guarded(cell)).toBe(`'${cell}`);
    expect(await cellsOf(table)).toEqual([[cell]]);
  });

  it.each(['Ford', "d'Or", "'t Hof", '12-3', ''])('%j is left as it is', async (cell) => {
    expect(guarded(cell)).toBe(cell);
    expect(await cellsOf(withoutReasons(aTable(['Item', REASONS_HEADER.en], [[cell, 'why']])))).toEqual([[cell]]);
  });
});

describe('a file that comes back', () => {
  it('loses its column of reasons, and keeps the cells behind it that had no column', async () => {
    const table = withoutReasons(aTable(['Case', 'Item', REASONS_HEADER.en], [['1', 'Ford', 'too long', 'extra']]));

    expect(table.headers).toEqual(['Case', 'Item']);
    expect(await cellsOf(table)).toEqual([['1', 'Ford', 'extra']]);
  });

  it('of another office keeps every column and every apostrophe', async () => {
    const table = withoutReasons(aTable(['Case', 'Item'], [['1', "'=Ford"]]));

    expect(table.headers).toEqual(['Case', 'Item']);
    expect(await cellsOf(table)).toEqual([['1', "'=Ford"]]);
  });

  it('shows a sign for characters that no database can keep', async () => {
    expect(await cellsOf(withoutReasons(aTable(['Item', 'Note'], [['a\u0000b', '\ud800!']])))).toEqual([['a\ufffdb', '\ufffd!']]);
  });
});
