import { ATTEMPTS, retryDelay } from './retry-delay.js';

describe('a mail that was not taken', () => {
  it('is tried ten times in all', () => {
    expect(ATTEMPTS).toBe(10);
    expect(retryDelay(9)).not.toBeNull();
    expect(retryDelay(10)).toBeNull();
  });

  it('is tried again soon at first, later and later, and past a weekend', () => {
    const delays = Array.from({ length: 9 }, (_, index) => retryDelay(index + 1) ?? 0);

    expect(delays[0]).toBe(5);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(62 * 3600);
  });
});
