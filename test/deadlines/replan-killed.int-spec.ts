import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { itGoesOnAfterAKilledWorker } from './support/replan-killed.js';

describe('planning many cases again, with the queue on PostgreSQL', () => {
  itGoesOnAfterAKilledWorker(() => 'postgres:');
});

describeWithRedis('planning many cases again, with the queue on Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  itGoesOnAfterAKilledWorker(() => redis.url);

  afterAll(() => redis.stop()); // after the office that uses it: in the order of their lines
});
