import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countResults } from './run-jest.mjs';
import { addUp, lastLine, whatWasLeftOut } from './summary.mjs';

const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped, skippedIn: [], files: 3 });

describe('the last line of a test run', () => {
  it.each([
    [[counts(1, 0, 0), counts(40, 0, 0)], false, '41 passed, 0 failed'],
    [[counts(1, 0, 0), counts(40, 2, 3)], false, '41 passed, 2 failed, 3 skipped'],
    [[counts(1, 0, 0), counts(40, 2, 3)], true, '41 passed, 5 failed'],
    [[counts(0, 1, 0), counts(40, 0, 0)], true, '40 passed, 1 failed'],
  ])('adds up the steps %#', (steps, refuseSkips, expected) => {
    expect(lastLine(addUp(steps, refuseSkips))).toBe(expected);
  });
});

describe('the line of a quick run', () => {
  it('says how many of all test files ran, and how to run the others', () => {
    expect(whatWasLeftOut(addUp([counts(1, 0, 0), counts(40, 0, 0)], false), 10)).toBe('quick run: 6 of 16 test files; all of them: npm run test:full');
  });
});

describe('the count of a jest run', () => {
  let folder: string;
  const results = (): string => path.join(folder, 'results.json');
  const write = (over: object): void =>
    writeFileSync(
      results(),
      JSON.stringify({
        numPassedTests: 2,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
        numRuntimeErrorTestSuites: 0,
        testResults: [],
        ...over,
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-results-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts a suite that could not be loaded as a failure', () => {
    write({ numRuntimeErrorTestSuites: 1 });

    expect(countResults(results(), 1)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a run that failed without a failed test as a failure', () => {
    write({});

    expect(countResults(results(), 1)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a run that left no results as a failure', () => {
    expect(countResults(results(), null)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('names the suites with skipped tests', () => {
    write({
      numPendingTests: 1,
      testResults: [{ name: path.resolve('test/a.e2e-spec.ts'), assertionResults: [{ status: 'pending' }, { status: 'passed' }] }],
    });

    expect(countResults(results(), 0)).toEqual({ passed: 2, failed: 0, skipped: 1, skippedIn: ['test/a.e2e-spec.ts: 1'], files: 1 });
  });
});
