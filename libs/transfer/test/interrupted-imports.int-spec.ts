import { randomUUID } from 'node:crypto';
import { Shutdown, processContext } from '#platform';
import { countRegister } from '../../../test/support/count-register.mjs';
import { makeRegister } from '../../../test/support/make-register.mjs';
import { batchesOf } from '../src/application/file-rows.js';
import { ImportFiles } from '../src/application/import-files.service.js';
import type { Importing } from '../src/application/judge-rows.js';
import { RunImport } from '../src/application/run-import.service.js';
import { WorkImports } from '../src/application/work-imports.service.js';
import { WriteBatch } from '../src/application/write-batch.service.js';
import type { Import } from '../src/contract.js';
import { RunImportsJob } from '../src/jobs/run-imports.job.js';
import { startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

/** Two batches and a bit. */
const ROWS = 1_150;
const BATCH = 500;
const REGISTER = makeRegister({ rows: ROWS, seed: 3 });
const COUNTED = countRegister(REGISTER);

let transfer: TransferUnderTest;
let one: Import;

beforeAll(async () => {
  transfer = await startTransfer();
});

beforeEach(async () => {
  await transfer.renew();
  one = await transfer.confirmed(await transfer.previewed({ file: REGISTER }));
});

afterAll(() => transfer.stop());

function service<T>(type: new (...needs: never[]) => T): T {
  return transfer.api.app.get(type, { strict: false });
}

async function stored(): Promise<{ items: number; cases: number; facts: number; numbers: number }> {
  const [row] = await transfer.api.database.query<Record<string, string>>(
    `SELECT (SELECT count(*) FROM item) AS items, (SELECT count(*) FROM case_file) AS cases, (SELECT count(*) FROM event WHERE type IN ('item.registered', 'case.opened')) AS facts,
            (SELECT sum(last_item_number) FROM case_file) AS numbers`,
  );
  return { items: Number(row?.['items']), cases: Number(row?.['cases']), facts: Number(row?.['facts']), numbers: Number(row?.['numbers']) };
}

const ALL = { items: COUNTED.rows, cases: COUNTED.cases, facts: COUNTED.rows + COUNTED.cases, numbers: COUNTED.rows };

async function expectAllOfItOnce(): Promise<void> {
  expect(await transfer.show(one.id)).toMatchObject({ state: 'done', rowsDone: ROWS, itemsCreated: COUNTED.rows, casesCreated: COUNTED.cases, rowsUnchanged: 0 });
  expect(await stored()).toEqual(ALL);
}

/** The batches of the file, as the process that runs the import goes through them. */
async function writeBatches(many: number): Promise<void> {
  const [row] = await transfer.api.database.query<{ file_key: string; mapping: Importing['mapping'] }>('SELECT file_key, mapping FROM import WHERE id = $1', [one.id]);
  const importing: Importing = { importId: one.id, unitId: transfer.unitId, userId: transfer.person.id, mapping: row?.mapping as Importing['mapping'], today: '2026-11-23' };
  const table = await service(ImportFiles).openStored(row?.file_key ?? '');
  let written = 0;
  for await (const batch of batchesOf(table, importing.mapping, importing.today)) {
    if (written === many) break;
    await service(WriteBatch).execute(processContext('importer', 'import.run', randomUUID()), importing, batch);
    written += 1;
  }
  await table.close();
}

describe('an import whose process is killed', () => {
  it('between two batches goes on from where it was, and doubles nothing', async () => {
    await writeBatches(2);
    expect(await transfer.show(one.id)).toMatchObject({ state: 'running', rowsDone: 2 * BATCH });

    await transfer.work('running');

    await expectAllOfItOnce();
  });

  it('within a batch has nothing of that batch, and all of it afterwards', async () => {
    await transfer.api.database.query(
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT count(*) FROM item) > ${BATCH} THEN RAISE EXCEPTION 'broken off'; END IF; RETURN NULL; END $$`,
    );
    await transfer.api.database.query('CREATE TRIGGER break_off AFTER INSERT ON item_identifier FOR EACH STATEMENT EXECUTE FUNCTION break_off()');

    await expect(transfer.work('running')).rejects.toThrow();

    const { rowsDone, itemsCreated } = await transfer.show(one.id);
    expect(rowsDone).toBe(BATCH);
    expect((await stored()).items).toBe(itemsCreated);
    await transfer.api.database.query('DROP TRIGGER break_off ON item_identifier');
    await transfer.api.database.query('UPDATE import SET leased_until = NULL');
    await transfer.work('running');
    await expectAllOfItOnce();
  });

  it('is left alone while its lease runs, and taken up when it has run out', async () => {
    await transfer.api.database.query(`UPDATE import SET leased_until = clock_timestamp() + interval '20 seconds'`);
    await transfer.work('running');
    expect(await transfer.show(one.id)).toMatchObject({ state: 'running', rowsDone: 0 });

    await transfer.api.database.query(`UPDATE import SET leased_until = clock_timestamp() - interval '1 second'`);
    await transfer.work('running');

    await expectAllOfItOnce();
  });
});

describe('an import that two processes run at once', () => {
  it('is in the register once', async () => {
    const run = service(RunImport);

    await Promise.all([run.execute(one.id, randomUUID()), run.execute(one.id, randomUUID())]);
    await run.execute(one.id, randomUUID());

    await expectAllOfItOnce();
  });

  it('is in the register once when the message comes twice', async () => {
    const job = service(RunImportsJob);
    const [message] = await transfer.api.database.query<{ id: string }>(`UPDATE outbox SET awaits = ARRAY['${job.name}'] WHERE type = 'import.confirmed' RETURNING id`);
    const batch = { messageIds: [message?.id ?? ''] };

    await job.handle(batch, { jobId: 'first', attempt: 1 });
    await job.handle(batch, { jobId: 'second', attempt: 1 });

    await expectAllOfItOnce();
    expect(await transfer.api.database.query(`SELECT awaits FROM outbox WHERE type = 'import.confirmed'`)).toEqual([{ awaits: [] }]);
    expect(await transfer.api.database.query(`SELECT 1 FROM event WHERE type = 'import.done'`)).toHaveLength(1);
    expect(await transfer.api.database.query(`SELECT 1 FROM notification WHERE message = 'import.done'`)).toHaveLength(1);
  });
});

describe('two imports of one register at the same time', () => {
  it('make each case and each item once', async () => {
    const other = await transfer.confirmed(await transfer.previewed({ file: REGISTER }));

    await Promise.all([service(RunImport).execute(one.id, randomUUID()), service(RunImport).execute(other.id, randomUUID())]);

    const [first, second] = [await transfer.show(one.id), await transfer.show(other.id)];
    expect([first.state, second.state]).toEqual(['done', 'done']);
    expect(first.itemsCreated + second.itemsCreated).toBe(COUNTED.rows);
    expect(first.rowsUnchanged + second.rowsUnchanged).toBe(COUNTED.rows);
    expect(await stored()).toEqual(ALL);
  });
});

describe('an import that cannot go on', () => {
  it('fails when who confirmed it lost the right, and says so', async () => {
    await transfer.api.database.query(`UPDATE app_user SET roles = ARRAY['custodian'] WHERE id = $1`, [transfer.person.id]);
    await transfer.work('running');
    await transfer.api.database.query(`UPDATE app_user SET roles = ARRAY['asset-officer'] WHERE id = $1`, [transfer.person.id]);

    expect(await transfer.show(one.id)).toMatchObject({ state: 'failed', failure: { code: 'import.right-withdrawn', detail: expect.stringContaining('no longer') } });
    expect((await stored()).items).toBe(0);
    expect(await transfer.api.database.query(`SELECT 1 FROM notification WHERE message = 'import.failed'`)).toHaveLength(1);
  });

  it.each([
    ['left the office', 'UPDATE app_user SET active = false WHERE id = $1'],
    ['left the unit', `UPDATE app_user SET unit_ids = '{}' WHERE id = $1`],
  ])('fails when who confirmed it %s', async (_, change) => {
    await transfer.api.database.query(change, [transfer.person.id]);

    await transfer.work('running');

    expect(await transfer.api.database.query('SELECT state, failure_code FROM import')).toEqual([{ state: 'failed', failure_code: 'import.right-withdrawn' }]);
  });

  it('is given up after five attempts that got no further, and not before', async () => {
    await transfer.api.database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`);
    await transfer.api.database.query('CREATE TRIGGER refuse BEFORE INSERT ON item FOR EACH STATEMENT EXECUTE FUNCTION refuse()');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await expect(transfer.work('running')).rejects.toThrow();
      await transfer.api.database.query('UPDATE import SET leased_until = NULL');
    }
    expect(await transfer.show(one.id)).toMatchObject({ state: 'running' });

    await expect(transfer.work('running')).rejects.toThrow();

    expect(await transfer.show(one.id)).toMatchObject({ state: 'failed', failure: { code: 'import.gave-up' } });
    await service(WorkImports).all('running', 'later');
    expect((await stored()).items).toBe(0);
    await transfer.api.database.query('DROP TRIGGER refuse ON item');
  });
});

/** The last: a process that was asked to stop imports no more. */
describe('an import whose process is asked to stop', () => {
  it('leaves off after the batch it is in, for another process to go on at once', async () => {
    await writeBatches(1);
    service(Shutdown).beforeApplicationShutdown();
    await transfer.work('running');
    expect(await transfer.show(one.id)).toMatchObject({ state: 'running', rowsDone: BATCH });
    const [{ waits } = { waits: false }] = await transfer.api.database.query<{ waits: boolean }>('SELECT leased_until <= clock_timestamp() AS waits FROM import');

    expect(waits).toBe(true);
  });
});
