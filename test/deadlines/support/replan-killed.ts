import os from 'node:os';
import type { EquatedYearRow, ReplanJobPage, RulesChanged } from '../../../libs/deadlines/src/contract.js';
import { freePort } from '../../../tools/free-port.mjs';
import { done } from '../../e2e/support/client.js';
import { until } from '../../e2e/support/dates.js';
import type { Person } from '../../e2e/support/people.js';
import { openCase, recordFact } from '../../e2e/support/story.js';
import { ChildService } from '../../support/child-service.js';
import { copiesOf } from './many-cases.js';
import { planAlone, startOffice, type Office } from './office.js';
import { settingsOf } from './queue-worker.js';
import { termsOf } from './told.js';

const CASES = 400;
const BATCH = 50;
const PATIENCE_MILLISECONDS = 90_000;

/** The built worker as a process of its own, on the office's database. */
async function workerOf({ database }: Office, queueUrl: string): Promise<ChildService> {
  const port = await freePort();
  const env = { ...settingsOf({ databaseUrl: database.appUrl, queueUrl, files: os.tmpdir() }), PATH: process.env['PATH'], NODE_ENV: 'production', ZEGEL_WORKER_HTTP_PORT: `${port}` };
  return new ChildService('worker', env, `http://127.0.0.1:${port}/health/ready`);
}

/** A worker that plans many cases again is killed in the middle; another takes the job over and finishes it. */
export function itGoesOnAfterAKilledWorker(queueUrl: () => string): void {
  let office: Office;
  let jurist: Person;
  let cases: readonly string[];
  let due: string;

  beforeAll(async () => {
    office = await startOffice();
    jurist = await office.enrol('legal-administrator');
    const lead = await office.enrol('prosecutor');
    const { id: model } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    await recordFact(lead.client, model, 'complaint.filed', { complaint: 'RK 26/9', privileged: true });
    await office.plan(model);
    due = (await termsOf(office.database, model)).find(({ ruleId }) => ruleId === 'NL-23')?.dueOn ?? '';
    cases = [model, ...(await copiesOf(office.database, model, CASES - 1))];
    for (let start = 0; start < CASES; start += 80) await planAlone(office, cases.slice(start, start + 80));
  });

  afterAll(() => office.stop());

  const job = (id: string): Promise<ReplanJobPage> => done(jurist.client.get<ReplanJobPage>(`/replan-jobs/${id}`));
  const moves = (): Promise<readonly { readonly id: string; readonly case_id: string }[]> =>
    office.database.query<{ id: string; case_id: string }>(`SELECT id, case_id FROM deadline_change WHERE kind = 'moved' AND from_due_on = $1 ORDER BY id`, [due]);

  /** One more day off where the terms of all these cases end. @returns the job that plans them again */
  async function dayOff(): Promise<string> {
    const year = Number(due.slice(0, 4));
    const [row] = (await done(jurist.client.get<EquatedYearRow[]>('/equated-days'))).filter((each) => each.year === year);
    const decree = { dates: [...(row?.dates ?? []), due], source: 'Besluit van proef', mark: 'V', reason: 'Een dag vrij' };
    return (await done(jurist.client.put<RulesChanged>(`/equated-days/nl-atw/${year}`, decree, { version: row?.version ?? 0 }))).replanJobId ?? '';
  }

  it('kill -9 of the worker in the middle keeps what was planned, and another worker plans the rest, each case once', async () => {
    const [first, second] = [await workerOf(office, queueUrl()), await workerOf(office, queueUrl())];
    try {
      await first.start();
      const id = await dayOff();
      await until(async () => (await job(id)).done > 0, PATIENCE_MILLISECONDS);
      await first.kill9();
      const left = await job(id);
      const kept = await moves();

      await second.start();
      // Nobody takes a job over whose worker may still live; the half minute of that is passed over.
      await office.database.query(`UPDATE replan_job SET leased_until = clock_timestamp() - interval '1 second' WHERE id = $1 AND state = 'running'`, [id]);
      await until(async () => (await job(id)).state === 'done', PATIENCE_MILLISECONDS);

      expect(left).toMatchObject({ state: 'running', failed: 0 });
      expect(left.done).toBeLessThan(CASES);
      expect([left.done % BATCH, kept.length]).toEqual([0, left.done]);
      const all = await moves();
      expect(all.slice(0, kept.length)).toEqual(kept);
      expect(all.map(({ case_id: of }) => of).sort()).toEqual([...cases].sort());
      expect(await job(id)).toMatchObject({ state: 'done', total: CASES, done: CASES, moved: CASES, failed: 0 });
      expect(await office.database.query(`SELECT 1 FROM event WHERE type = 'replan.finished' AND subject_id = $1`, [id])).toHaveLength(1);
    } finally {
      await Promise.all([first.stop(), second.stop()]);
    }
  });
}
