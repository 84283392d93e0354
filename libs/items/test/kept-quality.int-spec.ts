import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { PolicyRights } from '#access';
import type { Actor } from '#platform';
import { goPastTheStateMachines } from '../../documents/test/support/past-the-state-machines.js';
import { givenACase, givenAPerson, givenAUnit, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { KeepQuality } from '../src/application/keep-quality.service.js';
import type { CaseQuality } from '../src/contract.js';
import { KeptQualityRepository } from '../src/persistence/kept-quality.repository.js';
import { QualityQuery } from '../src/persistence/quality.query.js';

/** Figures that were added up before count only as long as nothing changed: whatever happens, and whenever it is added up, they are those of the items as they are. */

let platform: PlatformUnderTest;
let quality: QualityQuery;
let keep: KeepQuality;
let unitId: string;
let reader: Actor;
let caseIds: readonly string[];
let numbers = 0;

beforeAll(async () => {
  platform = await startPlatform({ rights: new PolicyRights() });
  quality = new QualityQuery(platform.uow);
  keep = new KeepQuality(platform.uow, new KeptQualityRepository(platform.uow));
  unitId = await givenAUnit(platform.database);
  reader = await givenAPerson(platform.database, { roles: ['team-lead'], unitIds: [unitId], reach: 'unit' });
  await goPastTheStateMachines(platform.database);
  await platform.database.query('ALTER TABLE item_custody DISABLE TRIGGER item_custody_by_move');
  await platform.database.query('ALTER TABLE item DISABLE TRIGGER item_second_pair_of_eyes');
  caseIds = [await givenACase(platform.database, { unitId }), await givenACase(platform.database, { unitId }), await givenACase(platform.database, { unitId })];
});

afterAll(() => platform.stop());

const read = <T>(ask: () => Promise<T>): Promise<T> => platform.uow.read(requestOf(reader, { act: 'quality.view' }), ask);
const figuresOf = ({ id: _, ...row }: CaseQuality & { readonly id?: string }): CaseQuality => row;
const asAddedUp = async (): Promise<readonly CaseQuality[]> => (await read(() => quality.cases({ unitId }, null, 100))).map(figuresOf);
const asTheyAre = async (): Promise<readonly CaseQuality[]> => {
  const all = await Promise.all(caseIds.map((id) => read(() => quality.ofCase(id))));
  return all.flatMap((one) => (one === null || one.items === 0 ? [] : [figuresOf(one)]));
};
const byCase = (rows: readonly CaseQuality[]): readonly CaseQuality[] => [...rows].sort((a, b) => a.caseId.localeCompare(b.caseId));

async function seize(caseId: string, seizedHoursAgo = 100, executor: Pick<PlatformUnderTest['database'], 'query'> = platform.database): Promise<string> {
  const id = randomUUID();
  await executor.query(
    `INSERT INTO item (id, case_id, number, reference, asset_class, description, status, status_event_id, details, seized_on, seized_at, estimated_amount, estimated_currency)
     VALUES ($1, $2, $3, $4, 'vehicle', 'Auto', 'seized', gen_random_uuid(), '{"make": "X"}', current_date - 10, now() - $5 * interval '1 hour', 100, 'EUR')`,
    [id, caseId, (numbers += 1), `Q-${numbers}`, seizedHoursAgo],
  );
  return id;
}

const CHANGES = {
  seize: (caseId: string) => seize(caseId, 3),
  details: (caseId: string, n: number) => platform.database.query(`UPDATE item SET details = $2 WHERE case_id = $1 AND number % 2 = $3`, [caseId, JSON.stringify(n % 2 ? { make: 'X', model: 'Y', colour: 'wit' } : {}), n % 2]),
  place: (caseId: string, n: number) => platform.database.query('UPDATE item_custody SET moves = moves + $2 WHERE case_id = $1', [caseId, n % 2]),
  status: (caseId: string, n: number) => platform.database.query('UPDATE item SET status = $2 WHERE case_id = $1 AND number % 3 = $3', [caseId, n % 2 ? 'returned' : 'seized', n % 3]),
  number: (caseId: string, n: number) =>
    platform.database.query(`INSERT INTO item_identifier (id, item_id, case_id, kind, value, normalised, outcome, reason) SELECT gen_random_uuid(), id, case_id, 'vin', '1', '1', $2, 'r' FROM item WHERE case_id = $1 LIMIT 1 ON CONFLICT DO NOTHING`, [caseId, n % 2 ? 'unconfirmed' : 'confirmed']),
  vouched: (caseId: string) => platform.database.query(`UPDATE item_identifier SET outcome = 'confirmed' WHERE case_id = $1`, [caseId]),
  forgotten: (caseId: string) => platform.database.query('DELETE FROM item_identifier WHERE case_id = $1', [caseId]),
  addUp: () => keep.sweep(),
} as const;

it('are those of the items as they are, whatever changed since they were added up', async () => {
  const step = fc.record({ change: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])), at: fc.nat(2), n: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { change, at, n } of steps) await CHANGES[change](caseIds[at] ?? '', n);

      expect(byCase(await asAddedUp())).toEqual(byCase(await asTheyAre()));
    }),
    { numRuns: 25 },
  );
});

describe('after they were added up', () => {
  const tamper = (): Promise<unknown> => platform.database.query('UPDATE case_quality SET missing = 77 WHERE items > 0');

  beforeEach(async () => {
    for (const id of caseIds) await seize(id);
    await keep.sweep();
    await tamper();
  });

  it('are read and not counted again', async () => {
    expect(new Set((await asAddedUp()).map(({ missing }) => missing))).toEqual(new Set([77]));
    expect((await read(() => quality.units({})))[0]?.missing).toBe(77 * caseIds.length);
  });

  it('are counted again of the one case that changed, and of no other', async () => {
    await seize(caseIds[0] ?? '');

    expect((await asAddedUp()).filter(({ missing }) => missing !== 77).map(({ caseId }) => caseId)).toEqual([caseIds[0]]);
  });

  it('are counted again when time alone has made another defect', async () => {
    await platform.database.query(`UPDATE case_quality SET fresh_until = now() - interval '1 second' WHERE case_id = $1`, [caseIds[1]]);

    expect((await asAddedUp()).filter(({ missing }) => missing !== 77).map(({ caseId }) => caseId)).toEqual([caseIds[1]]);
    await keep.sweep();
    expect(await keep.sweep()).toBe(0);
  });

  it('count for nothing once the rules are others', async () => {
    await platform.database.query(`UPDATE case_quality SET rules = 'of before'`);

    expect(byCase(await asAddedUp())).toEqual(byCase(await asTheyAre()));
    expect(await keep.sweep()).toBeGreaterThanOrEqual(caseIds.length);
  });
});

it('know beforehand when time alone will make a defect: a day without a place, and the day that the value is too old', async () => {
  const caseId = await givenACase(platform.database, { unitId });
  const id = await seize(caseId, 3);
  const until = async (): Promise<number> => {
    await keep.sweep();
    const [row] = await platform.database.query<{ hours: string }>(`SELECT round(extract(epoch FROM fresh_until - now()) / 3600) AS hours FROM case_quality WHERE case_id = $1`, [caseId]);
    return Number(row?.hours);
  };

  expect(await until()).toBe(21);
  await platform.database.query('UPDATE item_custody SET moves = 1 WHERE item_id = $1', [id]);
  const [due] = await platform.database.query<{ hours: string }>(
    `SELECT round(extract(epoch FROM (max(valued_on) + 181)::timestamp AT TIME ZONE 'Europe/Amsterdam' - now()) / 3600) AS hours FROM item_valuation WHERE item_id = $1`,
    [id],
  );
  expect(await until()).toBe(Number(due?.hours));
});

it('miss no change that is committed while they are added up', async () => {
  const caseId = await givenACase(platform.database, { unitId });
  await seize(caseId);
  const other = platform.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(`SELECT set_config('zegel.reach', 'process', true)`);
  await seize(caseId, 100, { query: (sql, values) => other.query(sql, values as unknown[]) });

  await keep.sweep();
  await other.commitTransaction();
  await other.release();

  expect((await read(() => quality.cases({ unitId }, null, 100))).find((row) => row.caseId === caseId)?.items).toBe(2);
  await keep.sweep();
  expect((await read(() => quality.cases({ unitId }, null, 100))).find((row) => row.caseId === caseId)?.items).toBe(2);
});
