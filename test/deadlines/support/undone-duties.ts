import { done } from '../../e2e/support/client.js';
import { daysAfter, daysAgo, inAmsterdam, today } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { deadlinesOf, openCase, recordFact } from '../../e2e/support/story.js';
import type { Office } from './office.js';
import { termsOf, toldTo } from './told.js';

let office: Office;
let lead: Person;

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
const morning = (date: string, days = 0): Date => inAmsterdam(daysAfter(date, days), '08:00:00');
const messagesTo = async (person: Person, caseId: string): Promise<readonly string[]> => (await toldTo(office.database, person, caseId)).map(({ message }) => message);

/** What the law wants "as soon as possible" is brought up until it is done. */
export function itBringsUpUndoneDuties(running: () => Office): void {
  beforeAll(async () => {
    office = running();
    lead = await office.enrol('prosecutor');
  });

  describe('an undone duty without a date of the law', () => {
    it('is reminded of every day for as long as it is open, once after a time without a worker, and no more when it is done', async () => {
      const caseId = await givenCase();
      await recordFact(lead.client, caseId, 'authorisation.given', { kind: 'nl-sv-94a', reference: 'RC 26/5', oral: true });
      await office.plan(caseId);
      const duty = (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'NL-06');
      const heardAt = async (days: number): Promise<number> => {
        const known = (await messagesTo(lead, caseId)).length;
        await office.sweep(morning(duty?.dueOn ?? '', days));
        return (await toldTo(office.database, lead, caseId)).slice(known).filter(({ deadlineId }) => deadlineId === duty?.id).length;
      };
      await office.sweep(new Date());

      const heard: number[] = [];
      for (const days of [6, 7, 8, 9, 10, 30, 31, 400, 401]) heard.push(await heardAt(days));
      const row = (await deadlinesOf(lead.client, caseId)).find(({ id }) => id === duty?.id);
      await done(lead.client.post(`/deadlines/${duty?.id}/completion`, { metOn: today(), reason: 'Machtiging op schrift ontvangen.' }, { version: row?.version ?? 0 }));

      expect(heard).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
      expect([await heardAt(402), await heardAt(403)]).toEqual([0, 0]);
    });

    it('is reminded of again when what met it proves never to have been, from where it had come', async () => {
      const caseId = await givenCase();
      await recordFact(lead.client, caseId, 'authorisation.given', { kind: 'nl-sv-94a', reference: 'RC 26/6', oral: true });
      await office.plan(caseId);
      const duty = (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'NL-06');
      const heardOn = async (...days: readonly number[]): Promise<readonly number[]> => {
        const heard: number[] = [];
        for (const day of days) {
          const known = (await messagesTo(lead, caseId)).length;
          await office.sweep(morning(duty?.dueOn ?? '', day));
          if ((await toldTo(office.database, lead, caseId)).slice(known).some(({ deadlineId }) => deadlineId === duty?.id)) heard.push(day);
        }
        return heard;
      };
      await heardOn(6, 7, 8, 9, 10);
      const writtenId = await recordFact(lead.client, caseId, 'authorisation.put-in-writing', { reference: 'RC 26/6' });
      await office.plan(caseId);
      expect(await heardOn(11)).toEqual([]);
      await done(lead.client.post(`/cases/${caseId}/events/${writtenId}/correction`, { occurredOn: today(), void: true, reason: 'Van een andere zaak.' }));
      await office.plan(caseId);

      expect(await heardOn(12, 13, 14, 30, 400)).toEqual([12, 13, 14, 30, 400]);
    });

    it('is brought up again when its start was put back after it had been moved', async () => {
      const caseId = await givenCase();
      const eventId = await recordFact(lead.client, caseId, 'authorisation.given', { kind: 'nl-sv-94a', reference: 'RC 26/7', oral: true });
      await office.plan(caseId);
      const duty = (await termsOf(office.database, caseId)).find(({ ruleId }) => ruleId === 'NL-06');
      const isHeardOn = async (day: number): Promise<boolean> => {
        const known = (await messagesTo(lead, caseId)).length;
        await office.sweep(morning(duty?.dueOn ?? '', day));
        return (await toldTo(office.database, lead, caseId)).slice(known).some(({ deadlineId }) => deadlineId === duty?.id);
      };
      for (const day of [6, 7, 8, 9, 10]) await isHeardOn(day);
      const correct = async (id: string, occurredOn: string): Promise<string> => (await done(lead.client.post<{ id: string }>(`/cases/${caseId}/events/${id}/correction`, { occurredOn, reason: 'Toch niet.' }))).id;
      const away = await correct(eventId, daysAgo(2));
      await office.plan(caseId);
      await correct(away, today());
      await office.plan(caseId);

      expect([await isHeardOn(11), await isHeardOn(12), await isHeardOn(13)]).toEqual([true, true, true]);
    });
  });
}
