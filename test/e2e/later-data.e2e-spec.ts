import type { CorrectEventRequest } from '../../libs/cases/src/contract.js';
import type { DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAfter, daysAgo, today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { deadlinesOf, openCase, recordFact, seizeOne } from './support/story.js';

/** NL-54: leave to look at data that arrive later lasts three months at a time, and six in all (arts 556-557 Sv). */

const LEAVE = 'data-carrier.leave-given';
const phone = { assetClass: 'electronics', description: 'Telefoon', details: { deviceType: 'phone' } } as const;
let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
});

afterAll(() => office.stop());

const givenPhone = (): Promise<string> => seizeOne(officer.client, caseId, phone, { seizedOn: daysAgo(120) });
const give = (itemId: string, givenDaysAgo: number, endsOn: string): Promise<string> => recordFact(lead.client, caseId, LEAVE, { termEndsOn: endsOn }, { itemId, occurredOn: daysAgo(givenDaysAgo) });
const tryToGive = (itemId: string, givenDaysAgo: number, endsOn: string) =>
  lead.client.post<Problem>(`/cases/${caseId}/events`, { type: LEAVE, subjectType: 'item', subjectId: itemId, occurredOn: daysAgo(givenDaysAgo), data: { termEndsOn: endsOn } });
const correct = (eventId: string, correction: Partial<CorrectEventRequest>) => lead.client.post<Problem>(`/cases/${caseId}/events/${eventId}/correction`, { reason: 'Verkeerd gelezen.', ...correction });
const refusals = ({ errors = [] }: Problem): readonly unknown[] => errors.map(({ pointer, code, params }) => [pointer, code, params]);
const leaveTerms = async (itemId: string): Promise<readonly DeadlineRow[]> => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId, subjectId, dueOn }) => ruleId === 'NL-54' && subjectId === itemId && dueOn !== null && dueOn >= daysAgo(100));

describe('leave of the examining magistrate', () => {
  it('of more than three months is refused at its last day, by the name of the rule, and kept within them it is planned', async () => {
    const itemId = await givenPhone();

    const { status, body } = await tryToGive(itemId, 60, daysAfter(daysAgo(60), 91));
    expect(status).toBe(400);
    expect(refusals(body)).toEqual([['/data/termEndsOn', 'fact.leave-too-long', { lastDay: daysAfter(daysAgo(60), 90), rule: 'NL-54' }]]);
    expect(body.errors?.[0]).toHaveProperty('detail', expect.stringContaining('NL-54'));

    await give(itemId, 60, daysAfter(daysAgo(60), 90));
    await until(async () => (await leaveTerms(itemId)).some(({ dueOn }) => dueOn === daysAfter(daysAgo(60), 90)));
  });

  it('that would come to more than six months with the ones before it is refused, also as a correction of one', async () => {
    const itemId = await givenPhone();
    const first = await give(itemId, 100, daysAfter(daysAgo(100), 80));
    await give(itemId, 25, daysAfter(daysAgo(100), 170));

    const third = await tryToGive(itemId, 1, daysAfter(daysAgo(100), 181));
    const longer = await correct(first, { occurredOn: daysAgo(112), data: { termEndsOn: daysAfter(daysAgo(100), 78) } });

    expect(refusals(third.body)).toEqual([['/data/termEndsOn', 'fact.leaves-too-long', { lastDay: daysAfter(daysAgo(100), 180), rule: 'NL-54' }]]);
    expect(refusals(longer.body)).toEqual([['/data/termEndsOn', 'fact.leaves-too-long', { lastDay: daysAfter(daysAgo(100), 76), rule: 'NL-54' }]]);
  });

  it('that was declared void counts no more, and what is corrected is not held against itself', async () => {
    const itemId = await givenPhone();
    const first = await give(itemId, 110, daysAfter(daysAgo(110), 90));
    const second = await give(itemId, 20, daysAfter(daysAgo(20), 90));
    expect((await tryToGive(itemId, 1, daysAfter(today(), 80))).status).toBe(400);

    expect((await correct(second, { occurredOn: daysAgo(20), data: { termEndsOn: daysAfter(daysAgo(20), 85) } })).status).toBe(201);
    expect((await correct(first, { occurredOn: daysAgo(110), void: true })).status).toBe(201);
    await done(tryToGive(itemId, 1, daysAfter(today(), 80)));
  });
});

it('the prosecution has to see to the return from the day the interest was gone (NL-04), whoever of the two decides', async () => {
  const itemId = await givenPhone();
  await recordFact(lead.client, caseId, 'interest.ended', { why: 'Onderzoek aan het toestel is gedaan.' }, { itemId, occurredOn: daysAgo(2) });

  const row = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ ruleId, subjectId }) => ruleId === 'NL-04' && subjectId === itemId));

  expect(row).toMatchObject({ dueOn: daysAfter(today(), 5), nature: 'policy', bindsTitle: { nl: 'hulpofficier van justitie of officier van justitie', en: 'assistant prosecutor or prosecutor' } });
});
