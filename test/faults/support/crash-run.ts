import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordSeizureResponse } from '../../../libs/items/src/contract.js';
import { findViolations, type Violation } from '../../../libs/platform/src/index.js';
import { seededRandom } from '../../../libs/platform/test/support/seeded-random.js';
import type { Client } from '../../e2e/support/client.js';
import { until } from '../../e2e/support/dates.js';
import { startOwnPostgres, type OwnPostgres } from '../../e2e/support/own-postgres.js';
import { startRunningOffice, type RunningOffice } from '../../e2e/support/running-office.js';
import { aSeizure, cash, openCase } from '../../e2e/support/story.js';
import type { ChildService } from '../../support/child-service.js';
import type { RedisServer } from '../../support/redis.js';
import { measured } from './measured.js';

/** T1: people record seizures while what they work with is killed at random; their own history is held against the database. */

export interface CrashPlan {
  /** Under which its figures are kept. */
  readonly name: string;
  readonly clients: number;
  readonly kills: number;
  /** Acknowledged writes between two kills: from so many to so many. */
  readonly between: readonly [number, number];
  /** Goes on after the last kill until there are so many. */
  readonly leastAcknowledged: number;
  readonly seed: number;
  /** Settings of PostgreSQL; those of `npm start` when there are none. */
  readonly postgres?: readonly string[];
  readonly redis?: RedisServer;
  /** Besides killing: stops a process for ten seconds and lets it go on. */
  readonly freezes?: boolean;
}

export interface CrashResult {
  readonly acknowledged: number;
  /** Writes that were answered only after being sent again with the same key. */
  readonly unknownAtFirst: number;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There, and acknowledged to nobody: done twice or half. */
  readonly doubled: number;
  /** What was answered that is neither done nor to be tried again. */
  readonly refused: readonly string[];
  readonly kills: Readonly<Record<string, number>>;
  readonly slowestBackSeconds: number;
  /** What the API called a fault of its own. */
  readonly faults: readonly string[];
  readonly violations: readonly Violation[];
}

interface History {
  readonly acknowledged: Set<string>;
  unknownAtFirst: number;
  readonly refused: string[];
}

const FREEZE_MILLISECONDS = 10_000;

export async function crashRun(plan: CrashPlan): Promise<CrashResult> {
  const database = await startOwnPostgres(plan.postgres ?? []);
  const office = await startRunningOffice({ database, ...(plan.redis && { queueUrl: plan.redis.url }) });
  try {
    const [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
    const open = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
    const cases = await Promise.all(Array.from({ length: 8 }, open));
    // What the run stands on is on disk before it begins, also on a PostgreSQL that forgets.
    await database.query('CHECKPOINT');
    const history: History = { acknowledged: new Set(), unknownAtFirst: 0, refused: [] };
    const running = { on: true };
    const clients = Array.from({ length: plan.clients }, (_, number) => keepRecording(officer.client, cases[number % cases.length] ?? '', history, running));
    const killed = await killAtRandom(plan, { office, database, history }).finally(() => (running.on = false));
    await Promise.all(clients);
    const faults = office.app.api.output.split('\n').filter((line) => line.includes('request failed')).map((line) => line.slice(0, 600));
    const result = { ...(await compare(database, history)), ...killed, faults };
    measured(plan.name, { seed: plan.seed, ...result }); // kept before anything is stopped, which can fail too
    return result;
  } finally {
    // It ends as it went; what was acknowledged is compared already, and a stop that is asked for is held elsewhere (T34).
    await Promise.all([office.app.api.kill9(), office.app.worker.kill9()]);
    await office.stop();
  }
}

/** Records one seizure after another, each as a careful client does: with one key, again and again until it is answered. */
async function keepRecording(by: Client, caseId: string, history: History, running: { readonly on: boolean }): Promise<void> {
  while (running.on) {
    const key = randomUUID();
    const seizure = aSeizure([cash()]);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await by.post<RecordSeizureResponse>(`/cases/${caseId}/seizures`, seizure, { key }).catch(() => undefined);
      if (answer?.status === 201) {
        for (const { id } of answer.body.items) history.acknowledged.add(id);
        break;
      }
      if (answer !== undefined && answer.status !== 503) {
        history.refused.push(`${answer.status} ${answer.text.slice(0, 300)}`);
        break;
      }
      if (attempt === 1) history.unknownAtFirst += 1;
      await sleep(50);
    }
  }
}

interface Scene {
  readonly office: RunningOffice;
  readonly database: OwnPostgres;
  readonly history: History;
}

async function killAtRandom(plan: CrashPlan, { office, database, history }: Scene): Promise<Pick<CrashResult, 'kills' | 'slowestBackSeconds'>> {
  const random = seededRandom(plan.seed);
  const { api, worker } = office.app;
  const service = (child: ChildService) => async (): Promise<void> => {
    await child.kill9();
    await child.start();
  };
  const freeze = (child: ChildService) => async (): Promise<void> => {
    const { pid } = child;
    if (pid === undefined) return;
    process.kill(pid, 'SIGSTOP');
    await sleep(FREEZE_MILLISECONDS);
    process.kill(pid, 'SIGCONT');
  };
  const { redis } = plan;
  const victims: readonly (readonly [string, () => Promise<void>])[] = [
    ['postgres', () => database.kill9()],
    ['api', service(api)],
    ['worker', service(worker)],
    ...(redis ? [['redis', () => redis.kill9().then(() => redis.start())] as const] : []),
    ...(plan.freezes ? [['api frozen', freeze(api)] as const, ['worker frozen', freeze(worker)] as const] : []),
  ];
  const kills: Record<string, number> = {};
  let slowest = 0;
  const reached = (count: number): Promise<true> => until(() => history.acknowledged.size >= count, 120_000);
  for (let kill = 0; kill < plan.kills; kill += 1) {
    const [least, most] = plan.between;
    await reached(history.acknowledged.size + least + Math.floor(random() * (most - least)));
    // Each once in turn, then at random: no short run leaves one out.
    const [name, strike] = victims[kill < victims.length ? kill : Math.floor(random() * victims.length)] ?? ['', async () => undefined];
    await strike();
    const since = performance.now();
    await reached(history.acknowledged.size + 1);
    slowest = Math.max(slowest, (performance.now() - since) / 1000);
    kills[name] = (kills[name] ?? 0) + 1;
  }
  while (history.acknowledged.size < plan.leastAcknowledged) await sleep(100);
  return { kills, slowestBackSeconds: Number(slowest.toFixed(1)) };
}

async function compare(database: OwnPostgres, { acknowledged, unknownAtFirst, refused }: History): Promise<Omit<CrashResult, 'kills' | 'slowestBackSeconds' | 'faults'>> {
  const there = new Set((await database.query<{ id: string }>('SELECT id FROM item')).map(({ id }) => id));
  return {
    acknowledged: acknowledged.size,
    unknownAtFirst,
    refused,
    lost: [...acknowledged].filter((id) => !there.has(id)).length,
    doubled: [...there].filter((id) => !acknowledged.has(id)).length,
    violations: await findViolations((sql) => database.query<{ count: string; ids: string[] | null }>(sql)),
  };
}
