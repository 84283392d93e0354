import { scanAgainAfter } from './scan.js';

describe('scanAgainAfter', () => {
  it('waits longer each time, and never gives up', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1_000].map(scanAgainAfter)).toEqual([5, 30, 120, 600, 1_800, 3_600, 3_600, 3_600]);
  });
});
