import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { itShowsEveryStateOfADelivery } from './support/delivery-states.js';

describe('each state of a delivery, with the queue on PostgreSQL', () => {
  itShowsEveryStateOfADelivery(() => 'postgres:');
});

describeWithRedis('each state of a delivery, with the queue on Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  itShowsEveryStateOfADelivery(() => redis.url);

  afterAll(() => redis.stop()); // after the office that uses it: in the order of their lines
});
