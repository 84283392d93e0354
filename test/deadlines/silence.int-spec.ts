import { HELD, ITEM_STATUSES, TERMINAL } from '#items';
import type { Today, UndecidedItem } from '../../libs/deadlines/src/contract.js';
import type { Page } from '../../libs/platform/src/contract.js';
import { done } from '../e2e/support/client.js';
import { daysAfter, daysAgo, inAmsterdam, today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { aCar, cash, decisionToKeep, notice, openCase, recordFact, seize, seizeOne, showItem } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';
import { toldTo } from './support/told.js';

/** Silence is an event: every held item has a next decision with an owner and a date, and what lies undecided is found whatever its age. */

let office: Office;
let head: Person;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startOffice();
  head = await office.enrol('team-lead');
  lead = await office.enrol('prosecutor', head);
  officer = await office.enrol('asset-officer', head);
});

afterAll(() => office.stop());

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
const list = (by: Person, query = ''): Promise<Page<UndecidedItem>> => done(by.client.get<Page<UndecidedItem>>(`/undecided-items?${query}`));
const nextOf = (itemId: string): Promise<UndecidedItem> => done(lead.client.get<UndecidedItem>(`/items/${itemId}/next-decision`));

async function keep(itemId: string, caseId: string): Promise<void> {
  const { version } = await showItem(lead.client, itemId);
  await done(lead.client.post('/decisions', decisionToKeep([{ id: itemId, version }])));
  await office.plan(caseId);
}

describe('every held item', () => {
  it('has at any time a next decision: what, by whom, until when', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(10) });
    await office.plan(caseId);

    const { nextDecision, daysOfSilence, silentSince } = await nextOf(itemId);

    expect([daysOfSilence, silentSince]).toEqual([10, daysAgo(10)]);
    expect(nextDecision?.by).toEqual({ id: officer.id, name: officer.name });
    expect(nextDecision?.dueOn).toBe(daysAfter(daysAgo(10), 30));
    expect(nextDecision?.title.en).toBe('Review of custody and necessity');
  });

  it('is silent since the word before a review that is said never to have happened', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(10) });
    const reviewed = await recordFact(lead.client, caseId, 'custody.reviewed', { conclusion: 'Blijft nodig.' }, { itemId, occurredOn: daysAgo(2) });
    expect((await nextOf(itemId)).silentSince).toBe(daysAgo(2));

    await done(lead.client.post(`/cases/${caseId}/events/${reviewed}/correction`, { occurredOn: daysAgo(2), void: true, reason: 'Van een ander voorwerp.' }));

    expect((await nextOf(itemId)).silentSince).toBe(daysAgo(10));
  });

  it('is kept for a time: the day that the decision to keep names is the next decision, and when it passes it climbs to the head', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId, cash(), { seizedOn: daysAgo(40) });
    await notice(officer.client, caseId, itemId);
    await keep(itemId, caseId);
    await office.sweep(new Date());
    const reviewOn = daysAfter(today(), 30);
    const terms = await office.database.query<{ due_on: string }>(`SELECT due_on::text FROM deadline WHERE case_id = $1 AND rule_id = 'NL-P2' AND state = 'open'`, [caseId]);

    await office.sweep(inAmsterdam(daysAfter(reviewOn, 1), '08:00:00'));

    expect(terms).toEqual([{ due_on: reviewOn }]);
    expect((await nextOf(itemId)).daysOfSilence).toBe(0);
    expect((await toldTo(office.database, head, caseId)).filter(({ message, due }) => message === 'deadline.overdue' && due === reviewOn)).toHaveLength(1);
  });

  it('is over in the database for the same states as in the procedure', async () => {
    const rows = await office.database.query<{ status: string; over: boolean }>('SELECT status, item_is_over(status) AS over FROM unnest($1::text[]) AS status', [Object.keys(ITEM_STATUSES)]);

    expect(rows.filter(({ over }) => over).map(({ status }) => status).sort()).toEqual([...TERMINAL, 'planned'].sort());
    expect(rows.filter(({ status, over }) => over && HELD.has(status as never))).toEqual([]);
  });
});

describe('the list of what lies undecided', () => {
  it('stands in the order of the silence, of any age, and is walked page by page', async () => {
    const caseId = await givenCase();
    const days = [3, 4000, 400, 40];
    for (const age of days) await seize(officer.client, caseId, [aCar({ description: `${age} days` })], { seizedOn: daysAgo(age) });
    await office.plan(caseId);
    const walked: UndecidedItem[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<UndecidedItem> = await list(lead, `which=held&scope=all&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      walked.push(...page.rows);
      cursor = page.nextCursor;
    } while (cursor !== null);

    expect(walked.filter((item) => item.caseId === caseId).map(({ description }) => description)).toEqual(['4000 days', '400 days', '40 days', '3 days']);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
    const overdue = await list(lead, 'which=overdue&scope=all&limit=200');
    expect(overdue.rows.filter((item) => item.caseId === caseId).map(({ description }) => description)).toEqual(['4000 days', '400 days', '40 days']);
  });

  it('is of a prosecutor, of a team, and counts what the first page of the day says', async () => {
    const other = await office.enrol('prosecutor');
    const { id: caseId } = await openCase(other.client, { unitId: office.unitId, leadId: other.id });
    const itemId = await seizeOne(other.client, caseId, aCar(), { seizedOn: daysAgo(100) });
    await notice(other.client, caseId, itemId);
    await office.plan(caseId);

    const [mine, ofHim, team, awaiting] = [await list(other), await list(head, `leadId=${other.id}`), await list(head, 'scope=team&limit=200'), await list(other, 'which=awaiting')];
    const day = await done(other.client.get<Today>('/today'));

    expect([mine.rows.map(({ id }) => id), ofHim.rows.map(({ id }) => id)]).toEqual([[itemId], [itemId]]);
    expect(team.total).toBeGreaterThan(1);
    expect([day.undecided, day.awaitingDecision.count]).toEqual([mine.total, awaiting.total]);
  });

  it('holds what no rule speaks of, with the lead of the case to say what comes next', async () => {
    const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, jurisdiction: 'be' });
    const itemId = await seizeOne(lead.client, caseId, aCar(), { seizedOn: daysAgo(5) });
    await office.plan(caseId);

    const { rows } = await list(lead, 'which=unplanned&limit=200');

    expect(rows.find(({ id }) => id === itemId)).toMatchObject({ nextDecision: null, lead: { id: lead.id } });
  });
});
