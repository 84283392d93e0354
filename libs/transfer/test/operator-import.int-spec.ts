import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { countRegister } from '../../../test/support/count-register.mjs';
import { makeRegister } from '../../../test/support/make-register.mjs';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { configFor } from '../../platform/test/support/platform-under-test.js';
import { startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

const COMMAND = path.resolve('dist/services/cli.js');
const SPOILED = 5;

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer();
});

beforeEach(() => transfer.renew());

afterAll(() => transfer.stop());

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function environment(database: TestDatabase = transfer.api.database): NodeJS.ProcessEnv {
  const config = configFor(database, { ZEGEL_FILES_URL: `file://${transfer.root}` });
  return { PATH: process.env['PATH'], ...Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)])) };
}

/** A file in the store's own folder, so that it goes away with it. */
function written(text: string): string {
  const file = path.join(transfer.root, 'register.csv');
  writeFileSync(file, text);
  return file;
}

const zegel = (...args: readonly string[]): Promise<Ended> => zegelOn(transfer.api.database, ...args);

function zegelOn(database: TestDatabase, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: environment(database), maxBuffer: 10_000_000 }, (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }));
  });
}

describe('the command that imports a register', () => {
  it('prints one report, which comes to the counts of an independent count', async () => {
    const register = makeRegister({ rows: 300, seed: 11, spoiled: SPOILED });
    const counted = countRegister(register.split('\r\n').slice(0, 301).join('\r\n'));

    const { code, out, err } = await zegel('import', written(register), '--mapping', 'cook-county', '--json');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = JSON.parse(out) as Record<string, unknown> & { cashByYear: Record<string, { USD: string }> };
    expect(report).toMatchObject({
      rowsRead: 300 + SPOILED,
      casesCreated: counted.cases,
      itemsCreated: 300,
      rowsUnchanged: 0,
      rowsChanged: 0,
      rowsRefused: SPOILED,
      rowsForReview: expect.any(Number),
      totalsByCurrency: { USD: expect.any(String) },
      itemsByClass: expect.objectContaining({ vehicle: counted.vehicles, cash: counted.cashRows }),
      seconds: expect.any(Number),
    });
    expect(Object.entries(report.cashByYear).map(([year, { USD }]) => [year, Number(USD)])).toEqual(Object.entries(counted.cashByYear).map(([year, amount]) => [year, Number(amount)]));
    expect(report['refused']).toHaveLength(SPOILED);
    expect((report['refused'] as unknown[])[1]).toEqual({ row: 303, errors: [{ column: 'SeizeDate', code: 'import.seizure-date-unreadable', detail: '“31/31/2014” is not a date.' }] });
  });

  it('adds nothing the second time, and finds what the first made for its unit', async () => {
    const file = written(makeRegister({ rows: 40, seed: 12 }));
    const [unit] = await transfer.api.database.query<{ code: string }>('SELECT code FROM unit');
    await zegel('import', file, '--mapping', 'cook-county', '--unit', unit?.code ?? '', '--json');

    const { out } = await zegel('import', file, '--json');

    expect(JSON.parse(out)).toMatchObject({ casesCreated: 0, itemsCreated: 0, rowsUnchanged: 40 });
    expect(await transfer.api.database.query('SELECT DISTINCT unit_id FROM case_file')).toEqual([{ unit_id: transfer.unitId }]);
    expect(await transfer.api.database.query('SELECT DISTINCT created_by_name, confirmed_by_name, state FROM import')).toEqual([{ created_by_name: 'operator', confirmed_by_name: 'operator', state: 'done' }]);
  });

  it.each([
    ['a file that is not there', () => path.join(transfer.root, 'nowhere.csv'), ['--mapping', 'cook-county'], 'import.file-not-found'],
    ['a file that is no table', () => written('Dear sir,\nnothing\n'), ['--mapping', 'cook-county'], 'import.no-columns'],
    ['a file of other columns', () => written('Zaak;Datum\n1;13-04-2024\n'), ['--mapping', 'cook-county'], 'request.invalid'],
    ['a file of no known mapping', () => written('Zaak;Datum\n1;13-04-2024\n'), [], 'import.mapping-needed'],
    ['a file that breaks off', () => written(`${makeRegister({ rows: 3, seed: 1 })}1,"2\r\n`), ['--mapping', 'cook-county'], 'import.broken-quotes'],
    ['a mapping nobody made', () => written('Zaak;Datum\n1;13-04-2024\n'), ['--mapping', 'elsewhere'], 'import.mapping-unknown'],
    ['a unit that is not there', () => written('Zaak;Datum\n1;13-04-2024\n'), ['--mapping', 'cook-county', '--unit', 'X'], 'import.unit-unknown'],
  ])('refuses %s with a problem, and writes nothing', async (_, file, args, expected) => {
    const { code, out, err } = await zegel('import', file(), ...args, '--json');

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code: expected, detail: expect.stringMatching(/\w \w/) });
    expect(await transfer.api.database.query('SELECT 1 FROM case_file')).toHaveLength(0);
    expect(await transfer.api.database.query(`SELECT 1 FROM import WHERE state NOT IN ('cancelled', 'failed')`)).toHaveLength(0);
  });

  it('says what to do when there is no unit to import into yet', async () => {
    const empty = await createTestDatabase();
    try {
      const { code, err } = await zegelOn(empty, 'import', written('Zaak;Datum\n1;13-04-2024\n'), '--mapping', 'cook-county', '--json');
      expect([code, (JSON.parse(err) as { code: string }).code]).toEqual([1, 'import.no-unit-yet']);
    } finally {
      await empty.drop();
    }
  });

  it('names all that is wrong with what was asked at once', async () => {
    const { err } = await zegel('import', path.join(transfer.root, 'nowhere.csv'), '--mapping', 'elsewhere', '--unit', 'X', '--json');

    const { code, errors } = JSON.parse(err) as { code: string; errors: { code: string; pointer: string }[] };
    expect([code, ...errors.map((each) => `${each.pointer} ${each.code}`)]).toEqual(['request.invalid', '/file import.file-not-found', '/mappingName import.mapping-unknown', '/unit import.unit-unknown']);
  });

  it('names the mappings that are known', async () => {
    const { err } = await zegel('import', written('Zaak;Datum\n1;13-04-2024\n'), '--mapping', 'elsewhere', '--json');

    expect(JSON.parse(err)).toMatchObject({ detail: expect.stringContaining('cook-county') });
  });

  it('that is killed in the middle is gone on with by the worker, and nothing is doubled', async () => {
    const rows = 2_500;
    const register = makeRegister({ rows, seed: 13 });
    const counted = countRegister(register);
    const child = spawn(process.execPath, [COMMAND, 'import', written(register), '--mapping', 'cook-county', '--json'], { env: environment(), stdio: 'ignore' });
    await until(async () => (await rowsDone()) >= 500);
    await killed(child);
    const before = await rowsDone();
    expect(before).toBeLessThan(rows);

    await transfer.work('running');
    expect(await rowsDone()).toBe(before);
    await transfer.api.database.query('UPDATE import SET leased_until = clock_timestamp()');
    await transfer.work('running');

    const [stored] = await transfer.api.database.query('SELECT (SELECT count(*) FROM item)::int AS items, (SELECT count(*) FROM case_file)::int AS cases, (SELECT state FROM import) AS state');
    expect(stored).toEqual({ items: rows, cases: counted.cases, state: 'done' });
  });
});

async function rowsDone(): Promise<number> {
  const [row] = await transfer.api.database.query<{ rows_done: number }>('SELECT rows_done FROM import');
  return row?.rows_done ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}
