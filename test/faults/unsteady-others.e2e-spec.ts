import { S3Subset } from '../../libs/documents/testing/s3-subset.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { until } from '../e2e/support/dates.js';
import { startRunningOffice } from '../e2e/support/running-office.js';
import { aCar, addDocument, deadlinesOf, openCase, seize, showCase } from '../e2e/support/story.js';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import type { UnsteadyProxy } from '../support/unsteady-proxy.js';
import { measured } from './support/measured.js';
import { expectWhole, flapping, proxyTo, SECONDS, slow, TURNS, workUntil } from './support/unsteady.js';

/** T29: Redis and object storage take three seconds a call, or come and go every two. PostgreSQL, and the planted fault: unsteady-postgres.e2e-spec.ts. */

describeWithRedis('Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(() => redis.stop());

  it.each([
    ['slow', (proxy: UnsteadyProxy) => slow(proxy, SECONDS * 1000)],
    ['coming and going', (proxy: UnsteadyProxy) => flapping(proxy, TURNS)],
  ])('%s: work goes on and nobody is refused, and what the worker owes is done within half a minute of its return', async (how, disturb) => {
    const { proxy, url } = await proxyTo(redis.url);
    const office = await startRunningOffice({ queueUrl: url });
    try {
      const lead = await office.enrol('prosecutor');
      const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
      const worked = await workUntil(lead.client, id, disturb(proxy));
      const [last] = await seize(lead.client, id, [aCar()]);
      const since = performance.now();
      await until(async () => (await deadlinesOf(lead.client, id)).some(({ subjectId }) => subjectId === last), 60_000);
      const back = (performance.now() - since) / 1000;

      measured(`T29-redis-${how.replace(/ /g, '-')}`, { seconds: SECONDS, ...worked, items: worked.items.size, backSeconds: back });
      expect(Object.keys(worked.statuses)).toEqual(['201']);
      expect(worked.slowestSeconds).toBeLessThan(3);
      expect(back).toBeLessThan(30);
      worked.items.add(last ?? '');
      await expectWhole(worked, office);
    } finally {
      await office.stop();
      await proxy.stop();
    }
  });
});

describe('object storage', () => {
  it('slow, and coming and going: a document is kept whole or refused with when to come again, never half, and the register does not wait for it', async () => {
    const objects = new S3Subset();
    const { proxy, url } = await proxyTo(await objects.start());
    const office = await startRunningOffice({ env: { ZEGEL_FILES_URL: `s3://zegel/files?endpoint=${url.replace(/\/$/, '')}&region=garage&forcePathStyle=true`, ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_S3_SECRET_KEY: 'made-up' } });
    try {
      const lead = await office.enrol('prosecutor');
      const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
      const statuses: Record<string, number> = {};
      const kept: string[] = [];
      let over = false;
      const upload = async (): Promise<void> => {
        while (!over) {
          const form = new FormData();
          for (const [name, value] of [['title', 'Stuk'], ['kind', 'other']] as const) form.set(name, value);
          form.set('file', new Blob(['hallo'], { type: 'text/plain' }), 'a.txt');
          const { status, body } = await lead.client.post<{ id: string } & Problem>(`/cases/${id}/documents`, form);
          statuses[`${status} ${body.code ?? ''}`.trim()] = (statuses[`${status} ${body.code ?? ''}`.trim()] ?? 0) + 1;
          if (status === 201) kept.push(body.id);
        }
      };
      const disturbed = slow(proxy, SECONDS * 500).then(() => flapping(proxy, TURNS)).finally(() => (over = true));
      const [worked] = await Promise.all([workUntil(lead.client, id, disturbed), upload()]);
      const after = await addDocument(lead.client, id);
      const documents = (await office.database.query<{ id: string }>('SELECT id FROM document')).map((row) => row.id).sort();

      measured('T29-objects', { seconds: SECONDS, statuses, kept: kept.length, items: worked.items.size, slowestSeconds: worked.slowestSeconds });
      expect(Object.keys(statuses).filter((status) => status !== '201' && status !== '503 file-store.away')).toEqual([]);
      expect(Object.keys(worked.statuses)).toEqual(['201']);
      expect(worked.slowestSeconds).toBeLessThan(3);
      expect(documents).toEqual([...kept, after].sort());
      await until(async () => (await lead.client.get(`/documents/${after}/content`)).status === 200, 30_000);
      expect((await showCase(lead.client, id)).counts.items).toBe(worked.items.size);
    } finally {
      await office.stop();
      await proxy.stop();
      await objects.stop();
    }
  });
});
