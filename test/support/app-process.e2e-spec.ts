import { startApp, type AppProcess } from './app-process.js';
import { describeWithRedis, startRedis, type RedisServer } from './redis.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

async function statusOf(url: string): Promise<number | undefined> {
  try {
    return (await fetch(url)).status;
  } catch {
    return undefined;
  }
}

async function killAndStartAgain(app: AppProcess): Promise<void> {
  const before = [app.api.pid, app.worker.pid];

  await Promise.all([app.api.kill9(), app.worker.kill9()]);
  expect(await statusOf(`${app.url}/health/live`)).toBeUndefined();
  await Promise.all([app.api.start(), app.worker.start()]);

  expect([app.api.pid, app.worker.pid]).not.toEqual(before);
  expect(await statusOf(`${app.url}/health/ready`)).toBe(200);
}

describe('api and worker, with the queue on PostgreSQL', () => {
  it('come back at the same address after a kill -9, and stop in order', async () => {
    const app = await startApp({ database });

    await killAndStartAgain(app);

    await app.stop();
    expect([app.api.isRunning, app.worker.isRunning]).toEqual([false, false]);
  });

  it('stop at once on a setting they do not know, and name it', async () => {
    await expect(startApp({ database, env: { ZEGEL_COLOUR: 'blue' } })).rejects.toThrow('ZEGEL_COLOUR');
  });
});

describeWithRedis('api and worker, with the queue on Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(() => redis.stop());

  it('come back at the same address after a kill -9, and stop in order', async () => {
    const app = await startApp({ database, queueUrl: redis.url });

    await killAndStartAgain(app);

    await app.stop();
  });

  it('stop in order while Redis is away', async () => {
    const app = await startApp({ database, queueUrl: redis.url });
    await redis.kill9();

    await app.stop();

    await redis.start();
  });
});
