import type { FailedOfQueue } from '../../../apps/api/src/failed-jobs/contract.js';
import type { Problem } from '../../../libs/platform/src/contract.js';
import { done } from '../../e2e/support/client.js';
import { daysAfter, inAmsterdam, today } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { openCase, recordFact } from '../../e2e/support/story.js';
import type { Office } from './office.js';
import { ended, startWorker, type QueueWorker } from './queue-worker.js';
import { alertsOf, termsOf, toldTo } from './told.js';

const A_DAY = 86_400_000;
let office: Office;
let lead: Person;

interface Term {
  readonly caseId: string;
  readonly dueOn: string;
}

/** A term of thirty days from a complaint: reminders 7, 3 and 1 days before its end, on the day and after it. */
async function givenTerm(): Promise<Term> {
  const caseId = await givenFact();
  await office.plan(caseId);
  const [term] = await termsOf(office.database, caseId);
  return { caseId, dueOn: term?.dueOn ?? '' };
}

async function givenFact(): Promise<string> {
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  return id;
}

const morning = ({ dueOn }: Term, days: number): Date => inAmsterdam(daysAfter(dueOn, days), '08:00:00');
const messages = async (caseId: string): Promise<readonly string[]> => (await toldTo(office.database, lead, caseId)).map(({ message }) => message);

/** How often each of a case's messages reached its reader: in the app, and as a mail in the mailbox. */
async function reached(caseId: string): Promise<readonly string[]> {
  await office.worker.mail();
  const rows = await office.database.query<{ line: string }>(
    `SELECT n.message || ' ' || count(*) FILTER (WHERE d.channel = 'in-app' AND d.state = 'sent') || ' in-app ' || count(m.id) || ' mailed' AS line
     FROM notification n JOIN delivery d ON d.notification_id = n.id LEFT JOIN local_mail m ON d.channel = 'e-mail' AND m.message_id LIKE '%' || d.id || '%'
     WHERE n.case_id = $1 AND n.user_id = $2 GROUP BY n.id ORDER BY n.sequence`,
    [caseId, lead.id],
  );
  return rows.map(({ line }) => line);
}

const once = (...told: readonly string[]): readonly string[] => told.map((message) => `${message} 1 in-app 1 mailed`);
const left = async (caseId: string, moment: Date): Promise<number> => (await alertsOf(office.database, caseId)).filter(({ state, dueAt }) => state === 'pending' && dueAt <= moment).length;

/** Makes the database refuse what is written to a table of a case, until it is mended. @returns how to mend it */
async function poison(table: 'deadline' | 'notification', caseId: string): Promise<() => Promise<unknown>> {
  const name = `poison_${caseId.replaceAll('-', '')}`;
  await office.database.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.case_id = '${caseId}' THEN RAISE EXCEPTION 'poisoned'; END IF; RETURN NEW; END $$`);
  await office.database.query(`CREATE TRIGGER ${name} BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  return () => office.database.query(`DROP FUNCTION ${name} CASCADE`);
}

/** What befalls a worker from outside: each alert, notification and mail still comes once. */
export function itSurvives(running: () => Office): void {
  beforeAll(async () => {
    office = running();
    lead = await office.enrol('prosecutor');
  });

  describe('downtime of a week', () => {
    it('delays what fell due in it, tells the last word of it, and loses nothing', async () => {
      const term = await givenTerm();
      await office.sweep(new Date());
      const back = new Date(morning(term, -7).getTime() + 7 * A_DAY - 60_000); // just before the day itself

      await office.sweep(back);

      expect(await reached(term.caseId)).toEqual(once('deadline.new', 'deadline.approaching'));
      expect(await left(term.caseId, back)).toBe(0);
      expect((await alertsOf(office.database, term.caseId)).filter(({ state }) => state === 'sent').length).toBeGreaterThanOrEqual(4);
    });
  });

  describe('a clock', () => {
    it('set forward sends early once, and set back sends nothing again', async () => {
      const term = await givenTerm();
      await office.sweep(new Date());
      await office.sweep(morning(term, -3)); // weeks ahead
      for (const days of [-20, -8, -7, -4, -3]) await office.sweep(morning(term, days));

      expect(await reached(term.caseId)).toEqual(once('deadline.new', 'deadline.approaching'));

      await office.sweep(morning(term, -1));
      expect(await reached(term.caseId)).toEqual(once('deadline.new', 'deadline.approaching', 'deadline.approaching'));
    });
  });

  describe('two workers at once', () => {
    let second: QueueWorker;

    it('share the work: each alert of many cases is told and mailed once', async () => {
      const terms: Term[] = [];
      for (let number = 0; number < 12; number += 1) terms.push(await givenTerm());
      await office.sweep(new Date());
      second = await startWorker(office.database, office.worker.queueUrl);
      const moment = morning(terms[0] ?? { caseId: '', dueOn: today() }, -7);
      for (const worker of [office.worker, second]) worker.setClock(moment);

      const jobs = await Promise.all([office.worker, second].map((worker) => worker.run('sweep', [{}, {}, {}, {}])));
      const states = await Promise.all(jobs.flat().map((job) => job.getState()));
      await second.stop();

      expect(states).toEqual(Array(8).fill('completed'));
      for (const { caseId } of terms) expect(await reached(caseId)).toEqual(once('deadline.new', 'deadline.approaching'));
    });

    it('plan one case at the same time as one planner would', async () => {
      const caseId = await givenFact();
      const messageIds = await office.hand(caseId);
      second = await startWorker(office.database, office.worker.queueUrl);

      await Promise.all([office.worker, second].map((worker) => worker.run('plan', Array.from({ length: 4 }, () => ({ messageIds })))));
      await second.stop();
      await office.sweep(new Date());

      expect((await termsOf(office.database, caseId)).map(({ ruleId }) => ruleId)).toEqual(['NL-23']);
      expect(await reached(caseId)).toEqual(once('deadline.new'));
    });
  });

  describe('a duplicate job', () => {
    it('of the planner and of the sweep changes nothing', async () => {
      const caseId = await givenFact();
      const messageIds = await office.hand(caseId);
      office.worker.setClock(new Date());

      await office.worker.run('plan', [{ messageIds }, { messageIds }, { messageIds }]);
      await office.worker.run('sweep', [{}, {}, {}]);
      await office.worker.run('plan', [{ messageIds }]);
      await office.worker.run('sweep', [{}]);

      expect(await reached(caseId)).toEqual(once('deadline.new'));
      expect(await office.database.query(`SELECT kind FROM deadline_change WHERE case_id = $1`, [caseId])).toEqual([{ kind: 'new' }]);
    });

    it('by a planted worker that tells without marking is told of twice: the count would see it', async () => {
      const term = await givenTerm();
      await office.sweep(new Date());
      await office.database.query(
        `INSERT INTO notification (id, user_id, key, kind, message, params, case_id, deadline_id) SELECT gen_random_uuid(), user_id, 'again:' || key, kind, message, params, case_id, deadline_id FROM notification WHERE case_id = $1`,
        [term.caseId],
      );

      expect(await reached(term.caseId)).not.toEqual(once('deadline.new'));
    });
  });

  describe('a poisoned job', () => {
    it('of a case that cannot be planned fails and is seen to, does not hold up the cases beside it, and is retried by hand', async () => {
      const [sound, poisoned, alsoSound] = [await givenFact(), await givenFact(), await givenFact()];
      const messageIds: string[] = [];
      for (const caseId of [sound, poisoned, alsoSound]) messageIds.push(...(await office.hand(caseId)));
      const mend = await poison('deadline', poisoned);

      const [job] = await office.worker.run('plan', [{ messageIds }], 2);

      expect([await job?.getState(), job?.attemptsMade, job?.failedReason]).toEqual(['failed', 2, 'poisoned']);
      for (const caseId of [sound, alsoSound]) expect(await termsOf(office.database, caseId)).toHaveLength(1);
      expect(await termsOf(office.database, poisoned)).toEqual([]);

      const operator = await office.enrol('system-administrator');
      const failed = async (): Promise<FailedOfQueue | undefined> => (await done(operator.client.get<readonly FailedOfQueue[]>('/failed-jobs'))).find(({ queue }) => queue === 'deadlines');
      expect(await failed()).toMatchObject({ failed: 1, jobs: [{ id: job?.id, name: 'deadlines.plan-cases.v1', attempts: 2, kind: 'QueryFailedError', messages: messageIds.length }] });
      expect(JSON.stringify(await failed())).not.toContain('poisoned');
      expect((await lead.client.get('/failed-jobs')).status).toBe(403);

      await mend();
      await done(operator.client.post(`/failed-jobs/deadlines/${job?.id}/retry`, {}));
      expect(job && (await ended(job))).toBe('completed');
      expect((await operator.client.post<Problem>(`/failed-jobs/deadlines/${job?.id}/retry`, {})).body.code).toBe('job.not-failed');
      expect(await failed()).toBeUndefined();
      await office.sweep(new Date());

      for (const caseId of [sound, poisoned, alsoSound]) expect(await reached(caseId)).toEqual(once('deadline.new'));
    });

    it('of a term that cannot be told fails every sweep, while all others are told, and is told once it can be', async () => {
      const [sound, poisoned, alsoSound] = [await givenTerm(), await givenTerm(), await givenTerm()];
      const mend = await poison('notification', poisoned.caseId);

      await expect(office.sweep(new Date())).rejects.toThrow('poisoned');
      await expect(office.sweep(new Date())).rejects.toThrow('poisoned');
      for (const { caseId } of [sound, alsoSound]) expect(await messages(caseId)).toEqual(['deadline.new']);
      expect(await messages(poisoned.caseId)).toEqual([]);

      await mend();
      await office.sweep(new Date());

      for (const { caseId } of [sound, poisoned, alsoSound]) expect(await reached(caseId)).toEqual(once('deadline.new'));
    });
  });
}
