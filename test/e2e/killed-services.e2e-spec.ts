import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startApp, type AppProcess } from '../support/app-process.js';
import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const run = promisify(execFile);
const CLIENTS = 4;
const SEIZURES_A_CLIENT = 10;
const KILLS = 3;
const PATIENCE_MILLISECONDS = 90_000;

interface Stage {
  readonly app: AppProcess;
  readonly database: TestDatabase;
  readonly cookie: string;
  readonly caseId: string;
}

/** The demo office, with the asset officer signed in and a case to record in. */
async function openOffice(queueUrl?: string): Promise<Stage> {
  const database = await createTestDatabase();
  const app = await startApp({ database, ...(queueUrl !== undefined && { queueUrl }) });
  const { stdout } = await run(process.execPath, ['dist/apps/cli/src/main.js', 'seed-demo', '--json'], { env: app.env });
  const { accounts } = JSON.parse(stdout) as { accounts: readonly { role: string; login: string; password: string }[] };
  const account = accounts.find(({ role }) => role === 'asset-officer');
  const signedIn = await fetch(`${app.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel' },
    body: JSON.stringify({ login: account?.login, password: account?.password }),
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const [row] = await database.query<{ id: string }>(`SELECT id FROM case_file WHERE title = 'Onderzoek Zilvermeeuw'`);
  return { app, database, cookie, caseId: row?.id ?? '' };
}

/** Records a seizure as a client that got no answer does: again, with the same key, until there is one. @returns the items' ids */
async function recordUntilAnswered({ app, cookie, caseId }: Stage, description: string): Promise<readonly string[]> {
  const key = randomUUID();
  const body = JSON.stringify({
    seizedOn: '2026-01-05',
    grounds: ['nl-sv-94'],
    place: 'Noordstad',
    things: [{ assetClass: 'electronics', description, details: {} }],
  });
  for (const giveUp = Date.now() + PATIENCE_MILLISECONDS; Date.now() < giveUp; await sleep(50)) {
    try {
      const answer = await fetch(`${app.url}/api/v1/cases/${caseId}/seizures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel', 'idempotency-key': key, cookie },
        body,
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.status === 201) return ((await answer.json()) as { items: readonly { id: string }[] }).items.map(({ id }) => id);
      if (answer.status < 500) throw new Error(`Refused: ${await answer.text()}`);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('Refused')) throw error;
    }
  }
  throw new Error('No answer in time.');
}

async function killAndStart({ app }: Stage): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(700);
    await Promise.all([app.api.kill9(), app.worker.kill9()]);
    await Promise.all([app.api.start(), app.worker.start()]);
  }
}

async function untilPlanned({ database }: Stage, items: readonly string[]): Promise<void> {
  for (const giveUp = Date.now() + PATIENCE_MILLISECONDS * 2; Date.now() < giveUp; await sleep(250)) {
    const [row] = await database.query<{ waiting: string; planned: string; due: string }>(
      `SELECT (SELECT count(*) FROM outbox WHERE dispatched_at IS NULL OR awaits <> '{}') AS waiting,
              (SELECT count(DISTINCT subject_id) FROM deadline WHERE subject_id = ANY ($1::text[])) AS planned,
              (SELECT count(*) FROM alert WHERE state = 'pending' AND due_at <= clock_timestamp()) AS due`,
      [items],
    );
    if (row?.waiting === '0' && Number(row.planned) === items.length && row.due === '0') return;
  }
  throw new Error('The deadlines were not planned in time.');
}

async function nothingIsLostOrDoubled(stage: Stage): Promise<void> {
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    const items: string[] = [];
    for (let number = 0; number < SEIZURES_A_CLIENT; number += 1) items.push(...(await recordUntilAnswered(stage, `Telefoon ${client}.${number}`)));
    return items;
  });
  const [, ...recorded] = await Promise.all([killAndStart(stage), ...clients]);
  const items = recorded.flat();
  await untilPlanned(stage, items);

  const { database } = stage;
  const [stored] = await database.query<Record<string, string>>(
    `SELECT (SELECT count(*) FROM item WHERE description LIKE 'Telefoon _._' OR description LIKE 'Telefoon _.__') AS items,
            (SELECT count(*) FROM event WHERE type = 'item.seized' AND subject_id = ANY ($1::text[])) AS events,
            (SELECT count(*) FROM audit_event WHERE act = 'item.register' AND subject_id = ANY ($1::text[])) AS audited,
            (SELECT count(*) FROM (SELECT 1 FROM deadline WHERE subject_id = ANY ($1::text[]) GROUP BY subject_id, rule_id HAVING count(*) > 1) d) AS doubled_deadlines,
            (SELECT count(*) FROM (SELECT 1 FROM notification GROUP BY user_id, key HAVING count(*) > 1) n) AS doubled_notifications,
            (SELECT count(*) FROM alert a JOIN deadline d ON d.id = a.deadline_id WHERE d.subject_id = ANY ($1::text[]) AND a.stage = 'created' AND a.state = 'sent') AS told,
            (SELECT count(*) FROM deadline WHERE subject_id = ANY ($1::text[]) AND state = 'open') AS open`,
    [items],
  );
  const all = `${CLIENTS * SEIZURES_A_CLIENT}`;
  expect(new Set(items).size).toBe(Number(all));
  expect(stored).toMatchObject({ items: all, events: all, audited: all, doubled_deadlines: '0', doubled_notifications: '0' });
  expect(stored?.['told']).toBe(stored?.['open']);
  const [numbers] = await database.query<{ gaps: string }>(
    `SELECT count(*) AS gaps FROM (SELECT number - lag(number) OVER (ORDER BY number) AS step FROM item WHERE case_id = $1) n WHERE step <> 1`,
    [stage.caseId],
  );
  expect(numbers?.gaps).toBe('0');
}

describe('API and worker killed while seizures are recorded', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openOffice();
  }, 120_000);

  afterAll(async () => {
    await stage?.app.stop();
    await stage?.database.drop();
  });

  it('lose nothing and double nothing, with the queue on PostgreSQL', () => nothingIsLostOrDoubled(stage), 300_000);
});

describeWithRedis('API and worker killed while seizures are recorded', () => {
  let stage: Stage;
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
    stage = await openOffice(redis.url);
  }, 120_000);

  afterAll(async () => {
    await stage?.app.stop();
    await stage?.database.drop();
    await redis?.stop();
  });

  it('lose nothing and double nothing, with the queue on Redis', () => nothingIsLostOrDoubled(stage), 300_000);
});
