import { describeWithRedis, startRedis, type RedisServer } from '../support/redis.js';
import { itSurvives } from './support/faults.js';
import { startOffice, type Office } from './support/office.js';
import { itBringsUpUndoneDuties } from './support/undone-duties.js';

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

  itBringsUpUndoneDuties(() => office);
  itSurvives(() => office);
});
