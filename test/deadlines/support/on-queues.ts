import { describeWithRedis, startRedis, type RedisServer } from '../../support/redis.js';
import { startOffice, type Office } from './office.js';

type Tests = (office: () => Office) => void;

/** The same tests of a deadline worker, with the queue that the embedded Zegel has. */
export function onPostgres(...all: readonly Tests[]): void {
  describe('a deadline worker with its queue on PostgreSQL', () => {
    let office: Office;

    beforeAll(async () => {
      office = await startOffice('postgres:');
    });

    afterAll(() => office.stop());

    for (const tests of all) tests(() => office);
  });
}

/** The same with the queue of production. */
export function onRedis(...all: readonly Tests[]): void {
  describeWithRedis('a deadline worker with its queue on Redis', () => {
    let redis: RedisServer;
    let office: Office;

    beforeAll(async () => {
      redis = await startRedis();
      office = await startOffice(redis.url);
    });

    afterAll(async () => {
      await office.stop();
      await redis.stop();
    });

    for (const tests of all) tests(() => office);
  });
}
