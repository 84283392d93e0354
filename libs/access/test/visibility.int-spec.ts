import { randomBytes } from 'node:crypto';
import { PROCESS_ID, processActor, type Actor } from '#platform';
import { givenACase, givenAPerson, givenARestriction, givenAUnit, requestOf } from '../../platform/test/support/givens.js';
import { startPlatform, type PlatformUnderTest } from '../../platform/test/support/platform-under-test.js';
import { TABLES_OF_A_CASE, givenARow, givenRowsInEveryTable } from '../../platform/test/support/rows-of-a-case.js';
import { actorOf, type Role } from '../src/index.js';

type Classification = 'normal' | 'confidential' | 'embargo';
type Relation = 'own unit' | 'other unit' | 'member' | 'ex-member';

const CLASSIFICATIONS: readonly Classification[] = ['normal', 'confidential', 'embargo'];
/** Members and former members are of another unit than the case, so that nothing but membership speaks for them. */
const RELATIONS: readonly Relation[] = ['own unit', 'other unit', 'member', 'ex-member'];

/**
 * Who sees a case: a row for each role, and in it, for each classification, own unit, other unit, member and ex-member, in
 * that order. An embargoed case is there for its members only, whatever their role.
 */
const MATRIX: readonly (readonly [who: Role | 'process', normal: string, confidential: string, embargo: string])[] = [
  ['prosecutor', 'Y-Y-', '--Y-', '--Y-'],
  ['assistant', 'Y-Y-', '--Y-', '--Y-'],
  ['asset-officer', 'Y-Y-', '--Y-', '--Y-'],
  ['custodian', 'Y-Y-', '--Y-', '--Y-'],
  ['cross-border-desk', 'Y-Y-', '--Y-', '--Y-'],
  ['team-lead', 'Y-Y-', 'Y-Y-', '--Y-'],
  ['auditor', 'YYYY', 'YYYY', '--Y-'],
  ['legal-administrator', '--Y-', '--Y-', '--Y-'],
  ['system-administrator', '--Y-', '--Y-', '--Y-'],
  ['process', 'YYYY', 'YYYY', 'YYYY'],
];

/** Tables whose rows name a case and are of somebody: see what belongs to a person, and to no person. */
const OF_OTHERS = ['notification', 'emergency_access', 'delivery', 'alert_recipient', 'outbox', 'webhook_delivery', 'bulk_row', 'destruction_line'];

let platform: PlatformUnderTest;
let ownUnit: string;
let otherUnit: string;

beforeAll(async () => {
  platform = await startPlatform();
  ownUnit = await givenAUnit(platform.database);
  otherUnit = await givenAUnit(platform.database);
});

afterAll(() => platform.stop());

async function givenA(who: Role | 'process'): Promise<Actor> {
  if (who === 'process') return processActor('planner');
  const { id, name } = await givenAPerson(platform.database, { roles: [who], unitIds: [ownUnit] });
  return actorOf({ id, name, roles: [who], unitIds: [ownUnit] });
}

async function givenARelatedCase(actor: Actor, classification: Classification, relation: Relation): Promise<string> {
  const isPerson = actor.id !== PROCESS_ID;
  const id = await givenACase(platform.database, {
    classification,
    unitId: relation === 'own unit' ? ownUnit : otherUnit,
    memberIds: relation === 'member' && isPerson ? [actor.id] : [],
  });
  if (relation === 'ex-member' && isPerson) {
    await platform.database.query(
      `INSERT INTO case_member (id, case_id, user_id, role_in_case, since, until) VALUES (gen_random_uuid(), $1, $2, 'handler', '2026-01-05', '2026-02-01')`,
      [id, actor.id],
    );
  }
  return id;
}

async function visibleTo(actor: Actor, table: string): Promise<readonly string[]> {
  const column = table === 'case_file' ? 'id' : 'case_id';
  return platform.uow.read(requestOf(actor), async () => {
    const rows = await platform.uow.manager.query<{ id: string }[]>(`SELECT ${column} AS id FROM ${table}`);
    return rows.map(({ id }) => id);
  });
}

describe.each(MATRIX)('a case of own unit, other unit, member, ex-member', (who, ...expected) => {
  it(`is there for a ${who}: normal ${expected[0]}, confidential ${expected[1]}, embargo ${expected[2]}`, async () => {
    const actor = await givenA(who);
    const cases: { readonly id: string; readonly classification: Classification }[] = [];
    for (const classification of CLASSIFICATIONS) {
      for (const relation of RELATIONS) cases.push({ id: await givenARelatedCase(actor, classification, relation), classification });
    }

    const visible = new Set(await visibleTo(actor, 'case_file'));

    const seen = CLASSIFICATIONS.map((wanted) =>
      cases.filter(({ classification }) => classification === wanted).map(({ id }) => (visible.has(id) ? 'Y' : '-')).join(''),
    );
    expect(seen).toEqual(expected);
  });
});

describe('a restricted case', () => {
  it.each<readonly [Role | 'process', string]>([
    ...(['prosecutor', 'assistant', 'asset-officer', 'custodian', 'cross-border-desk', 'system-administrator'] as const).map((who) => [who, '--'] as const),
    ...(['team-lead', 'auditor', 'process'] as const).map((who) => [who, 'YY'] as const), ['legal-administrator', '-Y'],
  ])('of own unit, and of which one is a member, is there for a %s: %s', async (who, expected) => {
    const actor = await givenA(who);
    const cases = [await givenARelatedCase(actor, 'normal', 'own unit'), await givenARelatedCase(actor, 'normal', 'member')];
    for (const id of cases) await givenARestriction(platform.database, id);
    const visible = new Set(await visibleTo(actor, 'case_file'));
    expect(cases.map((id) => (visible.has(id) ? 'Y' : '-')).join('')).toBe(expected);
  });
});

describe('what hangs on a case', () => {
  let visibleCase: string;
  let hiddenCase: string;
  let actor: Actor;

  beforeAll(async () => {
    actor = await givenA('prosecutor');
    visibleCase = await givenARelatedCase(actor, 'embargo', 'member');
    hiddenCase = await givenARelatedCase(actor, 'confidential', 'own unit');
    await givenRowsInEveryTable(platform.database, visibleCase);
    await givenRowsInEveryTable(platform.database, hiddenCase);
  });

  it('is every table with a case, but those that are of a person, of a process or of an operator', async () => {
    const tables = await platform.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'case_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );

    expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES_OF_A_CASE, ...OF_OTHERS].sort());
  });

  it.each(TABLES_OF_A_CASE)('is seen with the case and not without it: %s', async (table) => {
    const seen = new Set(await visibleTo(actor, table));

    expect(seen).toContain(visibleCase);
    expect(seen).not.toContain(hiddenCase);
  });

  it.each(TABLES_OF_A_CASE)('is not seen without a unit of work: %s', async (table) => {
    expect(await platform.dataSource.query(`SELECT case_id FROM ${table}`)).toEqual([]);
  });

  it('is not written to a case of others', async () => {
    const write = platform.uow.run(requestOf(actor), () =>
      platform.uow.manager.query(`INSERT INTO case_party (id, case_id, kind, name, role) VALUES (gen_random_uuid(), $1, 'person', 'N.N.', 'suspect')`, [hiddenCase]),
    );

    await expect(write).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is not moved to a case of others', async () => {
    const move = platform.uow.run(requestOf(actor), () => platform.uow.manager.query('UPDATE case_party SET case_id = $1 WHERE case_id = $2', [hiddenCase, visibleCase]));

    await expect(move).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('a case', () => {
  it.each([
    ['of another unit', 'normal', (): string => otherUnit],
    ['of a classification beyond the role', 'confidential', (): string => ownUnit],
  ])('%s is not opened by someone who could not see it', async (_name, classification, unit) => {
    const actor = await givenA('prosecutor');

    const open = platform.uow.run(requestOf(actor), () =>
      platform.uow.manager.query(
        `INSERT INTO case_file (id, reference, title, unit_id, classification, status, opened_on) VALUES (gen_random_uuid(), gen_random_uuid()::text, 'T', $1, $2, 'open', '2026-01-05')`,
        [unit(), classification],
      ),
    );

    await expect(open).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is not pushed out of one’s own sight', async () => {
    const actor = await givenA('prosecutor');
    const id = await givenARelatedCase(actor, 'normal', 'own unit');

    const hide = platform.uow.run(requestOf(actor), () => platform.uow.manager.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [id]));

    await expect(hide).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('what belongs to no case', () => {
  let actor: Actor;
  let colleague: Actor;

  const logged = (reader: Actor): Promise<readonly string[]> =>
    platform.uow.read(requestOf(reader), async () => {
      const rows = await platform.uow.manager.query<{ actor_id: string }[]>('SELECT DISTINCT actor_id FROM audit_event WHERE case_id IS NULL');
      return rows.map((row) => row.actor_id);
    });

  beforeAll(async () => {
    actor = await givenA('prosecutor');
    colleague = await givenA('prosecutor');
    for (const searcher of [actor, colleague]) {
      await platform.uow.run(requestOf(searcher, { act: 'case.search' }), async () => {
        platform.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'case', subjectId: null, data: { found: 0 } });
        platform.uow.record({ type: 'import.mapping-saved', caseId: null, subjectType: 'mapping', subjectId: 'm', occurredOn: '2026-01-05' });
      });
    }
  });

  it.each(['audit_event', 'event'])('is not seen without a unit of work: %s', async (table) => {
    expect(await platform.dataSource.query(`SELECT 1 FROM ${table} WHERE case_id IS NULL`)).toEqual([]);
  });

  it('is not logged without a unit of work', async () => {
    const log = platform.dataSource.query(
      `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type) VALUES ('consultation', 'a', $1, 'n', '{}', 'p', 'r', 's')`,
      [actor.id],
    );

    await expect(log).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is, in the log, what one did oneself and not what a colleague did', async () => {
    expect(await logged(actor)).toEqual([actor.id]);
  });

  it('is, in the log, what everyone did to an auditor', async () => {
    expect(await logged(await givenA('auditor'))).toEqual(expect.arrayContaining([actor.id, colleague.id]));
  });

  it('is not logged in the name of a colleague', async () => {
    const forge = platform.uow.run(requestOf(actor), () =>
      platform.uow.manager.query(
        `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type) VALUES ('consultation', 'a', $1, 'n', '{}', 'p', 'r', 's')`,
        [colleague.id],
      ),
    );

    await expect(forge).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('what belongs to a person', () => {
  const OWN: readonly (readonly [table: string, rowOf: (id: string) => Readonly<Record<string, string>>])[] = [
    ['session', (id) => ({ user_id: id, token_hash: `\\x${randomBytes(32).toString('hex')}` })],
    ['idempotency_key', (id) => ({ principal_id: id })],
    ['notification', (id) => ({ user_id: id, kind: 'import' })],
    ['local_mail', (id) => ({ user_id: id })],
    ['delivery', (id) => ({ user_id: id, channel: 'e-mail' })],
    ['alert_recipient', (id) => ({ user_id: id })],
  ];

  it.each(OWN)('is not seen by a colleague, whatever the reach: %s', async (table, rowOf) => {
    const owner = await givenA('prosecutor');
    const colleague = await givenA('auditor');
    await givenARow(platform.database, table, rowOf(owner.id));
    const count = (reader: Actor): Promise<number> =>
      platform.uow.read(requestOf(reader), async () => {
        const [row] = await platform.uow.manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
        return row?.count ?? -1;
      });

    expect(await count(owner)).toBe(1);
    expect(await count(colleague)).toBe(0);
  });
});

describe('what belongs to no person', () => {
  it.each(['outbox', 'webhook_delivery'])('is not seen by a person at work, member of the case or not: %s', async (table) => {
    const actor = await givenA('prosecutor');
    const caseId = await givenARelatedCase(actor, 'normal', 'member');
    await givenARow(platform.database, table, { case_id: caseId });

    expect(await visibleTo(actor, table)).toEqual([]);
    expect(await visibleTo(await givenA('process'), table)).toContain(caseId);
  });
});

describe('the ages of the queues', () => {
  it('are counted without lending the reach of a process to the rest of the transaction', async () => {
    const actor = await givenA('prosecutor');
    await givenARelatedCase(actor, 'embargo', 'other unit');

    const seen = await platform.uow.read(requestOf(actor), async () => {
      const before = await platform.uow.manager.query('SELECT id FROM case_file');
      await platform.uow.manager.query('SELECT * FROM queue_ages()');
      return { before, after: await platform.uow.manager.query('SELECT id FROM case_file') };
    });

    expect(seen.after).toEqual(seen.before);
  });
});

describe('the planted fault', () => {
  it('a policy that forgets the embargo shows the case to a colleague of the unit', async () => {
    const actor = await givenA('prosecutor');
    const id = await givenARelatedCase(actor, 'embargo', 'own unit');
    const before = await visibleTo(actor, 'case_file');

    await platform.database.query(`CREATE POLICY planted ON case_file USING (unit_id = ANY (actor_units()))`);
    const after = await visibleTo(actor, 'case_file');
    await platform.database.query('DROP POLICY planted ON case_file');

    expect(before).not.toContain(id);
    expect(after).toContain(id);
  });
});
