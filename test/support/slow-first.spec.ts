import { existsSync } from 'node:fs';
import SlowFirst from './slow-first.cjs';

describe('the order of the test files', () => {
  it('names only files that are there, each once', () => {
    expect(SlowFirst.slowest.filter((file) => !existsSync(file))).toEqual([]);
    expect(new Set(SlowFirst.slowest).size).toBe(SlowFirst.slowest.length);
  });
});
