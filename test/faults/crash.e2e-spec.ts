import { redisIsHere, startRedis } from '../support/redis.js';
import { crashRun } from './support/crash-run.js';

/** T1, short. The long one, a hundred kills and fifty thousand writes: crash.long-spec.ts. */

const SEED = 20_261_129;

it('kill -9 of everything, once each, while people write: nothing that was acknowledged is lost, nothing is done twice', async () => {
  const redis = redisIsHere ? await startRedis() : undefined;
  try {
    const result = await crashRun({ name: 'T1-short', clients: 8, kills: redis ? 4 : 3, between: [15, 40], leastAcknowledged: 0, seed: SEED, ...(redis && { redis }) });
    expect(result).toMatchObject({ lost: 0, doubled: 0, refused: [], faults: [], violations: [] });
    expect([result.kills['postgres'], result.kills['api'], result.kills['worker'], result.unknownAtFirst > 0]).toEqual([1, 1, 1, true]);
  } finally {
    await redis?.stop();
  }
}, 300_000);
