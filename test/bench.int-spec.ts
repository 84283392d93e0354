import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Outcome {
  readonly loaded: number;
  readonly results: readonly { readonly id: string; readonly what: string; readonly value: number; readonly ratio: number | null }[];
}

it('the benchmark still runs: a small one gives a figure for everything it measures', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['tools/bench.mjs', '--deadlines', '400', '--rounds', '1', '--no-page']);

  const { loaded, results } = JSON.parse(stdout) as Outcome;
  expect(loaded).toBe(201 + 40 * (1 + 1 + 5 + 5) + 400 * 3);
  expect(results.map(({ id }) => id)).toEqual(['P7', 'P7', 'P8', 'P8', 'P9', 'P9', 'P9', 'P9', 'P1', 'P1', 'P1', 'P2', 'P9', 'P9', 'P9', 'P9', 'P9', 'P8']);
  expect(results.filter(({ value, ratio }) => !(value > 0) || (ratio !== null && !(ratio > 0)))).toEqual([]);
});
