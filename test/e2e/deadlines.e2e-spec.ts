import type { Deadline, DeadlineCount, DeadlinePage, DeadlineRow, ExplainedDeadline, Today } from '../../libs/deadlines/src/contract.js';
import type { CrossBorderRequest, Exchange } from '../../libs/cross-border/src/contract.js';
import type { MailboxMessage, Notification, PreferencesRequest } from '../../libs/notifications/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAfter, daysAgo, hoursAgo, today, until } from './support/dates.js';
import { openLivePage } from './support/live-page.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, cash, deadlinesOf, notice, openCase, recordFact, seize, seizeOne, timelineOf } from './support/story.js';

let office: RunningOffice;
let head: Person;
let lead: Person;
let officer: Person;
let desk: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  head = await office.enrol('team-lead');
  lead = await office.enrol('prosecutor', { supervisorId: head.id });
  officer = await office.enrol('asset-officer', { locale: 'en' });
  desk = await office.enrol('cross-border-desk');
});

afterAll(() => office.stop());

/** Who chooses nothing hears what only happened in the one mail of the day. */
const MAILED_AT_ONCE: PreferencesRequest = { zone: 'Europe/Amsterdam', digestHour: 8, choices: [{ kind: 'item-status', inApp: true, mail: 'at-once' }] };

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
const term = (caseId: string, ruleId: string): Promise<DeadlineRow> => until(async () => (await deadlinesOf(lead.client, caseId)).find((row) => row.ruleId === ruleId));
const explain = (id: string): Promise<Deadline> => done(lead.client.get<Deadline>(`/deadlines/${id}`));
const news = async (person: Person): Promise<readonly Notification[]> => (await done(person.client.get<Page<Notification>>('/notifications'))).rows;

describe('a fact that is recorded', () => {
  it('is planned within two seconds', async () => {
    const caseId = await givenCase();
    const took: number[] = [];
    for (let number = 1; number <= 5; number += 1) {
      await recordFact(lead.client, caseId, 'complaint.filed', { complaint: `RK 26/${number}`, privileged: true });
      const start = Date.now();
      await until(async () => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === 'NL-23').length === number);
      took.push(Date.now() - start);
    }

    expect(took.sort((a, b) => a - b)[2]).toBeLessThan(2_000);
  });

  it('starts a term that says why it is what it is: rule, source, trigger and every step', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: '2026-02-27' });

    const why = await explain((await term(caseId, 'NL-21')).id);

    // Two years after 27 February 2026 (art. 552a(4) Sv): a Sunday, and a term in years is not moved (art. 4 Algemene termijnenwet).
    expect(why).toMatchObject({ subjectId: itemId, dueOn: '2028-02-27', state: 'open', explanation: { rule: 'NL-21', source: { law: 'Sv', article: '552a(4)' }, trigger: { occurredOn: '2026-02-27', title: { nl: 'In beslag genomen' } } } });
    expect(why.explanation.steps.length).toBeGreaterThan(1);
    for (const { text } of why.explanation.steps) expect([text.nl, text.en].every((words) => words.length > 5 && !words.includes('{'))).toBe(true);
    expect(why.alerts.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['T-365', 'T', 'T+1']));
  });

  it('shows the document that proves it as the proof of the start', async () => {
    const caseId = await givenCase();
    const documentId = await addDocument(lead.client, caseId, 'letter', 'Klaagschrift');
    await done(lead.client.post(`/cases/${caseId}/events`, { type: 'complaint.filed', subjectType: 'case', subjectId: caseId, occurredOn: today(), documentId, data: { complaint: 'RK 26/8', privileged: true } }));

    expect((await explain((await term(caseId, 'NL-23')).id)).explanation.trigger).toMatchObject({ occurredOn: today(), documentId });
  });

  it('that is corrected moves the dates, with the old date and the reason in their history', async () => {
    const caseId = await givenCase();
    const eventId = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/7', privileged: true });
    const before = await term(caseId, 'NL-23');

    await done(lead.client.post(`/cases/${caseId}/events/${eventId}/correction`, { occurredOn: daysAgo(10), reason: 'Het stempel van de griffie is van eerder.' }));
    const after = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ id, dueOn }) => id === before.id && dueOn !== before.dueOn));

    expect((after.dueOn ?? '') < (before.dueOn ?? '')).toBe(true);
    expect((await explain(before.id)).history.map(({ from, to, why }) => [from, to, why])).toEqual([[before.dueOn, after.dueOn, 'Het stempel van de griffie is van eerder.']]);
    const [correction, original] = (await timelineOf(lead.client, caseId)).filter(({ type }) => type === 'complaint.filed').sort((a) => (a.corrects === null ? 1 : -1));
    expect([correction?.corrects, original?.correctedBy]).toEqual([original?.id, correction?.id]);
  });

  it('is listed in pages, and counted beside them', async () => {
    const caseId = await givenCase();
    for (const number of [1, 2, 3]) await recordFact(lead.client, caseId, 'complaint.filed', { complaint: `RK 26/7${number}`, privileged: true });
    await until(async () => (await deadlinesOf(lead.client, caseId)).length === 3);

    const first = await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}&limit=2`));
    const second = await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}&limit=2&cursor=${first.nextCursor}`));

    expect([first.rows.length, first.total, second.rows.length, second.nextCursor]).toEqual([2, null, 1, null]);
    expect(await done(lead.client.get<DeadlineCount>(`/deadlines/count?caseId=${caseId}`))).toEqual({ count: 3, exact: true });
    expect((await done(lead.client.get<DeadlinePage>(`/deadlines?caseId=${caseId}`))).total).toBe(3);
  });

  it('is listed by the number of its case, each with its reasons where they are asked for', async () => {
    const [one, other] = [await givenCase(), await givenCase()];
    for (const caseId of [one, other]) await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/80', privileged: true });
    const { caseReference, id } = await term(one, 'NL-23');
    await term(other, 'NL-23');

    const listed = await done(lead.client.get<DeadlinePage>(`/deadlines?scope=all&caseReference=${caseReference}`));
    const reasons = await done(lead.client.get<DeadlinePage<ExplainedDeadline>>(`/deadlines/reasons?scope=all&caseReference=${caseReference}&limit=1`));
    const [shown] = reasons.rows;

    expect(listed.rows.map(({ caseId }) => caseId)).toEqual([one]);
    expect([reasons.nextCursor, reasons.total]).toEqual([null, 1]);
    expect(shown?.explanation).toEqual((await explain(id)).explanation);
    expect(shown?.explanation.steps.length).toBeGreaterThan(2);
    expect((await lead.client.get<DeadlinePage>('/deadlines?scope=all&caseReference=Z0000-000000')).body.rows).toEqual([]);
  });

  it('and what meets it end the term', async () => {
    const caseId = await givenCase();
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/8', privileged: true });
    const { id } = await term(caseId, 'NL-23');

    await recordFact(lead.client, caseId, 'complaint.order-dated', { complaint: 'RK 26/8', outcome: 'dismissed' });

    await until(async () => (await deadlinesOf(lead.client, caseId)).some((row) => row.id === id && row.state === 'met'));
    expect((await done(lead.client.get<Page<DeadlineRow>>('/deadlines?limit=200'))).rows.map((row) => row.id)).not.toContain(id);
  });
});

describe('today', () => {
  it('of who leads a team is that of the team when asked so, and of another only their own', async () => {
    const caseId = await givenCase();
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/11', privileged: true });
    const { id } = await term(caseId, 'NL-23');
    const shown = async (person: Person, scope: string): Promise<readonly string[]> => {
      const { groups } = await done(person.client.get<Today>(`/today?scope=${scope}`));
      return groups.flatMap(({ rows }) => rows).map((row) => row.id);
    };

    expect(await shown(head, 'team')).toContain(id);
    expect(await shown(head, 'mine')).not.toContain(id);
    expect(await shown(lead, 'mine')).toContain(id);
    expect((await head.client.get('/today?scope=all')).status).toBe(400);
  });
});

describe('a request of another State', () => {
  const certificate = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', theirReference: 'AN.20.98.4417/26', timeZone: 'Europe/Brussels', urgent: true };

  it('that is urgent runs for 48 hours from the next full hour, through nights and weekends', async () => {
    const caseId = await givenCase();
    const [itemId] = await seize(officer.client, caseId, [cash()]);
    const movedAt = hoursAgo(3);

    const recorded = await done(desk.client.post<{ id: string; reference: string }>(`/cases/${caseId}/requests`, { ...certificate, movedAt, itemIds: [itemId] }));
    const clock = await term(caseId, 'EU-02');

    // Art. 9(3) of Regulation 2018/1805; the hour of the event is not counted (art. 3(1) of Regulation 1182/71).
    const nextHour = Math.ceil(Date.parse(movedAt) / 3_600_000 + 1e-9) * 3_600_000;
    expect([clock.toTheHour, clock.dueAt]).toEqual([true, new Date(nextHour + 48 * 3_600_000).toISOString()]);
    const [listed] = await done(desk.client.get<CrossBorderRequest[]>(`/cases/${caseId}/requests`));
    expect(listed).toMatchObject({ id: recorded.id, state: 'received', urgent: true, items: [{ id: itemId }], nextDeadline: { ruleId: 'EU-02', dueAt: clock.dueAt }, openTransitions: expect.arrayContaining(['recognise', 'refuse', 'postpone']) });
  });

  it('is decided by the prosecutor, not by the desk, and then has its next clock; what is not open answers 409', async () => {
    const caseId = await givenCase();
    const { id } = await done(desk.client.post<{ id: string }>(`/cases/${caseId}/requests`, { ...certificate, movedAt: hoursAgo(3) }));
    await term(caseId, 'EU-02');
    const step = (person: Person, action: string, version: number) => person.client.post<Problem>(`/requests/${id}/transitions`, { action, occurredAt: hoursAgo(1), timeZone: 'Europe/Amsterdam' }, { version });

    const byDesk = await step(desk, 'recognise', 1);
    const tooSoon = await step(lead, 'report', 1);
    const recognised = await step(lead, 'recognise', 1);

    expect([byDesk.status, byDesk.body.errors?.map(({ code }) => code)]).toEqual([expect.any(Number), ['request.role-not-allowed']]);
    expect(byDesk.status).toBeGreaterThanOrEqual(400);
    expect([tooSoon.status, tooSoon.body.open]).toEqual([409, expect.arrayContaining(['recognise', 'refuse'])]);
    expect([recognised.status, (await term(caseId, 'EU-03')).state]).toEqual([200, 'open']);
    await until(async () => (await deadlinesOf(lead.client, caseId)).some(({ ruleId, state }) => ruleId === 'EU-02' && state === 'met'));
  });
});

describe('an exchange with a partner', () => {
  it('is due on the day that was agreed, and its answer meets that', async () => {
    const caseId = await givenCase();
    const message = { partner: 'europol', channel: 'siena', direction: 'out', ourReference: 'ZGL-26-118', handlingCode: 'h1', subject: 'Andere rekeningen van de houder', movedAt: hoursAgo(5), timeZone: 'Europe/Amsterdam', dueOn: daysAfter(today(), 9) };

    const { id } = await done(desk.client.post<{ id: string }>(`/cases/${caseId}/exchanges`, message));
    const due = await term(caseId, 'NL-P1');
    await done(desk.client.post(`/exchanges/${id}/answer`, { outcome: 'answered', answer: 'Geen andere rekeningen.', answeredAt: hoursAgo(0), timeZone: 'Europe/Amsterdam' }, { version: 1 }));

    expect([due.dueOn, due.subjectLabel, due.nature]).toEqual([daysAfter(today(), 9), 'Andere rekeningen van de houder', 'policy']);
    await until(async () => (await deadlinesOf(lead.client, caseId)).some((row) => row.id === due.id && row.state === 'met'));
    expect(await done(desk.client.get<Exchange[]>(`/cases/${caseId}/exchanges`))).toEqual([expect.objectContaining({ state: 'answered', answer: 'Geen andere rekeningen.', handlingCode: 'h1' })]);
  });
});

describe('who follows an item', () => {
  it('hears of it on the open page and by mail, and no longer after unfollowing', async () => {
    const caseId = await givenCase();
    const follower = await office.enrol('assistant', { locale: 'en' });
    await done(follower.client.put('/me/notification-preferences', MAILED_AT_ONCE, { version: 0 }));
    const [first = '', second = ''] = await seize(officer.client, caseId, [aCar(), cash()]);
    for (const itemId of [first, second]) await done(follower.client.put(`/items/${itemId}/follow`));
    await done(follower.client.send(`/items/${second}/follow`, { method: 'DELETE' }));
    const page = await openLivePage(follower.client);

    for (const itemId of [first, second]) await notice(officer.client, caseId, itemId);

    const [told] = await until(async () => {
      const rows = (await news(follower)).filter(({ kind }) => kind === 'item-status');
      return rows.length > 0 && rows;
    });
    expect([told?.itemId, told?.title.en]).toEqual([first, expect.stringMatching(/-001 is now: Notice received$/)]);
    await until(() => page.heard.some(({ type }) => type === 'notification'));
    await page.close();
    const mail = await until(async () => (await done(follower.client.get<MailboxMessage[]>('/mailbox')))[0]);
    expect(mail.to).toContain(follower.email);
    expect(mail.subject + mail.text).not.toMatch(/Volkswagen|Wulp/);
    await done(follower.client.put(`/notifications/${told?.id}/read`));
    expect((await news(follower)).filter(({ readAt }) => readAt === null)).toEqual([]);
  });
});

describe('what a person does about a term', () => {
  async function givenTerm(): Promise<{ caseId: string; row: DeadlineRow }> {
    const caseId = await givenCase();
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/9', privileged: true });
    return { caseId, row: await term(caseId, 'NL-23') };
  }

  it('acknowledging says that it is seen', async () => {
    const { row } = await givenTerm();

    await done(lead.client.post(`/deadlines/${row.id}/acknowledgement`, { note: 'Zitting is gepland.' }, { version: row.version }));

    expect((await explain(row.id)).acknowledged).toBe(true);
  });

  it('handing it over moves it from one list to the other, and tells who got it', async () => {
    const { row } = await givenTerm();

    await done(lead.client.put(`/deadlines/${row.id}/assignee`, { userId: officer.id, reason: 'Vakantie.' }, { version: row.version }));

    expect((await done(officer.client.get<Page<DeadlineRow>>('/deadlines?limit=200'))).rows.find(({ id }) => id === row.id)?.assignee).toEqual({ id: officer.id, name: officer.name });
    await until(async () => (await news(officer)).some(({ kind, deadlineId }) => kind === 'assignment' && deadlineId === row.id));
  });

  it('completing it by hand holds, also when the case is planned again', async () => {
    const { caseId, row } = await givenTerm();

    const future = await lead.client.post<Problem>(`/deadlines/${row.id}/completion`, { metOn: daysAgo(-1), reason: 'x' }, { version: row.version });
    const completed = await lead.client.post(`/deadlines/${row.id}/completion`, { metOn: today(), reason: 'Ter zitting afgedaan.' }, { version: row.version });
    const again = await lead.client.post<Problem>(`/deadlines/${row.id}/completion`, { metOn: today(), reason: 'x' }, { version: row.version + 1 });
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/10', privileged: true });
    await until(async () => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === 'NL-23').length === 2);

    expect([future.status, completed.status, again.status, again.body.code]).toEqual([400, 200, 409, 'deadline.not-open']);
    expect((await explain(row.id)).state).toBe('met');
    expect((await timelineOf(lead.client, caseId)).find(({ type }) => type === 'deadline.completed')?.reason).toBe('Ter zitting afgedaan.');
  });
});
