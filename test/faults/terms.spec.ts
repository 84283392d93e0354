import { counted, differencesOf, timesTwentyFourHours } from '../../libs/deadlines/testing/term-pairs.js';

/** T24, short. The long one, a million pairs: terms.long-spec.ts. */

const SEED = 20_261_129;

it('five thousand starts and terms end where the slow reference says', () => {
  expect(differencesOf(5_000, SEED, counted)).toEqual({ pairs: 5_000, differ: 0, first: [] });
});

it('planted fault: terms that are counted in times 24 hours are found', () => {
  expect(differencesOf(500, SEED, timesTwentyFourHours).differ).toBeGreaterThan(50);
});
