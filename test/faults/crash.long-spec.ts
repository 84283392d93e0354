import { redisIsHere, startRedis } from '../support/redis.js';
import { crashRun } from './support/crash-run.js';

/** T1, long. ZEGEL_TEST_KILLS and ZEGEL_TEST_WRITES make it longer or shorter, ZEGEL_TEST_SEED makes it another one. */

const KILLS = Number(process.env['ZEGEL_TEST_KILLS'] ?? 100);
const WRITES = Number(process.env['ZEGEL_TEST_WRITES'] ?? 50_000);
const SEED = Number(process.env['ZEGEL_TEST_SEED'] ?? Date.now() % 1_000_000);

it(`${KILLS} kills and pauses at random, ${WRITES} acknowledged writes: none lost, none doubled`, async () => {
  const each = Math.floor(WRITES / KILLS);
  const redis = redisIsHere ? await startRedis() : undefined;
  try {
    const result = await crashRun({ name: 'T1', clients: 32, kills: KILLS, between: [Math.floor(each / 2), each], leastAcknowledged: WRITES, seed: SEED, freezes: true, ...(redis && { redis }) });
    expect(result).toMatchObject({ lost: 0, doubled: 0, refused: [], violations: [] });
  } finally {
    await redis?.stop();
  }
}, 7_200_000);
