import { daysAfter, inAmsterdam, today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { aCar, cash, openCase, recordFact, seize } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';
import { alertsOf, termsOf, toldTo } from './support/told.js';

/** Whatever runs twice, at once or again, happens once. */

const CASES = 20;
const TERMS_A_CASE = 100;
let office: Office;
let lead: Person;
let deputy: Person;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  deputy = await office.enrol('asset-officer');
});

afterAll(() => office.stop());

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: deputy.id })).id;

/** Complaints of privileged persons, each with a term of its own, put in as the register itself would. */
async function givenComplaints(caseId: string, count: number): Promise<void> {
  await office.database.query(
    `WITH fact AS (
       INSERT INTO event (id, type, case_id, subject_type, subject_id, occurred_on, data, actor_id, actor_name, actor_roles, act, request_id)
       SELECT gen_random_uuid(), 'complaint.filed', $1::uuid, 'case', $1::text, $3::date, jsonb_build_object('complaint', 'RK ' || number, 'privileged', true),
              $4, 'Iemand', '{}', 'event.record', 'given' FROM generate_series(1, $2) AS number RETURNING id
     )
     INSERT INTO outbox (event_id, type, case_id, subject_type, subject_id) SELECT id, 'complaint.filed', $1::uuid, 'case', $1::text FROM fact`,
    [caseId, count, today(), lead.id],
  );
}

const notifications = (more = ''): Promise<readonly { readonly user_id: string; readonly deadline_id: string; readonly key: string }[]> =>
  office.database.query(`SELECT user_id, deadline_id, key FROM notification ${more}`);

it('two sweepers at once over 2,000 due alerts tell each person of each term exactly once', async () => {
  const cases: string[] = [];
  for (let number = 0; number < CASES; number += 1) {
    const caseId = await givenCase();
    cases.push(caseId);
    await givenComplaints(caseId, TERMS_A_CASE);
    await office.plan(caseId);
  }
  await office.sweep(new Date());
  const announced = await notifications();
  const [term] = await termsOf(office.database, cases[0] ?? '');
  const moment = inAmsterdam(daysAfter(term?.dueOn ?? '', -7), '08:00:00');

  const sent = await Promise.all([office.sweep(moment), office.sweep(moment)]);
  const again = await Promise.all([office.sweep(moment), office.sweep(moment)]);

  const before = new Set(announced.map(({ user_id, key }) => `${user_id} ${key}`));
  const told = (await notifications()).filter(({ user_id, key }) => !before.has(`${user_id} ${key}`));
  expect(announced).toHaveLength(CASES * 2);
  expect(sent[0] + sent[1]).toBe(CASES * TERMS_A_CASE * 2);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(again).toEqual([0, 0]);
  expect(told).toHaveLength(CASES * TERMS_A_CASE * 2);
  expect(new Set(told.map(({ user_id, deadline_id }) => `${user_id} ${deadline_id}`)).size).toBe(told.length);
  const [mail] = await office.database.query<{ count: string }>(`SELECT count(*) FROM delivery WHERE channel = 'e-mail'`);
  expect(Number(mail?.count)).toBe(announced.length + told.length);
});

it('a planning job that comes twice, and once more after a restart, changes nothing', async () => {
  const caseId = await givenCase();
  await seize(deputy.client, caseId, [aCar(), cash()]);
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  const messages = await office.plan(caseId);
  const plan = async () => ({
    terms: await office.database.query('SELECT * FROM deadline WHERE case_id = $1 ORDER BY id', [caseId]),
    alerts: await alertsOf(office.database, caseId),
    changes: await office.database.query('SELECT id FROM deadline_change WHERE case_id = $1 ORDER BY id', [caseId]),
  });
  const first = await plan();

  await Promise.all([office.planJob(messages), office.planJob(messages)]);
  await office.restart();
  await office.planJob(messages);

  expect(first.terms.length).toBeGreaterThan(5);
  expect(await plan()).toEqual(first);
});

it('a restart between two sweeps tells nothing again, and forgets nothing', async () => {
  const caseId = await givenCase();
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/2', privileged: true });
  await office.plan(caseId);
  const [term] = await termsOf(office.database, caseId);
  const messages = async (): Promise<readonly string[]> => (await toldTo(office.database, lead, caseId)).map(({ message }) => message);

  await office.sweep(inAmsterdam(daysAfter(term?.dueOn ?? '', -7), '08:00:00'));
  await office.restart();
  await office.sweep(inAmsterdam(daysAfter(term?.dueOn ?? '', -7), '08:00:01'));
  const nearing = await messages();
  await office.sweep(inAmsterdam(daysAfter(term?.dueOn ?? '', 2), '08:00:00'));

  expect(nearing).toEqual(['deadline.new', 'deadline.approaching']);
  expect(await messages()).toEqual(['deadline.new', 'deadline.approaching', 'deadline.overdue']);
});

it('after downtime, and a sweeper that is cut off half way, each term is told once and in its last word, however many there are', async () => {
  const caseId = await givenCase();
  await givenComplaints(caseId, 520); // more than one batch of the sweep
  await office.plan(caseId);
  const [term] = await termsOf(office.database, caseId);
  const moment = inAmsterdam(daysAfter(term?.dueOn ?? '', 1), '09:00:00');

  const first = office.sweep(moment).then(
    () => 'done',
    () => 'cut off',
  );
  const cut = await cutOffWhile('%INTO notification%');
  const outcome = await first;
  await office.sweep(moment);

  expect({ cut, outcome }).toEqual({ cut: true, outcome: 'cut off' });
  // Who must act and the deputy have heard all; this office has neither team lead nor head who could.
  const ends = (await alertsOf(office.database, caseId)).map(({ level, state }) => `${level} ${state}`);
  expect(new Set(ends)).toEqual(new Set(['assignee sent', 'deputy sent', 'team-lead withdrawn', 'head withdrawn']));
  const told = (await toldTo(office.database, lead, caseId)).filter(({ message }) => message !== 'deadlines.new');
  expect(told).toHaveLength(520);
  expect(new Set(told.map(({ deadlineId }) => deadlineId)).size).toBe(520);
  expect(new Set(told.map(({ message }) => message))).toEqual(new Set(['deadline.overdue']));
});

/** Ends the connection that is at such a statement, as soon as there is one. */
async function cutOffWhile(statement: string): Promise<boolean> {
  for (const giveUp = Date.now() + 10_000; Date.now() < giveUp; ) {
    const cut = await office.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query ILIKE $1`,
      [statement],
    );
    if (cut.length > 0) return true;
  }
  return false;
}

it('the end of a term waits while nobody is there to hear of it, and is told as soon as somebody is', async () => {
  const alone = await office.enrol('prosecutor');
  const { id: caseId } = await openCase(alone.client, { unitId: office.unitId, leadId: alone.id });
  await recordFact(alone.client, caseId, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  await office.plan(caseId);
  const [term] = await termsOf(office.database, caseId);
  const over = (hours: number): Date => new Date((term?.dueAt?.getTime() ?? 0) + (24 + hours) * 3_600_000);
  const isThere = (active: boolean): Promise<unknown> => office.database.query('UPDATE app_user SET active = $2 WHERE id = $1', [alone.id, active]);
  await isThere(false);
  for (const hours of [0, 1, 2]) await office.sweep(over(hours));
  expect(await toldTo(office.database, alone, caseId)).toEqual([]);

  await isThere(true);
  await office.sweep(over(4));
  await office.sweep(over(8));

  expect((await toldTo(office.database, alone, caseId)).map(({ message }) => message)).toEqual(['deadline.overdue']);
});
