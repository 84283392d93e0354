import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countRegister } from '../../../../test/support/count-register.mjs';
import { makeRegister } from '../../../../test/support/make-register.mjs';
import { recogniseMapping } from '../domain/check-headers.js';
import { createRowMapper } from '../domain/map-row.js';
import type { MappedRow, RefusedRow } from '../domain/mapped-row.js';
import { sumOf } from '../domain/money-arithmetic.js';
import { createRepeatGuard } from '../domain/repeat-guard.js';
import { readTable } from './read-table.js';
import { readShippedMappings } from './shipped-mappings.js';

const ROWS = 1_000;
const SPOILED = 10;

/** A thousand rows take a second, and more where other work goes on. */
jest.setTimeout(30_000);

interface Imported {
  readonly mapped: readonly MappedRow[];
  readonly refused: readonly RefusedRow[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'import-register-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function importRegister(text: string): Promise<Imported> {
  const file = path.join(folder, 'register.csv');
  writeFileSync(file, text);
  const table = await readTable(file);
  const mapping = recogniseMapping(table.headers, readShippedMappings());
  if (mapping?.name !== 'cook-county') throw new Error('not recognised');
  const map = createRowMapper(mapping, table.headers, { today: '2026-11-23' });
  const guard = createRepeatGuard();
  const mapped: MappedRow[] = [];
  const refused: RefusedRow[] = [];
  for await (const row of table.rows) {
    const result = guard(map(row));
    if (result.status === 'mapped') mapped.push(result.row);
    else refused.push(result.row);
  }
  await table.close();
  return { mapped, refused };
}

function cashByYear(rows: readonly MappedRow[]): Record<string, string> {
  const totals: Record<string, string> = {};
  for (const { item } of rows) {
    if (item.assetClass !== 'cash') continue;
    const year = item.seizedOn.slice(0, 4);
    totals[year] = sumOf(totals[year] ?? '0', item.amount?.amount ?? '0');
  }
  return Object.fromEntries(Object.entries(totals).map(([year, sum]) => [year, Number(sum).toFixed(2)]));
}

describe.each([1, 2])('a made-up register (seed %i)', (seed) => {
  const clean = makeRegister({ rows: ROWS, seed });
  const independent = countRegister(clean);
  let imported: Imported;
  beforeAll(async () => {
    imported = await importRegister(clean);
  });

  it('becomes items, every row of it', () => {
    expect(independent.rows).toBe(ROWS);
    expect(imported.refused).toEqual([]);
    expect(imported.mapped).toHaveLength(ROWS);
  });

  it('has as many cases, vehicles and cash by year as an independent count', () => {
    expect(new Set(imported.mapped.map(({ caseKey }) => caseKey)).size).toBe(independent.cases);
    expect(imported.mapped.filter(({ item }) => item.assetClass === 'vehicle')).toHaveLength(independent.vehicles);
    expect(imported.mapped.filter(({ item }) => item.assetClass === 'cash')).toHaveLength(independent.cashRows);
    expect(cashByYear(imported.mapped)).toEqual(independent.cashByYear);
  });

  it('has a key for every row', () => {
    expect(new Set(imported.mapped.map(({ rowKey }) => rowKey)).size).toBe(independent.rowNumbers);
  });

  it('marks what is not understood, and nothing else as not understood', () => {
    const understood = imported.mapped.filter(({ outcome }) => outcome?.confidence !== 'not-understood');
    const notUnderstood = imported.mapped.filter(({ outcome }) => outcome?.confidence === 'not-understood');

    expect(notUnderstood.length).toBeGreaterThan(0);
    expect(understood.length).toBeGreaterThan(ROWS * 0.98);
    expect(['219 sanction, bts', 'Split File', 'rel $100, $497 no bond']).toEqual(
      expect.arrayContaining(notUnderstood.map(({ verbatim }) => verbatim.Findings)),
    );
  });

  it('has the same keys and content when it is sent again', async () => {
    const again = await importRegister(clean);

    expect(again.mapped.map(({ rowKey, contentHash }) => [rowKey, contentHash])).toEqual(
      imported.mapped.map(({ rowKey, contentHash }) => [rowKey, contentHash]),
    );
  });
});

describe('a register with rows that cannot be imported', () => {
  it('refuses those rows, each with its reason, and imports the others', async () => {
    const { mapped, refused } = await importRegister(makeRegister({ rows: ROWS, seed: 1, spoiled: SPOILED }));

    expect(mapped).toHaveLength(ROWS);
    expect(refused.map(({ rowNumber }) => rowNumber)).toEqual(Array.from({ length: SPOILED }, (_, at) => ROWS + 2 + at));
    expect(new Set(refused.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(
      new Set([
        'import.seizure-date-in-future',
        'import.seizure-date-unreadable',
        'import.seizure-date-missing',
        'import.amount-negative',
        'import.nothing-described',
      ]),
    );
  });

  it('refuses a row whose number stood in the file before', async () => {
    const text = makeRegister({ rows: 20, seed: 1 });
    const [, first = ''] = text.split('\r\n');
    const { mapped, refused } = await importRegister(`${text}${first}\r\n`);

    expect(mapped).toHaveLength(20);
    expect(refused).toMatchObject([{ rowNumber: 22, errors: [{ code: 'import.row-key-repeated', params: { firstRow: 2 } }] }]);
  });
});
