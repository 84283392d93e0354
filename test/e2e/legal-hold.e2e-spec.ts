import type { HoldsOfCase } from '../../libs/retention/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

/** A legal hold keeps a case from being destroyed until its last day; its end is told before. */

let office: RunningOffice;
let lead: Person;
let assistant: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, assistant] = [await office.enrol('prosecutor'), await office.enrol('assistant')];
});

beforeEach(async () => {
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
});

afterAll(() => office.stop());

const UNTIL = daysAgo(-60);
const place = (by: Person, more: object = {}) => by.client.post<{ id: string } & Problem>(`/cases/${caseId}/holds`, { orderedBy: 'Rechtbank Noord', until: UNTIL, reason: 'Klaagschrift loopt nog.', ...more });
const holds = async (): Promise<HoldsOfCase['rows']> => (await done(lead.client.get<HoldsOfCase>(`/cases/${caseId}/holds`))).rows;
const change = (id: string, what: 'extension' | 'end', version: number, body: object) => lead.client.post<Problem>(`/holds/${id}/${what}`, body, { version });
const deadlines = async (): Promise<readonly { state: string; dueOn: string; assignee: { id: string } | null }[]> =>
  (await done(lead.client.get<readonly { ruleId: string; state: string; dueOn: string; assignee: { id: string } | null }[]>(`/cases/${caseId}/deadlines`))).filter(({ ruleId }) => ruleId === 'MANUAL');

it('is placed with who ordered it, why and until when, and everybody who sees the case sees it', async () => {
  const { id } = await done(place(lead));

  expect((await done(assistant.client.get<HoldsOfCase>(`/cases/${caseId}/holds`))).rows).toMatchObject([
    { id, orderedBy: 'Rechtbank Noord', reason: 'Klaagschrift loopt nog.', until: UNTIL, placedBy: { id: lead.id }, running: true, allowedActions: [] },
  ]);
  expect((await place(assistant)).status).toBe(403);
});

it('tells of its end before it comes: a deadline of the case with reminders, which moves and goes with it', async () => {
  const { id } = await done(place(lead));
  expect(await deadlines()).toMatchObject([{ state: 'open', dueOn: UNTIL }]);
  const [alerts] = await office.database.query<{ pending: number }>(`SELECT count(*)::int AS pending FROM alert WHERE case_id = $1 AND state = 'pending' AND due_at < $2::date`, [caseId, UNTIL]);
  expect(alerts?.pending).toBeGreaterThan(0);

  await done(change(id, 'extension', 1, { until: daysAgo(-90), reason: 'Zitting verplaatst.' }));
  expect(await deadlines()).toMatchObject([{ state: 'open', dueOn: daysAgo(-90) }]);

  await done(change(id, 'end', 2, { reason: 'Klaagschrift afgedaan.' }));
  expect(await deadlines()).toMatchObject([{ state: 'withdrawn' }]);
  expect(await holds()).toMatchObject([{ until: daysAgo(-90), running: false, endReason: 'Klaagschrift afgedaan.', endedBy: { id: lead.id }, allowedActions: [] }]);
});

it('ends within a year, later than today, and an extension makes it longer', async () => {
  expect((await place(lead, { until: today() })).body.errors).toMatchObject([{ code: 'hold.until-passed', pointer: '/until' }]);
  expect((await place(lead, { until: daysAgo(-367) })).body.errors).toMatchObject([{ code: 'hold.too-long' }]);
  const { id } = await done(place(lead));
  expect((await change(id, 'extension', 1, { until: daysAgo(-30), reason: 'x' })).body.errors).toMatchObject([{ code: 'hold.until-earlier' }]);
  expect((await change(id, 'extension', 7, { until: daysAgo(-90), reason: 'x' })).status).toBe(412);
  await done(change(id, 'end', 1, { reason: 'x' }));
  expect((await change(id, 'extension', 2, { until: daysAgo(-90), reason: 'x' })).body.code).toBe('hold.over');
});

it('is placed on a case that was closed as well, and counts its last day', async () => {
  await office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE case_file SET status = 'closed' WHERE id = '${caseId}'; END $$`);
  const { id } = await done(place(lead));
  await office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE legal_hold SET until = '${today()}' WHERE id = '${id}'; END $$`);
  expect(await holds()).toMatchObject([{ running: true }]);
  await office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE legal_hold SET until = '${daysAgo(1)}' WHERE id = '${id}'; END $$`);
  expect(await holds()).toMatchObject([{ running: false, endedAt: null }]);
});

it('is not shortened, given to another order or lengthened after its end, not even past the application', async () => {
  const { id } = await done(place(lead));
  const asLead = (sql: string): Promise<unknown> => office.database.query(`DO $$ BEGIN PERFORM set_config('zegel.user_id', '${lead.id}', true); ${sql}; END $$`);

  for (const change of [`until = until - 1`, `ordered_by = 'x'`, `until = until + 400`]) {
    await expect(asLead(`UPDATE legal_hold SET ${change} WHERE id = '${id}'`)).rejects.toMatchObject({ code: 'ZG003' });
  }
});
