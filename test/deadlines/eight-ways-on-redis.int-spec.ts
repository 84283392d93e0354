import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { itGoesWrongInNoneOfTheseWays } from './support/eight-ways.js';
import { startOffice, type Office } from './support/office.js';
import { itPlansOnceWhoeverPlans } from './support/two-planners.js';

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

  itGoesWrongInNoneOfTheseWays(() => office);
  itPlansOnceWhoeverPlans(() => office);
});
