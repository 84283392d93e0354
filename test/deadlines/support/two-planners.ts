import type { Person } from '../../e2e/support/people.js';
import { aCar, cash, notice, openCase, recordFact, seize } from '../../e2e/support/story.js';
import { planAlone, type Office } from './office.js';
import { termsOf } from './told.js';

let office: Office;
let lead: Person;
let deputy: Person;

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: deputy.id })).id;

/** The seventh way in which a deadline worker goes wrong: two at once leave something doubled, or stuck for ever. */
export function itPlansOnceWhoeverPlans(running: () => Office): void {
  beforeAll(async () => {
    office = running();
    lead = await office.enrol('prosecutor');
    deputy = await office.enrol('asset-officer');
  });

  describe('7. two planners at once', () => {
    it('make one plan: nothing doubled, nothing stuck', async () => {
      const things = Array.from({ length: 25 }, (_, number) => aCar({ description: `Auto ${number}` }));
      const [alone, together] = [await givenCase(), await givenCase()];
      for (const caseId of [alone, together]) await seize(deputy.client, caseId, things);
      await office.plan(alone);

      const messages = await office.hand(together);
      await Promise.all(Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? planAlone(office, [together]) : office.planJob(messages))));

      const counts = async (caseId: string): Promise<unknown> => {
        const [row] = await office.database.query(
          `SELECT (SELECT count(*) FROM deadline WHERE case_id = $1) AS deadlines, (SELECT count(*) FROM alert WHERE case_id = $1 AND state = 'pending') AS alerts,
                  (SELECT count(*) FROM deadline_change WHERE case_id = $1) AS changes, (SELECT count(*) FROM outbox WHERE case_id = $1 AND awaits <> '{}') AS stuck`,
          [caseId],
        );
        return row;
      };
      expect(await counts(together)).toEqual(await counts(alone));
      expect(await counts(together)).toMatchObject({ stuck: '0' });
    });

    it('do not lock each other out when they take the same cases in another order', async () => {
      const cases = await Promise.all(Array.from({ length: 4 }, () => givenCase()));
      for (const caseId of cases) await seize(deputy.client, caseId, [cash(), aCar()]);

      await Promise.all(Array.from({ length: 8 }, (_, index) => planAlone(office, index % 2 === 0 ? cases : cases.toReversed())));

      for (const caseId of cases) {
        const keys = await office.database.query<{ key: string }>('SELECT key FROM deadline WHERE case_id = $1', [caseId]);
        expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(5);
      }
    });

    it('and the people at work beside them leave a case planned as one planner would leave it', async () => {
      const caseId = await givenCase();
      const items = await seize(deputy.client, caseId, [cash(), aCar(), aCar()]);

      await Promise.all([
        ...items.map((itemId) => notice(deputy.client, caseId, itemId)),
        ...Array.from({ length: 4 }, () => planAlone(office, [caseId])),
        recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/9', privileged: true }),
      ]);
      await office.plan(caseId);
      const changes = (): Promise<readonly { readonly count: string }[]> => office.database.query('SELECT count(*) FROM deadline_change WHERE case_id = $1', [caseId]);
      const settled = await changes();
      await planAlone(office, [caseId]);

      expect(await changes()).toEqual(settled);
      expect((await termsOf(office.database, caseId)).filter(({ ruleId, state }) => ruleId === 'NL-02' && state === 'met')).toHaveLength(3);
    });
  });
}
