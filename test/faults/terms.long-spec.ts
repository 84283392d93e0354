import { counted, differencesOf } from '../../libs/deadlines/testing/term-pairs.js';
import { measured } from './support/measured.js';

/** T24, long. ZEGEL_TEST_PAIRS makes it longer or shorter, ZEGEL_TEST_SEED makes it another one. */

const PAIRS = Number(process.env['ZEGEL_TEST_PAIRS'] ?? 1_000_000);
const SEED = Number(process.env['ZEGEL_TEST_SEED'] ?? Date.now() % 1_000_000);

it(`${PAIRS} starts and terms end where the slow reference says`, () => {
  const result = differencesOf(PAIRS, SEED, counted);

  measured('T24', { seed: SEED, ...result });
  expect(result).toMatchObject({ differ: 0, first: [] });
}, 7_200_000);
