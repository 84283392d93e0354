import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../../libs/platform/src/contract.js';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { done } from './support/client.js';
import { until } from './support/dates.js';
import { startOwnPostgres, type OwnPostgres } from './support/own-postgres.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, cash, deadlinesOf, openCase, seize, showCase } from './support/story.js';

/** What happens while one of the stores is away, and when it is back. */

describe('with the database away', () => {
  let database: OwnPostgres;
  let office: RunningOffice;
  let lead: Person;
  let caseId: string;

  beforeAll(async () => {
    database = await startOwnPostgres();
    office = await startRunningOffice({ database });
    lead = await office.enrol('prosecutor');
    caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
    await seize(lead.client, caseId, [aCar()]);
  }, 120_000);

  afterAll(() => office.stop());

  it('every request is answered within two seconds: 503, when to come again, and nothing of what is behind it', async () => {
    await database.takeAway();

    const asked = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => {
        const start = Date.now();
        const reader = lead.client.in('nl');
        const answer = number % 2 === 0 ? await reader.get<Problem>(`/cases/${caseId}`) : await reader.post<Problem>(`/cases/${caseId}/seizures`, aSeizure([cash()]));
        return { ...answer, seconds: (Date.now() - start) / 1000 };
      }),
    );
    const [live, ready] = await Promise.all(['live', 'ready'].map((page) => fetch(`${office.url}/health/${page}`)));

    expect(asked.map(({ status, headers, body }) => [status, headers.get('retry-after'), body.code, body.detail])).toEqual(
      asked.map(() => [503, '2', 'service.unavailable', 'De gegevensopslag is even niet bereikbaar. Er is niets half opgeslagen; probeer het zo weer.']),
    );
    const seconds = asked.map((each) => each.seconds).sort((a, b) => a - b);
    expect(seconds[6]).toBeLessThan(2.5); // the rule, and half a second for a busy machine
    expect(seconds.at(-1)).toBeLessThan(10);
    expect(asked.map(({ text }) => text).join()).not.toMatch(/127\.0\.0\.1|ECONN|postgres|zegel_app/i);
    expect([live?.status, ready?.status]).toEqual([200, 503]);
    expect([office.app.api.isRunning, office.app.worker.isRunning]).toEqual([true, true]);
  });

  it('and all comes back by itself: pages, changes, planning', async () => {
    await database.giveBack();
    await until(async () => (await fetch(`${office.url}/health/ready`)).ok);

    const items = await seize(lead.client, caseId, [cash()]);

    await until(async () => (await deadlinesOf(lead.client, caseId)).some(({ subjectId }) => subjectId === items[0]), 60_000);
    expect((await showCase(lead.client, caseId)).counts.items).toBe(2); // nothing of what was refused
  }, 90_000);
});

describeWithRedis('with Redis away', () => {
  let redis: RedisServer;
  let office: RunningOffice;
  let lead: Person;

  beforeAll(async () => {
    redis = await startRedis();
    office = await startRunningOffice({ queueUrl: redis.url });
    lead = await office.enrol('prosecutor');
  });

  afterAll(async () => {
    await office.stop();
    await redis.stop();
  });

  async function isToldOfEveryTerm(caseId: string): Promise<boolean> {
    const [told] = await office.database.query<{ terms: string | null }>(`SELECT sum(coalesce((params->>'count')::int, 1)) AS terms FROM notification WHERE user_id = $1`, [lead.id]);
    return told?.terms === String((await deadlinesOf(lead.client, caseId)).length);
  }

  it('writes go on as quick as ever, and what the worker owes is done when Redis is back, once', async () => {
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    await seize(lead.client, id, [aCar()]);
    await until(async () => isToldOfEveryTerm(id), 60_000); // what is told before goes into a notification of its own
    await redis.kill9();
    await sleep(500);

    const start = Date.now();
    const [itemId] = await seize(lead.client, id, [cash()]);
    const took = Date.now() - start; // who waits for Redis waits until it is back
    const ready = await Promise.all([office.app.env['ZEGEL_HTTP_PORT'], office.app.env['ZEGEL_WORKER_HTTP_PORT']].map((port) => fetch(`http://127.0.0.1:${port}/health/ready`)));
    const planned = (await deadlinesOf(lead.client, id)).some(({ subjectId }) => subjectId === itemId);
    await redis.start();

    expect([took < 10_000, planned, ready.map(({ status }) => status)]).toEqual([true, false, [200, 200]]);
    await until(async () => (await deadlinesOf(lead.client, id)).some(({ subjectId }) => subjectId === itemId), 60_000);
    await until(async () => isToldOfEveryTerm(id), 60_000);
    expect((await done(lead.client.get<{ rows: unknown[] }>('/notifications'))).rows).toHaveLength(2);
  }, 150_000);
});
