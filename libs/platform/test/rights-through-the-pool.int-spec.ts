import type { EntityManager } from 'typeorm';
import type { Actor } from '../src/index.js';
import { onEachConnection } from './support/connections.js';
import { givenACase, givenAPerson, requestOf } from './support/givens.js';
import { startPlatform, type PlatformUnderTest } from './support/platform-under-test.js';
import { seededRandom } from './support/seeded-random.js';

const POOL = 2;
const PEOPLE = 25;
const UNITS_OF_WORK = 500;
const SEED = 20_261_123;

let platform: PlatformUnderTest;
/** Everyone with the one case that only this person may see. */
let people: readonly { readonly actor: Actor; readonly caseId: string }[];

beforeAll(async () => {
  platform = await startPlatform({ env: { ZEGEL_DATABASE_POOL: `${POOL}` } });
  people = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const actor = await givenAPerson(platform.database);
      return { actor, caseId: await givenACase(platform.database, { classification: 'embargo', memberIds: [actor.id] }) };
    }),
  );
});

afterAll(() => platform.stop());

const visibleCases = async (manager: Pick<EntityManager, 'query'>): Promise<readonly string[]> =>
  (await manager.query<{ id: string }[]>('SELECT id FROM case_file ORDER BY id')).map(({ id }) => id);

/** The ways a unit of work ends. */
const ENDINGS: readonly ((manager: EntityManager, caseId: string) => Promise<unknown>)[] = [
  async () => undefined,
  (manager, caseId) => manager.query(`UPDATE case_file SET title = 'Seen' WHERE id = $1`, [caseId]),
  () => Promise.reject(new Error('a rule refused')),
  (manager) => manager.query('SELECT 1 / 0'),
  (manager) => manager.query(`SET LOCAL statement_timeout = '5ms'`).then(() => manager.query('SELECT pg_sleep(1)')),
  (manager) => manager.query('SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)'),
  (manager, caseId) => manager.query(`UPDATE case_file SET member_ids = '{}' WHERE id = $1`, [caseId]),
];

const contextOnEachConnection = (): Promise<readonly unknown[]> =>
  onEachConnection(platform.dataSource, POOL, async (runner) => {
    const [context] = (await runner.query(
      `SELECT coalesce(current_setting('zegel.user_id', true), '') AS "user", coalesce(current_setting('zegel.reach', true), '') AS reach,
              coalesce(current_setting('zegel.unit_ids', true), '') AS units, (SELECT count(*)::int FROM case_file) AS cases`,
    )) as unknown[];
    return context;
  });

const NOBODY = { user: '', reach: '', units: '', cases: 0 };

describe('two connections that five hundred units of work of twenty-five people pass through', () => {
  it('show each of them their own case and no other, whichever way the one before ended', async () => {
    const random = seededRandom(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const workOnce = async (): Promise<{ expected: readonly string[]; visible: readonly string[]; outcome: string }> => {
      const { actor, caseId } = pick(people);
      const end = pick(ENDINGS);
      let visible: readonly string[] = [];
      const work = platform.uow.run(requestOf(actor), async () => {
        visible = await visibleCases(platform.uow.manager);
        await end(platform.uow.manager, caseId);
      });
      const outcome = await work.then(() => 'committed', () => 'rolled back');
      return { expected: [caseId], visible, outcome };
    };
    const atOnce = Array.from({ length: PEOPLE }, async () => {
      const seen = [];
      for (let done = 0; done < UNITS_OF_WORK / PEOPLE; done += 1) seen.push(await workOnce());
      return seen;
    });
    const seen = (await Promise.all(atOnce)).flat();

    expect(seen.length).toBeGreaterThanOrEqual(UNITS_OF_WORK);
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(new Set(['committed', 'rolled back']));
    for (const { expected, visible } of seen) expect(visible).toEqual(expected);
  });

  it('carry no trace of anyone afterwards', async () => {
    expect(await contextOnEachConnection()).toEqual([NOBODY, NOBODY]);
  });
});

describe('outside a unit of work', () => {
  it('no case is visible', async () => {
    expect(await visibleCases(platform.dataSource)).toEqual([]);
  });

  it('the unit of work hands out no manager and no context', () => {
    expect(() => platform.uow.manager).toThrow('No unit of work is open');
    expect(() => platform.uow.context).toThrow('No unit of work is open');
  });

  it('a unit of work that has ended hands out a manager that refuses to work', async () => {
    let kept: EntityManager | undefined;
    await platform.uow.read(requestOf((people[0] as (typeof people)[0]).actor), async () => {
      kept = platform.uow.manager;
    });

    await expect(kept?.query('SELECT 1')).rejects.toThrow('released');
  });
});

describe('a statement on the pool inside a unit of work', () => {
  it('escapes the context, and therefore sees nothing', async () => {
    const { actor, caseId } = people[1] as (typeof people)[0];

    const [inside, escaped] = await platform.uow.read(requestOf(actor), async () => [
      await visibleCases(platform.uow.manager),
      await visibleCases(platform.dataSource),
    ]);

    expect(inside).toEqual([caseId]);
    expect(escaped).toEqual([]);
  });
});

describe('the planted fault: a context that is set for the session', () => {
  it('leaks to the next borrower of the connection', async () => {
    const { actor, caseId } = people[2] as (typeof people)[0];

    await platform.dataSource.transaction((manager) =>
      manager.query(`SELECT set_config('zegel.user_id', $1, false), set_config('zegel.reach', 'member', false)`, [actor.id]),
    );

    expect(await contextOnEachConnection()).toContainEqual({ user: actor.id, reach: 'member', units: '', cases: 1 });
    expect((await onEachConnection(platform.dataSource, POOL, visibleCases)).flat()).toEqual([caseId]);
  });
});
