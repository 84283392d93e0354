import type { Deadline, DeadlineRow, Today } from '../../../libs/deadlines/src/contract.js';
import type { ItemRow } from '../../../libs/items/src/contract.js';
import type { CaseRow } from '../../../libs/cases/src/contract.js';
import type { Page } from '../../../libs/platform/src/contract.js';
import { done } from '../../e2e/support/client.js';
import { daysAfter, daysAgo, hoursAgo, inAmsterdam, today } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { aCar, addDocument, deadlinesOf, moveCase, notice, openCase, recordFact, seizeOne, showItem, startInvestigation, timelineOf } from '../../e2e/support/story.js';
import type { Office } from './office.js';
import { alertsOf, termsOf, toldTo, type StoredTerm } from './told.js';

/** Of the profile R-14 after the first: twice to two people, once to three, twice to the whole ladder. */
const ALERTS_OF_R_14 = 15;
const A_DAY = 86_400_000;
let office: Office;
let head: Person;
let lead: Person;
let officer: Person;

async function givenCase(): Promise<string> {
  return (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
}

/** A complaint of a privileged person: thirty days (art. 552a(8) Sv), reminders 7, 3 and 1 days before, on the day and after it. */
async function givenComplaint(caseId: string, number = 'RK 26/1', filedOn = today()): Promise<{ readonly eventId: string; readonly term: StoredTerm & { readonly dueOn: string } }> {
  const eventId = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: number, privileged: true }, { occurredOn: filedOn });
  await office.plan(caseId);
  const term = (await termsOf(office.database, caseId)).findLast(({ ruleId }) => ruleId === 'NL-23');
  if (!term?.dueOn) throw new Error('no term was planned');
  return { eventId, term: { ...term, dueOn: term.dueOn } };
}

const morning = (date: string, days = 0): Date => inAmsterdam(daysAfter(date, days), '08:00:00');
const messagesTo = async (person: Person, caseId: string): Promise<readonly string[]> => (await toldTo(office.database, person, caseId)).map(({ message }) => message);
const pendingBefore = async (caseId: string, moment: Date): Promise<number> => (await alertsOf(office.database, caseId)).filter(({ state, dueAt }) => state === 'pending' && dueAt <= moment).length;

/**
 * The eight ways in which a deadline worker goes wrong, every plan and every sweep a job of a real queue. The fourth is in
 * zones.int-spec.ts, the seventh in two-planners.ts; both run on either queue as well.
 */
export function itGoesWrongInNoneOfTheseWays(running: () => Office): void {
  beforeAll(async () => {
    office = running();
    head = await office.enrol('team-lead');
    lead = await office.enrol('prosecutor', head);
    officer = await office.enrol('asset-officer', head);
  });

  describe('1. a missed run never loses a reminder', () => {
    it('tells after weeks without a sweep all that fell due in them: every term once, in its last word', async () => {
      const [nearing, over] = [await givenCase(), await givenCase()];
      const { term } = await givenComplaint(nearing);
      await givenComplaint(over, 'RK 26/2', daysAgo(14));
      await office.sweep(new Date());
      const back = inAmsterdam(daysAfter(term.dueOn, -6), '13:37:00'); // a day after the one's first reminder, days after the other's end

      await office.sweep(back);

      expect(await messagesTo(lead, nearing)).toEqual(['deadline.new', 'deadline.approaching']);
      expect(await messagesTo(lead, over)).toEqual(['deadline.new', 'deadline.overdue']);
      expect([await pendingBefore(over, back), await pendingBefore(nearing, back)]).toEqual([0, 0]);
      expect((await alertsOf(office.database, over)).map(({ state }) => state)).not.toContain('withdrawn');
    });

    it('says of a term in hours that ended before it was told that it has lapsed, and not that it does so today', async () => {
      const caseId = await givenCase();
      await done(lead.client.post(`/cases/${caseId}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', movedAt: `${daysAgo(5)}T08:00:00Z`, timeZone: 'Europe/Brussels', urgent: true }));
      await office.plan(caseId);
      const ofHours = (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'EU-02');

      await office.sweep(new Date());

      const told = (await toldTo(office.database, lead, caseId)).filter(({ due }) => due === ofHours?.dueAt?.toISOString()).map(({ message }) => message);
      expect(told.filter((message) => !message.endsWith('.new'))).toEqual(['deadline.overdue']);
    });

    it('does not wait for a run at an exact distance: whenever the sweep looks, each stage comes out at the first look after it', async () => {
      const caseId = await givenCase();
      const { term } = await givenComplaint(caseId);
      const heard: number[] = [];
      for (let moment = Date.now(), known = 0; moment < morning(term.dueOn, 3).getTime(); moment += 2.3 * A_DAY) {
        await office.sweep(new Date(moment));
        const { length } = await toldTo(office.database, lead, caseId);
        if (length > known) heard.push(Math.ceil((moment - morning(term.dueOn).getTime()) / A_DAY));
        known = length;
      }
      await office.sweep(morning(term.dueOn, 3));

      expect(heard.length).toBeGreaterThanOrEqual(4);
      expect(await pendingBefore(caseId, morning(term.dueOn, 3))).toBe(0);
      expect((await messagesTo(lead, caseId)).at(-1)).toBe('deadline.overdue');
    });
  });

  describe('2. there is no upper age', () => {
    it('sends an alert that fell due more than three years ago, and lists its term as overdue', async () => {
      const caseId = await givenCase();
      await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(6 * 365) });
      await office.plan(caseId);
      const old = (await alertsOf(office.database, caseId)).filter(({ dueAt }) => dueAt.getTime() < Date.now() - 3 * 365 * A_DAY);

      await office.sweep(new Date());

      expect(old.map(({ ruleId, stage }) => `${ruleId} ${stage}`)).toEqual(expect.arrayContaining(['NL-16 T+1', 'NL-21 T+1']));
      expect((await alertsOf(office.database, caseId)).filter(({ state, dueAt }) => state === 'pending' && dueAt <= new Date())).toEqual([]);
      const overdue = await toldTo(office.database, lead, caseId);
      expect(overdue.filter(({ message, due }) => message === 'deadline.overdue' && due < daysAgo(3 * 365))).not.toEqual([]);
      const listed = await done(lead.client.get<Page<DeadlineRow>>('/deadlines?scope=mine&urgency=overdue&limit=200'));
      expect(listed.rows.filter((row) => row.caseId === caseId && (row.dueOn ?? '') < daysAgo(3 * 365)).map(({ ruleId }) => ruleId)).toContain('NL-16');
    });
  });

  describe('3. reminders come before the end, by the schedule of the rule', () => {
    it('reminds 7, 3 and 1 days before at 08:00 in Amsterdam, on the day itself and the day after, and calls the team lead from the last reminder before the end on', async () => {
      const caseId = await givenCase();
      const { term } = await givenComplaint(caseId);
      await office.sweep(new Date());
      const heard: Record<'lead' | 'head', string[]> = { lead: [], head: [] };
      for (let day = -9; day <= 3; day += 1) {
        for (const [time, before] of [['07:59:59', true], ['08:00:00', false]] as const) {
          const known = { lead: (await messagesTo(lead, caseId)).length, head: (await messagesTo(head, caseId)).length };
          await office.sweep(inAmsterdam(daysAfter(term.dueOn, day), time));
          for (const [name, person] of [['lead', lead], ['head', head]] as const) {
            const news = (await messagesTo(person, caseId)).slice(known[name]);
            heard[name].push(...news.map((message) => `${day}${before ? ' too early' : ''} ${message}`));
          }
        }
      }

      expect(heard.lead).toEqual(['-7 deadline.approaching', '-3 deadline.approaching', '-1 deadline.approaching', '0 deadline.today', '1 deadline.overdue']);
      expect(heard.head).toEqual(['-1 deadline.approaching', '0 deadline.today', '1 deadline.overdue']);
    });

    it('counts hours back from the minute where the law counts hours', async () => {
      const caseId = await givenCase();
      const movedAt = hoursAgo(1);
      const certificate = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', movedAt, timeZone: 'Europe/Brussels', urgent: true };
      await done(lead.client.post(`/cases/${caseId}/requests`, { ...certificate, movedAt: movedAt.replace('.000Z', 'Z') }));
      await office.plan(caseId);
      await office.sweep(new Date());
      const end = (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'EU-02')?.dueAt?.getTime() ?? 0;
      const heard: number[] = [];
      for (const hours of [24, 12, 6, 3, 1, 0]) {
        for (const early of [1, 0]) {
          const known = (await messagesTo(lead, caseId)).length;
          await office.sweep(new Date(end - hours * 3_600_000 - early));
          if ((await messagesTo(lead, caseId)).length > known) heard.push(hours + early / 10);
        }
      }

      expect(heard).toEqual([24, 12, 6, 3, 1, 0]);
    });
  });

  describe('5. nobody is reminded of finished work', () => {
    it.each([
      ['that was met', (caseId: string) => recordFact(lead.client, caseId, 'complaint.order-dated', { complaint: 'RK 26/1', outcome: 'dismissed' })],
      ['that the law withdrew', (caseId: string) => recordFact(lead.client, caseId, 'complaint.decided', { complaint: 'RK 26/1', outcome: 'withdrawn' })],
      ['whose event never happened', (caseId: string, eventId: string) => done(lead.client.post(`/cases/${caseId}/events/${eventId}/correction`, { occurredOn: today(), void: true, reason: 'In de verkeerde zaak ingeboekt.' }))],
      ['that a person completed', async (caseId: string, _eventId: string, term: StoredTerm) => {
        const row = (await deadlinesOf(lead.client, caseId)).find(({ id }) => id === term.id);
        await done(lead.client.post(`/deadlines/${term.id}/completion`, { metOn: today(), reason: 'Op de zitting afgedaan.' }, { version: row?.version ?? 0 }));
      }],
    ])('of a term %s', async (_how, finish) => {
      const caseId = await givenCase();
      const { eventId, term } = await givenComplaint(caseId);
      await office.sweep(new Date());
      await finish(caseId, eventId, term);
      await office.plan(caseId);

      await office.sweep(morning(term.dueOn, 400));

      expect(await messagesTo(lead, caseId)).toEqual(expect.not.arrayContaining(['deadline.approaching', 'deadline.today', 'deadline.overdue']));
      expect((await alertsOf(office.database, caseId)).filter(({ deadlineId, stage }) => deadlineId === term.id && stage !== 'created').map(({ state }) => state)).toEqual(Array(ALERTS_OF_R_14).fill('withdrawn'));
    });

    it('of a case that was closed, even before its planner has looked again', async () => {
      const caseId = await givenCase();
      await recordFact(lead.client, caseId, 'authorisation.given', { kind: 'nl-sv-94a', reference: 'RC 26/4', oral: true });
      await office.plan(caseId);
      await office.sweep(new Date());
      const documentId = await addDocument(lead.client, caseId, 'other', 'Sluitingsverslag');
      await startInvestigation(lead.client, caseId);
      await moveCase(lead.client, caseId, 'dismiss', { documentId });
      await moveCase(lead.client, caseId, 'close', { documentId });

      await office.sweep(new Date(Date.now() + 100 * A_DAY));

      expect(await messagesTo(lead, caseId)).toEqual(['deadlines.new']);
      expect(new Set((await alertsOf(office.database, caseId)).filter(({ stage }) => stage !== 'created').map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    });
  });

  describe('6. when the source moves, what hangs on it moves', () => {
    it('withdraws the alerts of the old end and sets the whole set of the new one', async () => {
      const caseId = await givenCase();
      const { eventId, term: old } = await givenComplaint(caseId);
      await office.sweep(new Date());

      await done(lead.client.post(`/cases/${caseId}/events/${eventId}/correction`, { occurredOn: daysAgo(14), reason: 'De datumstempel was van de herinnering.' }));
      await office.plan(caseId);
      const [moved] = await termsOf(office.database, caseId);
      await office.sweep(morning(old.dueOn, -7));

      expect(daysAfter(old.dueOn, -10) > (moved?.dueOn ?? '')).toBe(true);
      const alerts = (await alertsOf(office.database, caseId)).filter(({ stage }) => stage !== 'created');
      expect(alerts.filter(({ state }) => state === 'withdrawn')).toHaveLength(ALERTS_OF_R_14);
      expect(alerts.filter(({ state }) => state === 'sent')).toHaveLength(ALERTS_OF_R_14);
      expect(new Set((await toldTo(office.database, lead, caseId)).slice(1).map(({ due }) => due))).toEqual(new Set([moved?.dueOn]));
    });

    it('tells each stage of a term in hours that moved within one day, and its history says from which moment to which', async () => {
      const caseId = await givenCase();
      const at = (hours: number): string => `${daysAgo(1)}T${String(hours).padStart(2, '0')}:00:00Z`;
      await done(lead.client.post(`/cases/${caseId}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'Parket Antwerpen', movedAt: at(8), timeZone: 'Europe/Brussels', urgent: true }));
      await office.plan(caseId);
      const ofHours = async (): Promise<StoredTerm | undefined> => (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'EU-02');
      const old = await ofHours();
      await office.sweep(old?.dueAt ?? new Date());
      const received = (await timelineOf(lead.client, caseId)).find(({ type }) => type === 'request.received');

      await done(lead.client.post(`/cases/${caseId}/events/${received?.id}/correction`, { occurredOn: daysAgo(1), occurredAt: at(13), reason: 'De fax kwam om drie uur.' }));
      await office.plan(caseId);
      const moved = await ofHours();
      const known = (await messagesTo(lead, caseId)).length;
      await office.sweep(moved?.dueAt ?? new Date());

      expect([moved?.dueOn, (moved?.dueAt?.getTime() ?? 0) - (old?.dueAt?.getTime() ?? 0)]).toEqual([old?.dueOn, 5 * 3_600_000]);
      expect((await messagesTo(lead, caseId)).slice(known)).toContain('deadline.overdue');
      const { history } = await done(lead.client.get<Deadline>(`/deadlines/${moved?.id}`));
      expect(history.map(({ from, to }) => [from, to])).toEqual([[old?.dueAt?.toISOString(), moved?.dueAt?.toISOString()]]);
    });

    it('moves every term of an item with the corrected day of its seizure, and the item too', async () => {
      const caseId = await givenCase();
      const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(20) });
      await office.plan(caseId);
      const seized = (await timelineOf(lead.client, caseId)).find(({ type }) => type === 'item.seized');
      const before = await termsOf(office.database, caseId);

      await done(officer.client.post(`/cases/${caseId}/events/${seized?.id}/correction`, { occurredOn: daysAgo(6), reason: 'Verkeerde dag overgenomen.' }));
      await office.plan(caseId);
      const after = await termsOf(office.database, caseId);

      expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
      const twoYears = after.find(({ ruleId }) => ruleId === 'NL-21');
      expect(twoYears?.dueOn?.slice(0, 4)).toBe(String(Number(daysAgo(6).slice(0, 4)) + 2));
      expect(after.filter(({ id, dueOn }) => dueOn === before.find((term) => term.id === id)?.dueOn)).toEqual([]);
      expect((await showItem(lead.client, itemId)).seizedOn).toBe(daysAgo(6));
    });

    it('moves away and back without telling again what was told', async () => {
      const caseId = await givenCase();
      const { eventId, term } = await givenComplaint(caseId);
      await office.sweep(morning(term.dueOn, -6));
      const correct = async (id: string, occurredOn: string): Promise<string> => (await done(lead.client.post<{ id: string }>(`/cases/${caseId}/events/${id}/correction`, { occurredOn, reason: 'Toch niet.' }))).id;

      const away = await correct(eventId, daysAgo(2));
      await office.plan(caseId);
      await correct(away, today());
      await office.plan(caseId);
      await office.sweep(morning(term.dueOn, 2));

      const told = await toldTo(office.database, lead, caseId);
      expect(told.filter(({ due }) => due === term.dueOn).map(({ message }) => message)).toEqual(['deadline.new', 'deadline.approaching', 'deadline.overdue']);
      expect((await alertsOf(office.database, caseId)).filter(({ state }) => state === 'pending')).toEqual([]);
    });
  });

  describe('8. what someone does is in the next list that is read', () => {
    it('shows a completed term, a handed-over term, a moved item and a new case at once, every time', async () => {
      const { awaitingDecision: before } = await done(lead.client.get<Today>('/today'));
      for (let round = 1; round <= 8; round += 1) {
        const caseId = await givenCase();
        const { term } = await givenComplaint(caseId, `RK 26/${round}`);
        const mine = async (person: Person): Promise<readonly string[]> => (await done(person.client.get<Page<DeadlineRow>>('/deadlines?scope=mine&limit=200'))).rows.map(({ id }) => id);
        const itemId = await seizeOne(officer.client, caseId, aCar({ description: `Rode Volvo ${round}` }));
        const found = async (): Promise<readonly ItemRow[]> => (await done(lead.client.post<Page<ItemRow>>('/items/search', { text: `Volvo ${round}`, caseId }))).rows;

        expect((await found()).map(({ id, status }) => [id, status])).toEqual([[itemId, 'seized']]);
        await notice(officer.client, caseId, itemId);
        expect((await found()).map(({ status, awaitingDecision }) => [status, awaitingDecision])).toEqual([['noticed', true]]);
        expect((await done(lead.client.get<Today>('/today'))).awaitingDecision.count).toBe(before.count + round);

        const assigned = await done(lead.client.put<{ version: number }>(`/deadlines/${term.id}/assignee`, { userId: officer.id, reason: 'Jij kent de zaak.' }, { version: 1 }));
        expect([(await mine(lead)).includes(term.id), (await mine(officer)).includes(term.id)]).toEqual([false, true]);
        await done(officer.client.post(`/deadlines/${term.id}/completion`, { metOn: today(), reason: 'Afgedaan.' }, { version: assigned.version }));
        expect((await mine(officer)).includes(term.id)).toBe(false);

        const name = 'Kluut'.repeat(round);
        const { id } = await openCase(lead.client, { unitId: office.unitId, title: `Onderzoek ${name}` });
        expect((await done(lead.client.post<Page<CaseRow>>('/cases/search', { text: name.toLowerCase(), sort: 'title' }))).rows.map((row) => row.id)).toEqual([id]);
      }
    });
  });
}
