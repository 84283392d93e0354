import { randomUUID } from 'node:crypto';
import type { Actor, WorkContext } from '../src/index.js';
import { givenACase, givenAPerson, requestOf } from './support/givens.js';
import { meetingOf } from './support/meeting-of.js';
import { startPlatform, type PlatformUnderTest } from './support/platform-under-test.js';

const AT_ONCE = 10;

let platform: PlatformUnderTest;
let person: Actor;

beforeAll(async () => {
  platform = await startPlatform({ env: { ZEGEL_DATABASE_POOL: `${AT_ONCE}` } });
  person = await givenAPerson(platform.database);
});

afterAll(() => platform.stop());

type Key = NonNullable<WorkContext['idempotency']>;

const keyOf = (more: Partial<Key> = {}): Key => ({ key: randomUUID(), route: 'POST /parties', requestHash: 'hash of the request', ...more });

/** Adds a party with a new id, which is the answer. */
async function addParty(caseId: string): Promise<{ id: string; note: string | null }> {
  const id = randomUUID();
  await platform.uow.manager.query(`INSERT INTO case_party (id, case_id, kind, name, role) VALUES ($1, $2, 'person', 'N.N.', 'suspect')`, [id, caseId]);
  platform.uow.record({ type: 'party.recorded', caseId, subjectType: 'party', subjectId: id, occurredOn: '2026-01-05' });
  return { id, note: null };
}

const add = (caseId: string, key: Key, actor = person): Promise<{ id: string; note: string | null }> =>
  platform.uow.run(requestOf(actor, { idempotency: key }), () => addParty(caseId));

const anyCase = (...actors: readonly Actor[]): Promise<string> => givenACase(platform.database, { memberIds: [person, ...actors].map(({ id }) => id) });

const partiesOf = async (caseId: string): Promise<readonly string[]> =>
  (await platform.database.query<{ id: string }>('SELECT id FROM case_party WHERE case_id = $1', [caseId])).map(({ id }) => id);

const factsOf = async (caseId: string): Promise<number> => (await platform.database.query(`SELECT 1 FROM event WHERE case_id = $1 AND type <> 'case.opened'`, [caseId])).length;

describe('the same key with the same request', () => {
  it('has one effect and gets the first answer again', async () => {
    const caseId = await anyCase();
    const key = keyOf();

    const answers = [await add(caseId, key), await add(caseId, key), await add(caseId, key)];

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await partiesOf(caseId)).toEqual([answers[0]?.id]);
    expect(await factsOf(caseId)).toBe(1);
  });

  it('has one effect and one answer when ten arrive at once', async () => {
    const caseId = await anyCase();
    const key = keyOf();

    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => add(caseId, key)));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await partiesOf(caseId)).toEqual([answers[0]?.id]);
    expect(await factsOf(caseId)).toBe(1);
  });

  it('has ten effects with a planted check before the act', async () => {
    const caseId = await anyCase();
    const key = keyOf();
    const allHaveLooked = meetingOf(AT_ONCE);
    const checkThenAct = (): Promise<void> =>
      platform.uow.run(requestOf(person), async () => {
        const kept = await platform.uow.manager.query<unknown[]>('SELECT 1 FROM idempotency_key WHERE key = $1', [key.key]);
        await allHaveLooked();
        if (kept.length === 0) await addParty(caseId);
        await platform.uow.manager.query(`INSERT INTO idempotency_key (principal_id, key, route, request_hash) VALUES ($1, $2, 'r', 'h') ON CONFLICT DO NOTHING`, [person.id, key.key]);
      });

    await Promise.all(Array.from({ length: AT_ONCE }, checkThenAct));

    expect(await partiesOf(caseId)).toHaveLength(AT_ONCE);
  });

  it('gets its answer while the first is still at work, and not before', async () => {
    const caseId = await anyCase();
    const key = keyOf();
    const order: string[] = [];
    const bothBegun = meetingOf(2);

    const first = platform.uow.run(requestOf(person, { idempotency: key }), async () => {
      await bothBegun();
      await platform.uow.manager.query('SELECT pg_sleep(0.1)');
      order.push('first');
      return addParty(caseId);
    });
    await bothBegun();
    const second = add(caseId, key).then((answer) => {
      order.push('second');
      return answer;
    });

    expect(await second).toEqual(await first);
    expect(order).toEqual(['first', 'second']);
  });

  it('gets nothing for an answer when the first had none', async () => {
    const key = keyOf();
    let effects = 0;
    const silent = (): Promise<void> => platform.uow.run(requestOf(person, { idempotency: key }), async () => void (effects += 1));

    await silent();

    expect((await silent()) ?? null).toBeNull();
    expect(effects).toBe(1);
  });
});

describe('the same key with another request', () => {
  it.each([
    ['content', { requestHash: 'hash of another request' }],
    ['route', { route: 'POST /cases' }],
  ])('is refused for its %s, and changes nothing', async (_what, other) => {
    const caseId = await anyCase();
    const key = keyOf();
    const { id } = await add(caseId, key);

    await expect(add(caseId, { ...key, ...other })).rejects.toMatchObject({ kind: 'conflict', code: 'request.key-reused' });

    expect(await partiesOf(caseId)).toEqual([id]);
  });
});

describe('the keys of two people', () => {
  it('do not meet', async () => {
    const colleague = await givenAPerson(platform.database);
    const caseId = await anyCase(colleague);
    const key = keyOf();

    const own = await add(caseId, key);
    const theirs = await add(caseId, { ...key, requestHash: 'another' }, colleague);

    expect(new Set(await partiesOf(caseId))).toEqual(new Set([own.id, theirs.id]));
  });
});

describe('a command that was rolled back', () => {
  it('frees its key, for the same request and for another', async () => {
    const caseId = await anyCase();
    const key = keyOf();
    const refused = platform.uow.run(requestOf(person, { idempotency: key }), async () => {
      await addParty(caseId);
      throw new Error('a rule refused');
    });
    await expect(refused).rejects.toThrow('a rule refused');

    const { id } = await add(caseId, { ...key, requestHash: 'another' });

    expect(await partiesOf(caseId)).toEqual([id]);
  });

  it('lets the one that waited for it do the work', async () => {
    const caseId = await anyCase();
    const key = keyOf();
    const begun = meetingOf(2);
    const failing = platform.uow.run(requestOf(person, { idempotency: key }), async () => {
      await begun();
      await platform.uow.manager.query('SELECT pg_sleep(0.1)');
      throw new Error('a rule refused');
    });
    await begun();

    const [failed, waited] = await Promise.allSettled([failing, add(caseId, key)]);

    expect(failed.status).toBe('rejected');
    expect(waited.status).toBe('fulfilled');
    expect(await partiesOf(caseId)).toHaveLength(1);
  });
});
