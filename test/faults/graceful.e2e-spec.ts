import { randomUUID } from 'node:crypto';
import { freePort } from '../../tools/free-port.mjs';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aSeizure, cash, openCase } from '../e2e/support/story.js';
import { until } from '../e2e/support/dates.js';
import { ChildService } from '../support/child-service.js';
import { measured } from './support/measured.js';
import { startRoundRobin } from './support/round-robin.js';

/** T34: replicas are replaced one after the other while people work, and nobody notices. */

const CLIENTS = 4;

let office: RunningOffice;
let other: ChildService;
let front: Awaited<ReturnType<typeof startRoundRobin>>;
let officer: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  const port = await freePort();
  other = new ChildService('api', { ...office.app.env, ZEGEL_HTTP_PORT: `${port}` }, `http://127.0.0.1:${port}/health/ready`);
  await other.start();
  front = await startRoundRobin([Number(new URL(office.url).port), port]);
  const lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
});

afterAll(async () => {
  await front.stop();
  await other.stop();
  await office.stop();
});

interface Load {
  readonly failed: readonly string[];
  readonly asked: number;
}

/** People work through the front without ever trying anything twice, while something happens. */
async function underLoad(happens: (reached: (more: number) => Promise<unknown>) => Promise<void>): Promise<Load> {
  const failed: string[] = [];
  let [asked, on] = [0, true];
  const client = officer.client.at(front.url);
  const work = async (): Promise<void> => {
    while (on) {
      const answers = [() => client.post(`/cases/${caseId}/seizures`, aSeizure([cash()]), { key: randomUUID() }), () => client.get(`/cases/${caseId}`)];
      for (const ask of answers) {
        const { status, text } = await ask().catch((error: unknown) => ({ status: 0, text: String(error) }));
        if (status !== 200 && status !== 201) failed.push(`${status} ${text.slice(0, 200)}`);
        asked += 1;
      }
    }
  };
  const workers = Array.from({ length: CLIENTS }, work);
  await happens((more) => {
    const goal = asked + more;
    return until(() => asked >= goal, 60_000);
  }).finally(() => (on = false));
  await Promise.all(workers);
  return { failed, asked };
}

it('rolling restarts of the API and the worker: no request fails, no job is broken off', async () => {
  const { api, worker } = office.app;

  const { failed, asked } = await underLoad(async (reached) => {
    for (const service of [api, other, worker, api, other]) {
      await reached(10);
      await service.stop();
      await reached(10);
      await service.start();
    }
    await reached(10);
  });

  // What the worker was handed before and after is heard by everyone who should: nothing was broken off and forgotten.
  await until(async () => (await office.database.query(`SELECT 1 FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}' LIMIT 1`)).length === 0, 100_000);
  measured('T34', { asked, failed: failed.length, restarts: 5 });
  expect(failed).toEqual([]);
}, 300_000);

it('finds requests that fail when a replica ends without a word', async () => {
  const { failed } = await underLoad(async (reached) => {
    for (let time = 0; time < 3; time += 1) {
      await reached(10);
      await office.app.api.kill9();
      await office.app.api.start();
    }
  });

  expect(failed.length).toBeGreaterThan(0);
}, 300_000);
