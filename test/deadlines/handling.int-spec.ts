import type { Deadline, DeadlineMonth, DeadlineRow, HandOverPreview, HandedOver, MeetingAct } from '../../libs/deadlines/src/contract.js';
import type { Deputies } from '../../libs/access/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from '../e2e/support/client.js';
import { daysAfter, daysAgo, inAmsterdam, today } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { deadlinesOf, openCase, recordFact, seizeOne, timelineOf } from '../e2e/support/story.js';
import { startOffice, type Office } from './support/office.js';
import { alertsOf, termsOf, toldTo } from './support/told.js';

/** What people do about deadlines: set one by hand, meet one by its act, hand over, stand in, and climb. */

type Kept = { readonly id: string; readonly version: number };

let office: Office;
let chief: Person;
let head: Person;
let lead: Person;
let officer: Person;
let colleague: Person;

beforeAll(async () => {
  office = await startOffice();
  chief = await office.enrol('team-lead');
  head = await office.enrol('team-lead');
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  colleague = await office.enrol('prosecutor');
});

afterAll(() => office.stop());

const givenCase = (more: object = {}): Promise<{ id: string; version: number; reference: string }> =>
  openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, ...more });

const inTwoWeeks = (): string => daysAfter(today(), 14);
const byHand = (more: object = {}) => ({ title: 'Rapport van de deskundige', dueOn: inTwoWeeks(), ownerId: officer.id, reason: 'Afgesproken op de zitting', reminders: 'R-14', ...more });
const setByHand = (caseId: string, more: object = {}): Promise<Kept> => done(lead.client.post<Kept>(`/cases/${caseId}/deadlines`, byHand(more)));
const explain = (id: string): Promise<Deadline> => done(lead.client.get<Deadline>(`/deadlines/${id}`));
const codesOf = ({ body }: { readonly body: Problem }): readonly string[] => (body.errors ?? []).map(({ code }) => code);

describe('a deadline set by hand', () => {
  it('has an owner and a reason, is never shown as law, and survives every planning', async () => {
    const { id: caseId } = await givenCase();
    const itemId = await seizeOne(officer.client, caseId);
    const { id } = await setByHand(caseId, { itemId });
    await office.plan(caseId);
    await office.plan(caseId);

    const row = (await deadlinesOf(lead.client, caseId)).find((each) => each.id === id);
    const shown = await explain(id);

    expect(row).toMatchObject({ state: 'open', nature: 'manual', source: { nl: '', en: '' }, title: { nl: 'Rapport van de deskundige' }, dueOn: inTwoWeeks(), subjectId: itemId, assignee: { id: officer.id } });
    expect(shown.manual).toEqual({ title: 'Rapport van de deskundige', reason: 'Afgesproken op de zitting', reminders: 'R-14' });
    expect(shown.allowedActions).toEqual(expect.arrayContaining(['deadline.change', 'deadline.cancel', 'deadline.complete']));
    expect((await toldTo(office.database, officer, caseId)).map(({ message }) => message)).toContain('deadline.assigned');
    expect((await timelineOf(lead.client, caseId)).map(({ type }) => type)).toContain('deadline.set');
  });

  it('is refused with all that is wrong at once', async () => {
    const { id: caseId } = await givenCase();
    const answer = await lead.client.post<Problem>(`/cases/${caseId}/deadlines`, byHand({ dueOn: daysAfter(today(), -1), reminders: 'R-48h' }));

    expect([answer.status, codesOf(answer)]).toEqual([400, ['deadline.due-past', 'deadline.profile-of-hours']]);
  });

  it('moves with a reason: its reminders are set anew, its history says from when to when and why', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId);
    const later = daysAfter(today(), 21);

    await done(lead.client.put(`/deadlines/${id}`, { title: 'Rapport', dueOn: later, reminders: 'R-7', reason: 'Uitstel gevraagd' }, { version }));

    const { history, dueOn } = await explain(id);
    expect([dueOn, history.map(({ from, to, why }) => [from, to, why])]).toEqual([later, [[inTwoWeeks(), later, 'Uitstel gevraagd']]]);
    const pending = (await alertsOf(office.database, caseId)).filter(({ state }) => state === 'pending');
    expect([...new Set(pending.map(({ stage }) => stage))]).toEqual(['T-3', 'T-1', 'T', 'T+1']);
    expect(pending.at(-1)?.dueAt).toEqual(inAmsterdam(daysAfter(later, 1), '08:00:00'));
  });

  it('is cancelled with a reason, and reminds of nothing any more', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId);

    await done(lead.client.post(`/deadlines/${id}/cancellation`, { reason: 'Getuige trok zich terug' }, { version }));

    expect((await explain(id)).state).toBe('withdrawn');
    expect((await alertsOf(office.database, caseId)).filter(({ state }) => state === 'pending')).toEqual([]);
  });

  it('is the only kind that can be changed or cancelled', async () => {
    const { id: caseId } = await givenCase();
    await seizeOne(officer.client, caseId);
    await office.plan(caseId);
    const planned = (await termsOf(office.database, caseId)).find(({ state }) => state === 'open');

    const answer = await lead.client.post<Problem>(`/deadlines/${planned?.id}/cancellation`, { reason: 'Komt niet uit' }, { version: 1 });

    expect([answer.status, answer.body.code]).toEqual([409, 'deadline.not-by-hand']);
  });
});

describe('a deadline is met', () => {
  it('by its act, a fact of the case, on the day of the act; without an act it asks for the reason and the day', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId);
    const factId = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/9' }, { occurredOn: today() });

    const refused = await lead.client.post<Problem>(`/deadlines/${id}/completion`, {}, { version });
    const { rows } = await done(lead.client.get<Page<MeetingAct>>(`/deadlines/${id}/acts`));
    await done(lead.client.post(`/deadlines/${id}/completion`, { actEventId: factId }, { version }));

    expect(codesOf(refused)).toEqual(['deadline.act-or-reason', 'deadline.met-on-missing']);
    expect(rows.map(({ id: act }) => act)).toContain(factId);
    expect(await explain(id)).toMatchObject({ state: 'met', metOn: today(), missed: false });
  });

  it('by no act of another case', async () => {
    const { id: caseId } = await givenCase();
    const { id: otherId } = await givenCase();
    const { id, version } = await setByHand(caseId);
    const elsewhere = await recordFact(lead.client, otherId, 'complaint.filed', { complaint: 'RK 26/10' }, { occurredOn: today() });

    expect(codesOf(await lead.client.post<Problem>(`/deadlines/${id}/completion`, { actEventId: elsewhere }, { version }))).toEqual(['deadline.act-elsewhere']);
  });

  it('by no act from before it began, by one that its rule does not know only with the reason, and not on another day than the act', async () => {
    const { id: caseId } = await givenCase({ openedOn: daysAgo(60) });
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/11', privileged: true }, { occurredOn: daysAgo(3) });
    const letter = await recordFact(lead.client, caseId, 'settlement.fulfilled', {}, { occurredOn: daysAgo(1) });
    await office.plan(caseId);
    const term = (await deadlinesOf(lead.client, caseId)).find(({ ruleId, state }) => ruleId === 'NL-23' && state === 'open');
    const complete = (body: object) => lead.client.post<Problem>(`/deadlines/${term?.id}/completion`, body, { version: term?.version ?? 0 });
    const { rows } = await done(lead.client.get<Page<MeetingAct>>(`/deadlines/${term?.id}/acts`));
    const opened = rows.find(({ title }) => title.en === 'Case opened');

    expect(rows.map(({ ofRule }) => ofRule)).not.toContain(true);
    expect(codesOf(await complete({ actEventId: opened?.id, metOn: daysAgo(2) }))).toEqual(['deadline.met-on-of-act', 'deadline.met-before-start', 'deadline.reason-for-act']);
    expect(codesOf(await complete({ metOn: daysAgo(4), reason: 'Eerder al gedaan.' }))).toEqual(['deadline.met-before-start']);
    expect(codesOf(await complete({ actEventId: letter }))).toEqual(['deadline.reason-for-act']);
    await done(complete({ actEventId: letter, reason: 'In die brief werd beslist.' }));
    expect(await explain(term?.id ?? '')).toMatchObject({ state: 'met', metOn: daysAgo(1), missed: false });
  });

  it('too late, and stays among the missed with its consequence', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId);
    await office.database.query(`UPDATE deadline SET due_on = due_on - 20, due_at = due_at - interval '20 days' WHERE id = $1`, [id]);
    const missed = (): Promise<readonly DeadlineRow[]> => done(lead.client.get<Page<DeadlineRow>>(`/deadlines?scope=all&state=missed&caseId=${caseId}`)).then(({ rows }) => rows);
    const before = await missed();

    await done(lead.client.post(`/deadlines/${id}/completion`, { metOn: today(), reason: 'Alsnog gedaan' }, { version }));

    expect(before.map((row) => [row.id, row.state, row.missed])).toEqual([[id, 'lapsed', true]]);
    const [after] = await missed();
    expect(after).toMatchObject({ id, state: 'met', missed: true, metOn: today() });
    expect(after?.onExpiry.en).not.toBe('');
  });
});

describe('the month', () => {
  it('counts what ends on each day and names the days off', async () => {
    const { id: caseId } = await givenCase();
    const year = Number(today().slice(0, 4)) + 1;
    await setByHand(caseId, { dueOn: `${year}-12-25` });
    await setByHand(caseId, { dueOn: `${year}-12-25` });

    const { days } = await done(lead.client.get<DeadlineMonth>(`/deadlines/month?month=${year}-12&scope=all&caseId=${caseId}`));

    expect(days).toHaveLength(31);
    expect(days[24]).toEqual({ date: `${year}-12-25`, count: 2, dayOff: { nl: 'eerste kerstdag', en: 'Christmas Day' }, weekend: false });
    expect(days.filter(({ count }) => count > 0)).toHaveLength(1);
    expect((await lead.client.get<Problem>('/deadlines/month?month=2026-13')).status).toBe(400);
  });
});

describe('handing over all that someone has', () => {
  it('shows first what goes to whom, then moves all in one act: recorded with each, and the receiver told once', async () => {
    const leaver = await office.enrol('asset-officer');
    const cases = [await givenCase(), await givenCase()];
    for (const { id } of cases) await setByHand(id, { ownerId: leaver.id });
    await setByHand(cases[0]?.id ?? '', { ownerId: leaver.id });

    const preview = await done(head.client.get<HandOverPreview>(`/handovers/preview?from=${leaver.id}&to=${colleague.id}`));
    const forbidden = await officer.client.post<Problem>(`/people/${leaver.id}/handover`, { toId: colleague.id, reason: 'Ziek', count: 3 });
    const changed = await head.client.post<Problem>(`/people/${leaver.id}/handover`, { toId: colleague.id, reason: 'Ziek', count: 2 });
    const handed = await done(head.client.post<HandedOver>(`/people/${leaver.id}/handover`, { toId: colleague.id, reason: 'Ziek', count: 3 }));

    expect([preview.total, preview.blocked, preview.rows.map(({ mayReceive }) => mayReceive)]).toEqual([3, 0, [true, true, true]]);
    expect([forbidden.status, changed.status, changed.body.code]).toEqual([403, 409, 'handover.changed']);
    expect(handed).toEqual({ handed: 3, stayed: 0 });
    const told = await office.database.query<{ message: string; count: string }>(`SELECT message, params->>'count' AS count FROM notification WHERE user_id = $1 AND message = 'deadlines.handed-over'`, [colleague.id]);
    expect(told).toEqual([{ message: 'deadlines.handed-over', count: '3' }]);
    const recorded = await office.database.query<{ reason: string }>(`SELECT e.reason FROM deadline_change c JOIN event e ON e.id = c.because_event_id JOIN deadline d ON d.id = c.deadline_id WHERE c.kind = 'assigned' AND d.assignee_id = $1`, [colleague.id]);
    expect(recorded.map(({ reason }) => reason)).toEqual(['Ziek', 'Ziek', 'Ziek']);
  });

  it('gives a case only to those who may see it: the exceptions go to somebody else or stay', async () => {
    const leaver = await office.enrol('asset-officer');
    const open = await givenCase();
    const hidden = await givenCase({ classification: 'embargo', assetOfficerId: leaver.id });
    const [{ id: staysOpen }, { id: blocked }, { id: other }] = [await setByHand(open.id, { ownerId: leaver.id }), await setByHand(hidden.id, { ownerId: leaver.id }), await setByHand(hidden.id, { ownerId: leaver.id })];

    const preview = await done(leaver.client.get<HandOverPreview>(`/handovers/preview?from=${leaver.id}&to=${colleague.id}`));
    const refused = await leaver.client.post<Problem>('/me/handover', { toId: colleague.id, reason: 'Vertrek', count: 3 });
    const handed = await done(
      leaver.client.post<HandedOver>('/me/handover', { toId: colleague.id, reason: 'Vertrek', count: 3, exceptions: [{ deadlineId: blocked, toId: lead.id }, { deadlineId: other }] }),
    );

    expect([preview.total, preview.blocked]).toEqual([3, 2]);
    expect(codesOf(refused)).toEqual(['handover.receiver-outside']);
    expect(handed).toEqual({ handed: 2, stayed: 1 });
    const owners = await office.database.query<{ id: string; assignee_id: string }>('SELECT id, assignee_id FROM deadline WHERE id = ANY ($1::uuid[])', [[staysOpen, blocked, other]]);
    expect(new Map(owners.map(({ id, assignee_id }) => [id, assignee_id]))).toEqual(new Map([[staysOpen, colleague.id], [blocked, lead.id], [other, leaver.id]]));
  });
});

describe('the ladder', () => {
  const hear = async (caseId: string, moment: Date, people: readonly Person[]): Promise<readonly string[]> => {
    const before = await Promise.all(people.map(async (person) => (await toldTo(office.database, person, caseId)).length));
    await office.sweep(moment);
    const after = await Promise.all(people.map(async (person) => (await toldTo(office.database, person, caseId)).length));
    return people.flatMap((person, index) => ((after[index] ?? 0) > (before[index] ?? 0) ? [person.login] : []));
  };

  it('climbs from who must act and the deputy by the team lead to the head of the unit', async () => {
    const admin = await office.enrol('system-administrator');
    const unit = (await done(admin.client.get<Deputies>('/deputies'))).units.find(({ id }) => id === office.unitId);
    const { id: caseId } = await givenCase();
    const { id } = await setByHand(caseId, { ownerId: lead.id });
    await office.sweep(new Date());
    const everyone = [lead, officer, head, chief];
    await done(admin.client.put(`/units/${office.unitId}/head`, { headId: chief.id }, { version: unit?.version ?? 0 }));
    const due = inTwoWeeks();

    const [week, eve, end] = [await hear(caseId, inAmsterdam(daysAfter(due, -7), '08:00:00'), everyone), await hear(caseId, inAmsterdam(daysAfter(due, -1), '08:00:00'), everyone), await hear(caseId, inAmsterdam(due, '08:00:00'), everyone)];

    expect([week, eve]).toEqual([[lead, officer].map(({ login }) => login), [lead, officer, head, chief].map(({ login }) => login)]);
    expect(end).toEqual(everyone.map(({ login }) => login));
    expect((await explain(id)).alerts.filter(({ stage }) => stage === 'T').map(({ level }) => level).sort()).toEqual(['assignee', 'deputy', 'head', 'team-lead']);
  });

  it('stops climbing when it is acknowledged, but for the end itself', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId, { ownerId: lead.id });
    await office.sweep(new Date());
    await done(lead.client.post(`/deadlines/${id}/acknowledgement`, {}, { version }));
    const due = inTwoWeeks();
    const everyone = [lead, officer, head, chief];

    const [eve, end] = [await hear(caseId, inAmsterdam(daysAfter(due, -1), '08:00:00'), everyone), await hear(caseId, inAmsterdam(due, '08:00:00'), everyone)];

    expect(eve).toEqual([lead.login]);
    expect(end).toEqual(everyone.map(({ login }) => login));
  });

  it('goes to who stands in for someone who is away, acknowledged or not', async () => {
    const { id: caseId } = await givenCase();
    const { id, version } = await setByHand(caseId, { ownerId: lead.id });
    await office.sweep(new Date());
    await done(lead.client.post(`/deadlines/${id}/acknowledgement`, {}, { version }));
    const day = daysAfter(inTwoWeeks(), -3);
    const absence = await done(head.client.post<Kept>(`/people/${lead.id}/absences`, { from: day, until: day, deputyId: colleague.id }));

    const away = await hear(caseId, inAmsterdam(day, '08:00:00'), [lead, officer, colleague]);
    const back = await hear(caseId, inAmsterdam(daysAfter(day, 2), '08:00:00'), [lead, officer, colleague]);
    await done(lead.client.send(`/me/absences/${absence.id}`, { method: 'DELETE', version: 1 }));

    expect([away, back]).toEqual([[lead.login, colleague.login], [lead.login]]);
  });
});

describe('deputies', () => {
  it('are chosen by each for themselves and by the team lead, by nobody else and never as their own', async () => {
    const me = (await done(officer.client.get<Deputies>('/deputies'))).people.find(({ person }) => person.id === officer.id);

    const own = await officer.client.put<Problem>('/me/deputy', { deputyId: officer.id }, { version: me?.version ?? 0 });
    const others = await officer.client.put<Problem>(`/people/${lead.id}/deputy`, { deputyId: officer.id }, { version: 1 });
    await done(officer.client.put('/me/deputy', { deputyId: colleague.id }, { version: me?.version ?? 0 }));

    expect([codesOf(own), others.status]).toEqual([['deputy.self'], 403]);
    expect((await done(head.client.get<Deputies>('/deputies'))).people.find(({ person }) => person.id === officer.id)).toMatchObject({ deputy: { id: colleague.id }, mayChoose: true });
  });

  it('are not away twice on one day', async () => {
    const first = await done(colleague.client.post<Kept>('/me/absences', { from: '2030-01-01' }));
    const twice = await colleague.client.post<Problem>('/me/absences', { from: '2031-01-01', until: '2031-02-01' });
    await done(colleague.client.put(`/me/absences/${first.id}`, { from: '2030-01-01', until: '2030-02-01' }, { version: first.version }));

    expect(codesOf(twice)).toEqual(['absence.overlaps']);
    await done(colleague.client.post('/me/absences', { from: '2031-01-01', until: '2031-02-01' }));
  });
});
