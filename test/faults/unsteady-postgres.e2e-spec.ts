import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../e2e/support/dates.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { openCase } from '../e2e/support/story.js';
import { createTestDatabase } from '../support/test-database.js';
import type { UnsteadyProxy } from '../support/unsteady-proxy.js';
import { measured } from './support/measured.js';
import { expectWhole, flapping, proxyTo, SECONDS, slow, TURNS, workUntil } from './support/unsteady.js';

/** T29: PostgreSQL takes three seconds a call, or comes and goes every two. The others: unsteady-others.e2e-spec.ts. */

/** On a PostgreSQL behind a proxy. */
async function officeBehind(env: Readonly<Record<string, string>>): Promise<{ readonly office: RunningOffice; readonly proxy: UnsteadyProxy; readonly lead: Person; readonly caseId: string; stop(): Promise<void> }> {
  const database = await createTestDatabase();
  const { proxy, url } = await proxyTo(database.appUrl);
  const office = await startRunningOffice({ database: { ...database, appUrl: url }, env });
  const lead = await office.enrol('prosecutor');
  const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
  const stop = async (): Promise<void> => {
    await office.stop();
    await proxy.stop();
  };
  return { office, proxy, lead, caseId: id, stop };
}

/** Seconds until the same work is done as if nothing had been. */
async function secondsUntilWell(lead: Person, caseId: string): Promise<number> {
  const since = performance.now();
  await until(async () => (await lead.client.get(`/cases/${caseId}`)).status === 200, 40_000);
  return (performance.now() - since) / 1000;
}

describe('PostgreSQL', () => {
  it.each([
    ['slow', (proxy: UnsteadyProxy) => slow(proxy, SECONDS * 1000)],
    ['coming and going', (proxy: UnsteadyProxy) => flapping(proxy, TURNS)],
  ])('%s: whoever waits is told within two seconds, nothing acknowledged is lost, nothing is done twice, and it comes back by itself', async (how, disturb) => {
    const { office, proxy, lead, caseId, stop } = await officeBehind({ ZEGEL_DATABASE_ANSWERS_WITHIN: '1.5' });
    try {
      const worked = await workUntil(lead.client, caseId, disturb(proxy));
      const back = await secondsUntilWell(lead, caseId);

      measured(`T29-postgres-${how.replace(/ /g, '-')}`, { seconds: SECONDS, ...worked, items: worked.items.size, backSeconds: back });
      expect(Object.keys(worked.statuses).filter((status) => status !== '201' && status !== '503')).toEqual([]);
      expect(worked.statuses['503']).toBeGreaterThan(0);
      expect(worked.slowestSeconds).toBeLessThan(4); // the two seconds, and two for a busy machine
      expect(back).toBeLessThan(30);
      await expectWhole(worked, office);
    } finally {
      await stop();
    }
  });

  it('slow, and nobody asks it for a sign of life: people are seen to wait for longer than that', async () => {
    const { proxy, lead, caseId, stop } = await officeBehind({ ZEGEL_DATABASE_ANSWERS_WITHIN: '0' });
    try {
      proxy.delay = 3_000;
      const answered = lead.client.get(`/cases/${caseId}`).then(({ status }) => status, () => 'gone');

      expect(await Promise.race([answered, sleep(3_500, 'waits')])).toBe('waits');
      proxy.delay = 0;
      await answered;
    } finally {
      await stop();
    }
  });
});
