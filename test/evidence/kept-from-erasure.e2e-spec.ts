import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DestructionLine, DestructionList } from '../../libs/retention/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { eventually } from '../../libs/platform/test/support/eventually.js';
import { givenARestriction } from '../../libs/platform/test/support/givens.js';
import { done } from '../e2e/support/client.js';
import { daysAgo } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { openCase, seizeOne } from '../e2e/support/story.js';
import { closedLongAgo } from './support/closed-long-ago.js';

/** What is not erased, though its term is over: what is restricted, what is still open, and what somebody holds at that very moment. */

const LINE_OF_CLOCK = `INSERT INTO destruction_line (list_id, case_id, reference, regime, started_on, due_on, months, mark, items, documents, last_event)
  SELECT $1, k.case_id, k.reference, k.regime, k.started_on, k.due_on, k.months, k.mark, 0, 0, (SELECT max(e.sequence) FROM event e WHERE e.case_id = k.case_id) FROM retention_clocks($2) k`;

let office: RunningOffice;
let owner: pg.Client;
let lead: Person;
let administrator: Person;
let head: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  owner = new pg.Client({ connectionString: office.database.ownerUrl, options: '-c search_path=public -c timezone=UTC' });
  await owner.connect();
  lead = await office.enrol('prosecutor');
  [administrator, head] = [await office.enrol('legal-administrator'), await office.enrol('team-lead')];
  await done(administrator.client.post('/retention/terms', { regime: 'wjsg', months: 12, validFrom: daysAgo(0), reason: 'Besluit van het bureau.' }));
});

afterAll(async () => {
  await owner.end();
  await office.stop();
});

const draw = () => administrator.client.post<{ id: string } & Problem>('/destruction-lists');
const listOf = (id: string): Promise<DestructionList> => done(head.client.get<DestructionList>(`/destruction-lists/${id}`));
const linesOf = async (id: string): Promise<readonly DestructionLine[]> => (await done(head.client.get<Page<DestructionLine>>(`/destruction-lists/${id}/lines`))).rows;
const lineOf = async (id: string, caseId: string): Promise<DestructionLine | undefined> => (await linesOf(id)).find((line) => line.caseId === caseId);
const executed = (id: string): Promise<unknown> => eventually(async () => (await listOf(id)).state === 'executed', 'the list is carried out');

async function sign(by: Person, id: string): Promise<void> {
  const { version, contentHash } = await listOf(id);
  await done(by.client.post(`/destruction-lists/${id}/signature`, { contentHash }, { version }));
}

async function givenACaseThatIsDue(title = 'Onderzoek Wulp'): Promise<string> {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title });
  await closedLongAgo(owner, id);
  return id;
}

/** Past the procedure and past what keeps records as they were. */
async function pastTheProcedure(statement: string, values: readonly unknown[]): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(statement, [...values]);
  await owner.query('COMMIT');
}

it.each(['accuracy-contested', 'needed-as-evidence'])('a case that is restricted after the signatures because it is %s stays, its line says so, and it is on no list while that stands', async (ground) => {
  const caseId = await givenACaseThatIsDue();
  const { id } = await done(draw());
  await sign(administrator, id);
  const restriction = await done(head.client.post<{ id: string }>(`/cases/${caseId}/restrictions`, { ground, reason: 'Betwist.' }));

  await sign(head, id);

  await executed(id);
  expect(await linesOf(id)).toMatchObject([{ caseId, state: 'restricted', rowsErased: 0, failedAt: null }]);
  expect((await head.client.get(`/cases/${caseId}`)).status).toBe(200);
  expect((await draw()).body.code).toBe('destruction.nothing-due');
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('zegel.user_id', $1, true)`, [administrator.id]);
  const listId = randomUUID();
  await owner.query('INSERT INTO destruction_list (id, drawn_by) VALUES ($1, $2)', [listId, administrator.id]);
  await expect(owner.query(LINE_OF_CLOCK, [listId, caseId])).rejects.toMatchObject({ code: 'ZG003' });
  await owner.query('ROLLBACK');

  await done(head.client.post(`/restrictions/${restriction.id}/lift`, { reason: 'Klopt.' }, { version: 1 }));

  const next = await done(draw());
  expect(await linesOf(next.id)).toMatchObject([{ caseId, state: 'listed' }]);
  await sign(administrator, next.id);
  await sign(head, next.id);
  await executed(next.id);
  expect(await linesOf(next.id)).toMatchObject([{ caseId, state: 'erased' }]);
});

it('an open case of which a thing is still held is on no list, however long ago it was removed from use', async () => {
  const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const itemId = await seizeOne(lead.client, caseId);
  await givenARestriction(office.database, caseId, 'removed');
  await pastTheProcedure(`INSERT INTO case_regime (id, case_id, regime, removed_on) VALUES (gen_random_uuid(), $1, 'wpg-8', current_date - 2000)`, [caseId]);

  expect((await draw()).body.code).toBe('destruction.nothing-due');
  await pastTheProcedure(`UPDATE item SET status = 'returned' WHERE id = $1`, [itemId]);

  const { id } = await done(draw());
  await sign(administrator, id);
  await pastTheProcedure(`UPDATE item SET status = 'maintained' WHERE id = $1`, [itemId]);
  await sign(head, id);
  await executed(id);
  expect(await linesOf(id)).toMatchObject([{ caseId, state: 'open' }]);
});

it('a case that cannot be erased stands in nobody’s way, says so on its list, and goes when it can', async () => {
  const [stuck, free] = [await givenACaseThatIsDue(), await givenACaseThatIsDue()];
  await owner.query('CREATE TABLE planted (id uuid PRIMARY KEY, case_id uuid NOT NULL); CREATE TABLE planted_on (planted_id uuid REFERENCES planted)');
  await owner.query('INSERT INTO planted VALUES ($1, $1)', [stuck]);
  await owner.query('INSERT INTO planted_on VALUES ($1)', [stuck]);
  const { id } = await done(draw());
  await sign(administrator, id);
  await sign(head, id);

  await eventually(async () => (await lineOf(id, free))?.state === 'erased' && (await lineOf(id, stuck))?.failedAt !== null, 'one is erased and the other failed');
  expect(await lineOf(id, stuck)).toMatchObject({ state: 'listed', settledAt: null, failedAt: expect.stringMatching(/Z$/) });
  expect((await listOf(id)).state).toBe('signed');
  await owner.query('DROP TABLE planted_on');
  // The next list that is signed is not waited for, but brings the worker sooner.
  const later = await givenACaseThatIsDue();
  const next = await done(draw());
  expect(await linesOf(next.id)).toMatchObject([{ caseId: later }]);
  await sign(administrator, next.id);
  await sign(head, next.id);

  await executed(id);
  expect(await lineOf(id, stuck)).toMatchObject({ state: 'erased', failedAt: null });
  await owner.query('DROP TABLE planted');
});

describe('a case that was disclosed within the year', () => {
  const dueOn = async (caseId: string): Promise<string | undefined> => {
    await owner.query(`SELECT set_config('zegel.reach', 'process', false)`);
    return (await owner.query<{ due_on: string }>('SELECT due_on::text FROM retention_clocks($1)', [caseId])).rows[0]?.due_on;
  };
  const takeOut = async (by: Person, asked: object): Promise<void> => {
    const { id } = await done(by.client.post<{ id: string }>('/list-exports', { format: 'csv', ...asked }));
    await done(by.client.get(`/list-exports/${id}/content`));
  };
  const aYearOn = new RegExp(`^${Number(daysAgo(0).slice(0, 4)) + 1}-`);

  it('by a list that somebody took out is not due, and the log itself that is taken out keeps nothing', async () => {
    const [disclosed, other] = [await givenACaseThatIsDue('Onderzoek Wielewaal'), await givenACaseThatIsDue()];
    const before = [await dueOn(disclosed), await dueOn(other)];
    await takeOut(await office.enrol('auditor'), { list: 'log', columns: ['at', 'act'] });
    expect([await dueOn(disclosed), await dueOn(other)]).toEqual(before);
    await takeOut(lead, { list: 'cases', columns: ['reference'], cases: { text: 'Wielewaal' } });

    expect(await dueOn(disclosed)).toMatch(aYearOn);
    expect(await dueOn(other)).toBe(before[1]);
    const list = await done(draw());
    expect((await linesOf(list.id)).map(({ caseId }) => caseId)).toEqual([other]);
  });

  it('is asked by nobody who does not keep the clocks', async () => {
    const caseId = await givenACaseThatIsDue();
    await owner.query(`INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, case_id, subject_type, data) VALUES ('disclosure', 'x', gen_random_uuid(), 'x', '{}', 'x', 'x', $1, 'case', '{}')`, [caseId]);
    const answer = async (reach: string): Promise<unknown> => {
      await owner.query(`SELECT set_config('zegel.reach', $1, false)`, [reach]);
      return (await owner.query<{ last: Date | null }>('SELECT last_disclosure_of($1) AS last', [caseId])).rows[0]?.last;
    };

    expect([await answer('register'), await answer('process')]).toEqual([null, expect.any(Date)]);
  });
});

describe('at the same moment', () => {
  const LISTED = 'aaaaaaaa-0000-4000-8000-000000000001';

  /** Somebody at work on a connection of their own, past every service, in a transaction that the test ends. */
  async function atWork(url: string, { id, reach, act }: { readonly id: string; readonly reach: string; readonly act: string }): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, options: '-c search_path=public -c timezone=UTC' });
    await client.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', $3, true), set_config('zegel.act', $4, true), set_config('zegel.request_id', 'a test', true)`, [id, `{${office.unitId}}`, reach, act]);
    return client;
  }
  const holder = () => atWork(office.database.appUrl, { id: lead.id, reach: 'unit', act: 'hold.place' });
  const hold = (client: pg.Client, caseId: string) => client.query(`INSERT INTO legal_hold (id, case_id, ordered_by, reason, until, placed_by) VALUES (gen_random_uuid(), $1, 'Hof', 'Klaagschrift.', current_date + 30, $2)`, [caseId, lead.id]);

  /** With a signed list that nobody else sees before the transaction ends. */
  async function eraser(caseId: string): Promise<pg.Client> {
    const client = await atWork(office.database.ownerUrl, { id: randomUUID(), reach: 'process', act: 'retention.work' });
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`INSERT INTO destruction_list (id, drawn_by, state) VALUES ($1, $2, 'signed')`, [LISTED, administrator.id]);
    await client.query(LINE_OF_CLOCK, [LISTED, caseId]);
    for (const { id, name } of [administrator, head]) await client.query('INSERT INTO destruction_signature (list_id, user_id, user_name, content_hash) VALUES ($1::uuid, $2, $3, destruction_hash($1))', [LISTED, id, name]);
    await client.query('SET LOCAL session_replication_role = origin');
    return client;
  }
  const erase = async (client: pg.Client, caseId: string): Promise<string> => (await client.query<{ outcome: string }>('SELECT outcome FROM erase_case($1, $2)', [LISTED, caseId])).rows[0]?.outcome ?? '';
  /** The code with which the database refuses; null when it does not. */
  const refusalOf = (asked: Promise<unknown>): Promise<string | null> => asked.then(() => null, (error: pg.DatabaseError) => error.code ?? 'no code');
  const waits = (client: pg.Client, what: string): Promise<unknown> =>
    eventually(async () => {
      const pid = (client as unknown as { readonly processID: number }).processID;
      return (await owner.query(`SELECT 1 FROM pg_locks WHERE pid = $1 AND NOT granted`, [pid])).rowCount === 1;
    }, what);

  it('an erasure waits for a hold that is being placed, and finds it', async () => {
    const caseId = await givenACaseThatIsDue();
    const [placing, erasing] = [await holder(), await eraser(caseId)];
    await hold(placing, caseId);

    const outcome = erase(erasing, caseId);
    await waits(erasing, 'the erasure waits');
    await placing.query('COMMIT');

    expect(await outcome).toBe('held');
    await erasing.query('ROLLBACK');
    await Promise.all([placing.end(), erasing.end()]);
    await pastTheProcedure(`UPDATE legal_hold SET ended_at = clock_timestamp(), ended_by = placed_by, end_reason = 'x' WHERE case_id = $1`, [caseId]);
  });

  it('a hold waits for an erasure, and is refused: there is nothing left to hold', async () => {
    const caseId = await givenACaseThatIsDue();
    const [placing, erasing] = [await holder(), await eraser(caseId)];
    expect(await erase(erasing, caseId)).toBe('erased');

    const held = refusalOf(hold(placing, caseId));
    await waits(placing, 'the hold waits');
    await erasing.query('SET LOCAL session_replication_role = replica');
    for (const table of ['destruction_signature', 'destruction_line']) await erasing.query(`DELETE FROM ${table} WHERE list_id = $1`, [LISTED]);
    await erasing.query('DELETE FROM destruction_list WHERE id = $1', [LISTED]);
    await erasing.query('COMMIT');

    expect(await held).toBe('ZG003');
    expect((await owner.query('SELECT 1 FROM legal_hold WHERE case_id = $1', [caseId])).rowCount).toBe(0);
    await Promise.all([placing.end(), erasing.end()]);
  });

  it('a share waits for a restriction, and is refused', async () => {
    const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const partner = await office.enrol('partner');
    const restricting = await atWork(office.database.appUrl, { id: head.id, reach: 'unit-confidential', act: 'restriction.place' });
    const sharing = await atWork(office.database.appUrl, { id: lead.id, reach: 'unit', act: 'partner.grant' });
    await restricting.query(`INSERT INTO case_restriction (id, case_id, ground, reason, placed_by) VALUES (gen_random_uuid(), $1, 'accuracy-contested', 'Betwist.', $2)`, [caseId, head.id]);

    const shared = refusalOf(sharing.query(`INSERT INTO partner_grant (id, case_id, user_id, reason, until, granted_by) VALUES (gen_random_uuid(), $1, $2, 'x', current_date + 9, $3)`, [caseId, partner.id, lead.id]));
    await waits(sharing, 'the share waits');
    await restricting.query('COMMIT');

    expect(await shared).toBe('ZG003');
    await Promise.all([sharing.end(), restricting.end()]);
  });
});
