import { shownCount } from './shown-count.js';

const atLeast = (shown: string): string => `≥ ${shown}`;

describe('shownCount', () => {
  it.each([
    ['a count that is exact', [{ value: 'art', count: 1200, exact: true }], '1.200'],
    ['a count that stopped', [{ value: 'art', count: 1200, exact: false }], '≥ 1.200'],
    ['nothing found, counted to the end', [{ value: 'cash', count: 3, exact: true }], '0'],
    ['nothing at all', [], '0'],
    ['what did not come up before counting stopped', [{ value: 'cash', count: 3, exact: false }], null],
    ['what is being counted', undefined, null],
  ])('says what is true of %s', (_what, counts, shown) => {
    expect(shownCount(counts, 'art', 'nl', atLeast)).toBe(shown);
  });
});
