import type { CaseFile, CorrectEventRequest, TimelineEvent } from '../../libs/cases/src/contract.js';
import type { CrossBorderRequest } from '../../libs/cross-border/src/contract.js';
import type { Deadline, DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Decision } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Client } from './support/client.js';
import { dayOf, daysAfter, daysAgo, hoursAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, addSuspect, cash, deadlinesOf, decisionToKeep, moveCase, notice, openCase, recordFact, seizeOne, showCase, showItem, startInvestigation, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let desk: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  desk = await office.enrol('cross-border-desk');
});

afterAll(() => office.stop());

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, openedOn: daysAgo(60) })).id;
const correct = <T = { id: string }>(caseId: string, eventId: string, correction: Partial<CorrectEventRequest>, by: Client = lead.client) =>
  by.post<T>(`/cases/${caseId}/events/${eventId}/correction`, { reason: 'Verkeerd gelezen.', ...correction });
const corrected = (caseId: string, eventId: string, correction: Partial<CorrectEventRequest>): Promise<{ id: string }> => done(correct(caseId, eventId, correction));
const find = (caseId: string, is: (row: DeadlineRow) => boolean): Promise<DeadlineRow> => until(async () => (await deadlinesOf(lead.client, caseId)).find(is));
const term = (caseId: string, ruleId: string, is: (row: DeadlineRow) => boolean = () => true): Promise<DeadlineRow> => find(caseId, (row) => row.ruleId === ruleId && is(row));
const explain = (id: string): Promise<Deadline> => done(lead.client.get<Deadline>(`/deadlines/${id}`));
const errorsOf = ({ errors = [] }: Problem): readonly string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`);
const standing = async (caseId: string, type: string): Promise<TimelineEvent> => {
  const found = (await timelineOf(lead.client, caseId)).find((event) => event.type === type && event.correctedBy === null);
  if (!found) throw new Error(`nothing stands of ${type}`);
  return found;
};

/** A case in which a verdict was given so many days ago, on a suspect who was there or not. */
async function judged(suspectPresent: boolean, days = 6): Promise<string> {
  const caseId = await givenCase();
  await addSuspect(lead.client, caseId, 'V. Bakker');
  const step = async (action: string, more: object = {}) => moveCase(lead.client, caseId, action, { documentId: await addDocument(lead.client, caseId, 'letter'), occurredOn: daysAgo(days), ...more });
  await startInvestigation(lead.client, caseId, daysAgo(50));
  await step('prosecute', { occurredOn: daysAgo(40) });
  await step('give-verdict', { data: { suspectPresent } });
  return caseId;
}

describe('the service of a verdict', () => {
  it('that is corrected moves the appeal with old date, new date and reason; its alerts are withdrawn and set anew', async () => {
    const caseId = await judged(false);
    const served = await recordFact(lead.client, caseId, 'verdict.served', {}, { occurredOn: daysAgo(5) });
    const before = await term(caseId, 'NL-33', ({ state }) => state === 'open');
    // What is told at once may have been sent meanwhile.
    const pending = (await explain(before.id)).alerts.filter(({ stage, state }) => stage !== 'created' && state === 'pending');

    await corrected(caseId, served, { occurredOn: daysAgo(3) });
    const after = await term(caseId, 'NL-33', ({ dueOn }) => dueOn !== before.dueOn);

    expect(after.id).toBe(before.id);
    expect((after.dueOn ?? '') > (before.dueOn ?? '')).toBe(true);
    const { alerts, history } = await explain(before.id);
    expect(history.map(({ from, to, why }) => [from, to, why])).toContainEqual([before.dueOn, after.dueOn, 'Verkeerd gelezen.']);
    expect(pending.length).toBeGreaterThan(0);
    expect(pending.map((old) => alerts.find(({ stage, level, dueAt }) => stage === old.stage && level === old.level && dueAt === old.dueAt)?.state)).toEqual(pending.map(() => 'withdrawn'));
    expect(alerts.filter(({ stage, state }) => stage === 'T' && state === 'pending').length).toBeGreaterThan(0);
  });

  it('that never happened stops the clock, and happened after all when that is corrected', async () => {
    const caseId = await judged(false);
    const served = await recordFact(lead.client, caseId, 'verdict.served', {}, { occurredOn: daysAgo(5) });
    await term(caseId, 'NL-33', ({ state }) => state === 'open');

    const { id } = await corrected(caseId, served, { occurredOn: daysAgo(5), void: true });
    await term(caseId, 'NL-33', ({ state }) => state === 'not-started');
    expect(errorsOf((await correct<Problem>(caseId, id, { occurredOn: daysAgo(5), void: true })).body)).toEqual(['/void event.nothing-changed']);

    await corrected(caseId, id, { occurredOn: daysAgo(4) });
    expect((await term(caseId, 'NL-33', ({ state }) => state === 'open')).dueOn).not.toBeNull();
  });
});

describe('a verdict', () => {
  it('whose day is corrected moves every term that hangs on it', async () => {
    const caseId = await judged(true);
    const [appeal, claim] = [await term(caseId, 'NL-32'), await term(caseId, 'NL-35')];
    const verdict = await standing(caseId, 'case.verdict-given');

    await corrected(caseId, verdict.id, { occurredOn: daysAgo(10) });
    const moved = await term(caseId, 'NL-35', ({ dueOn }) => dueOn !== claim.dueOn);

    expect([moved.id, moved.dueOn]).toEqual([claim.id, daysAgoInYears(10, 2)]);
    const earlier = await find(caseId, (row) => row.id === appeal.id && (row.dueOn ?? '') < (appeal.dueOn ?? ''));
    const correction = await standing(caseId, 'case.verdict-given');
    expect(correction.changes).toEqual([{ field: 'occurredOn', from: daysAgo(6), to: daysAgo(10) }]);
    expect(correction.movedDeadlines).toEqual(
      expect.arrayContaining([
        { deadlineId: claim.id, ruleId: 'NL-35', title: claim.title, kind: 'moved', from: claim.dueOn, to: moved.dueOn },
        { deadlineId: appeal.id, ruleId: 'NL-32', title: appeal.title, kind: 'moved', from: appeal.dueOn, to: earlier.dueOn },
      ]),
    );
    expect((await timelineOf(lead.client, caseId)).filter(({ corrects }) => corrects === null).flatMap(({ movedDeadlines }) => movedDeadlines)).toEqual([]);
  });

  it('of which is corrected that the suspect was not there lets his clock wait for service', async () => {
    const caseId = await judged(true);
    const own = await term(caseId, 'NL-32', ({ binds }) => binds === 'suspect');
    const { id, occurredOn, correctable } = await standing(caseId, 'case.verdict-given');

    await corrected(caseId, id, { occurredOn, data: { suspectPresent: false, ecli: 'ecli:nl:rbnho:2026:1234' } });

    await find(caseId, (row) => row.id === own.id && row.state === 'withdrawn');
    const waiting = await term(caseId, 'NL-33', ({ state }) => state === 'not-started');
    expect((await standing(caseId, 'case.verdict-given')).movedDeadlines.filter(({ ruleId }) => ruleId !== 'NL-35')).toEqual(
      expect.arrayContaining([
        { deadlineId: own.id, ruleId: 'NL-32', title: own.title, kind: 'withdrawn', from: own.dueOn, to: null },
        { deadlineId: waiting.id, ruleId: 'NL-33', title: waiting.title, kind: 'new', from: null, to: null },
      ]),
    );
    expect(correctable).toMatchObject({ time: 'none', mayBeVoid: false });
    expect(correctable?.fields.map(({ name }) => name)).toEqual(['suspectPresent', 'suspect', 'ecli']);
    const correction = await standing(caseId, 'case.verdict-given');
    expect([correction.data['suspect'], correction.data['instance'], correction.changes]).toEqual([(await showCase(lead.client, caseId)).parties[0]?.id, 'first', [{ field: 'suspectPresent', from: true, to: false }, { field: 'ecli', from: null, to: 'ECLI:NL:RBNHO:2026:1234' }]]);
  });

  it('cannot be said never to have been given, nor be given fields it has not or values of another kind', async () => {
    const caseId = await judged(true);
    const { id, occurredOn } = await standing(caseId, 'case.verdict-given');

    const never = await correct<Problem>(caseId, id, { occurredOn, void: true });
    const unknown = await correct<Problem>(caseId, id, { occurredOn, occurredAt: `${occurredOn}T10:00Z`, data: { suspectPresent: 'yes', instance: 'appeal' } });
    const future = await correct<Problem>(caseId, id, { occurredOn: daysAgo(-1) });

    expect([never.status, never.body.type]).toEqual([409, '/problems/event.not-voidable']);
    expect([unknown.status, errorsOf(unknown.body).toSorted()]).toEqual([400, ['/data/instance fact.field-unknown', '/data/suspectPresent field.flag', '/occurredAt event.no-time']]);
    expect([future.status, errorsOf(future.body)]).toEqual([400, ['/occurredOn field.date-in-future']]);
  });
});

describe('a correction', () => {
  it('is for who could have recorded the event', async () => {
    const caseId = await judged(true);
    const prosecuted = await standing(caseId, 'case.prosecuted');

    const { status, body } = await correct<Problem>(caseId, prosecuted.id, { occurredOn: daysAgo(41) }, officer.client);

    expect([status, body.type]).toEqual([403, '/problems/event.recorder']);
    await corrected(caseId, prosecuted.id, { occurredOn: daysAgo(41) });
  });

  it('that changes nothing is refused at each field that it states', async () => {
    const caseId = await judged(true);
    const { id, occurredOn } = await standing(caseId, 'case.verdict-given');

    const { status, body } = await correct<Problem>(caseId, id, { occurredOn, data: { suspectPresent: true } });

    expect([status, errorsOf(body)]).toEqual([400, ['/occurredOn event.nothing-changed', '/data/suspectPresent event.nothing-changed']]);
  });

  it('names the version it corrects: of two who correct at once one is told to look again', async () => {
    const caseId = await givenCase();
    const filed = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1' }, { occurredOn: daysAgo(9) });

    const answers = await Promise.all([7, 8].map((days) => correct<Problem>(caseId, filed, { occurredOn: daysAgo(days) })));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await correct<Problem>(caseId, filed, { occurredOn: daysAgo(6) })).body.type).toMatch(/event\.corrected-already/);
  });

  it('of the day a case was opened is also in its file', async () => {
    const caseId = await givenCase();
    await corrected(caseId, (await standing(caseId, 'case.opened')).id, { occurredOn: daysAgo(30) });

    expect(await showCase(lead.client, caseId)).toMatchObject({ openedOn: daysAgo(30) } satisfies Partial<CaseFile>);
  });
});

describe('a decision', () => {
  it('has one date: corrected on one item it is corrected in the decision and on the other item too', async () => {
    const caseId = await givenCase();
    const items = [];
    for (const amount of ['100.00', '200.00']) {
      const id = await seizeOne(officer.client, caseId, cash(amount), { seizedOn: daysAgo(9) });
      await notice(officer.client, caseId, id);
      items.push(await showItem(lead.client, id));
    }
    await done(lead.client.post('/decisions', { ...decisionToKeep(items.map(({ id, version }) => ({ id, version }))) }));
    const kept = await standing(caseId, 'item.maintained');

    const early = await correct<Problem>(caseId, kept.id, { occurredOn: daysAgo(20) });
    await corrected(caseId, kept.id, { occurredOn: daysAgo(2), data: { reviewOn: daysAgo(-20) } });

    expect(errorsOf(early.body)).toEqual(['/occurredOn item.before-seizure']);
    const [decision] = await done(lead.client.get<Decision[]>(`/cases/${caseId}/decisions`));
    expect(decision).toMatchObject({ decidedOn: daysAgo(2), reviewOn: daysAgo(-20) });
    const now = (await timelineOf(lead.client, caseId)).filter(({ type, correctedBy }) => correctedBy === null && (type === 'item.maintained' || type === 'decision.given'));
    expect(now.map(({ type, occurredOn, data }) => [type, occurredOn, data['reviewOn']]).toSorted()).toEqual([['decision.given', daysAgo(2), undefined], ['item.maintained', daysAgo(2), daysAgo(-20)], ['item.maintained', daysAgo(2), daysAgo(-20)]]);
    await find(caseId, ({ ruleId, dueOn }) => ruleId === 'NL-P2' && dueOn === daysAgo(-20));

    const again = await standing(caseId, 'decision.given');
    await corrected(caseId, again.id, { occurredOn: daysAgo(1) });
    expect((await done(lead.client.get<Decision[]>(`/cases/${caseId}/decisions`)))[0]).toMatchObject({ decidedOn: daysAgo(1) });
    expect((await standing(caseId, 'item.maintained')).occurredOn).toBe(daysAgo(1));
  });

  it('moves nothing that was seized later; a seizure moves no further than what was done since', async () => {
    const caseId = await givenCase();
    const id = await seizeOne(officer.client, caseId, cash(), { seizedOn: daysAgo(9) });
    await notice(officer.client, caseId, id);
    const noticed = await standing(caseId, 'item.noticed');
    await corrected(caseId, noticed.id, { occurredOn: daysAgo(7) });
    const seized = await standing(caseId, 'item.seized');

    const late = await correct<Problem>(caseId, seized.id, { occurredOn: daysAgo(5) });
    await corrected(caseId, seized.id, { occurredOn: daysAgo(8) });

    expect(errorsOf(late.body)).toEqual(['/occurredOn item.seized-after-act']);
    expect(await showItem(lead.client, id)).toMatchObject({ seizedOn: daysAgo(8) });
  });
});

describe('a request of another State', () => {
  const certificate = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', theirReference: 'AN.20.98.4417/26', timeZone: 'Europe/Brussels', urgent: true };
  const requestsOf = (caseId: string) => done(desk.client.get<CrossBorderRequest[]>(`/cases/${caseId}/requests`));

  it('whose receipt is corrected has its hours anew, in its row too; not after what was done with it', async () => {
    const caseId = await givenCase();
    const { id } = await done(desk.client.post<{ id: string }>(`/cases/${caseId}/requests`, { ...certificate, movedAt: hoursAgo(5) }));
    const before = await term(caseId, 'EU-02');
    await done(lead.client.post(`/requests/${id}/transitions`, { action: 'postpone', occurredAt: hoursAgo(2), timeZone: 'Europe/Amsterdam', reason: 'Loopt een onderzoek.' }, { version: 1 }));
    const received = await standing(caseId, 'request.received');

    const late = await correct<Problem>(caseId, received.id, { occurredOn: dayOf(hoursAgo(1)), occurredAt: hoursAgo(1) });
    const timeless = await correct<Problem>(caseId, received.id, { occurredOn: dayOf(hoursAgo(8)) });
    await corrected(caseId, received.id, { occurredOn: dayOf(hoursAgo(8)), occurredAt: hoursAgo(8) });

    expect([errorsOf(late.body), errorsOf(timeless.body)]).toEqual([['/occurredAt request.moved-after-step'], ['/occurredAt fact.time-required']]);
    await find(caseId, (row) => row.id === before.id && Date.parse(row.dueAt ?? '') === Date.parse(before.dueAt ?? '') - 3 * 3_600_000);
    expect((await requestsOf(caseId))[0]).toMatchObject({ id, movedAt: hoursAgo(8), state: 'postponed' });
  });

  it('that is not urgent after all loses its hours, and every event of it says so', async () => {
    const caseId = await givenCase();
    const { id } = await done(desk.client.post<{ id: string }>(`/cases/${caseId}/requests`, { ...certificate, movedAt: hoursAgo(5) }));
    await done(lead.client.post(`/requests/${id}/transitions`, { action: 'recognise', occurredAt: hoursAgo(2), timeZone: 'Europe/Amsterdam' }, { version: 1 }));
    const received = await standing(caseId, 'request.received');
    await term(caseId, 'EU-02');

    const nowhere = await correct<Problem>(caseId, received.id, { occurredOn: received.occurredOn, occurredAt: received.occurredAt ?? '', data: { counterpartState: 'NL' } });
    await corrected(caseId, received.id, { occurredOn: received.occurredOn, occurredAt: received.occurredAt ?? '', data: { urgent: false } });

    expect(errorsOf(nowhere.body)).toEqual(['/data/counterpartState request.own-state']);
    await find(caseId, ({ ruleId, state }) => ruleId === 'EU-02' && state === 'withdrawn');
    expect((await requestsOf(caseId))[0]).toMatchObject({ urgent: false, counterpartState: 'BE' });
    expect((await standing(caseId, 'request.recognised')).data['urgent']).toBe(false);
  });
});

/** The same day some years on, as a term of years ends: on the last of February where that day is not there. */
function daysAgoInYears(days: number, years: number): string {
  const [year = '', rest = ''] = [daysAgo(days).slice(0, 4), daysAgo(days).slice(4)];
  const on = `${Number(year) + years}${rest}`;
  return rest === '-02-29' ? daysAfter(`${Number(year) + years}-03-01`, -1) : on;
}
