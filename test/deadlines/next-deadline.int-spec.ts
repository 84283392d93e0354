import { FINAL_ON_EXPIRY } from '#deadlines/pure';
import type { DeadlinePage } from '../../libs/deadlines/src/contract.js';
import { done } from '../e2e/support/client.js';
import { daysAgo } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { aCar, openCase, recordFact, seizeOne, showItem } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';

/** What stands first is something that can still be done. */

let office: Office;
let lead: Person;
let caseId: string;
let itemId: string;
let lapsed: string;

beforeAll(async () => {
  office = await startOffice();
  lead = await office.enrol('prosecutor');
  const officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(60) });
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/41', privileged: true });
  await office.plan(caseId);
  const [first] = await office.database.query<{ id: string }>(`SELECT id FROM deadline WHERE case_id = $1 AND subject_id = $2 AND state = 'open' AND due_at < clock_timestamp() ORDER BY due_at, id LIMIT 1`, [caseId, itemId]);
  lapsed = first?.id ?? '';
});

afterAll(() => office.stop());

const listed = async (query: string): Promise<readonly string[]> => (await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}&scope=all&limit=200${query}`))).rows.map(({ id }) => id);

it('a term that has lapsed and needs work is the next one; once its effect is there it is not, and the lists of what is to be done leave it out', async () => {
  expect((await showItem(lead.client, itemId)).nextDeadline?.id).toBe(lapsed);
  expect(await listed('&toDo=true')).toContain(lapsed);

  await office.database.query(`UPDATE deadline SET expiry = 'power-lapses' WHERE id = $1`, [lapsed]);

  expect((await showItem(lead.client, itemId)).nextDeadline?.id).not.toBe(lapsed);
  expect([(await listed('&toDo=true')).includes(lapsed), (await listed('&state=missed')).includes(lapsed), (await listed('&urgency=overdue')).includes(lapsed)]).toEqual([false, true, true]);
});

it('a term that ran out and of which nobody had to do anything is neither missed nor overdue', async () => {
  await office.database.query(`UPDATE deadline SET expiry = 'runs-out' WHERE id = $1`, [lapsed]);

  expect([(await listed('&toDo=true')).includes(lapsed), (await listed('&state=missed')).includes(lapsed), (await listed('&urgency=overdue')).includes(lapsed), (await listed('&state=lapsed')).includes(lapsed)]).toEqual([false, false, false, true]);
  expect((await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}&scope=all&limit=200&state=lapsed`))).rows.find(({ id }) => id === lapsed)).toMatchObject({ missed: false, urgency: null });
});

it('the database knows the same ends that are final as the law in the program', async () => {
  const [row] = await office.database.query<{ source: string }>(`SELECT prosrc AS source FROM pg_proc WHERE proname = 'keep_next_deadline'`);

  expect([...(row?.source ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word).filter((word) => word !== 'open' && word !== 'item').toSorted()).toEqual([...FINAL_ON_EXPIRY, ...FINAL_ON_EXPIRY].toSorted());
});

it('rows of a case say whose complaint a clock belongs to', async () => {
  const rows = (await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}&scope=all&ruleId=NL-23`))).rows;

  expect(rows.map(({ subjectLabel }) => subjectLabel)).toEqual(['RK 26/41']);
});
