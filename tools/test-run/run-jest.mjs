import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../build/source-files.mjs';

/** For a run that hangs; a slow machine takes a multiple of a quick one and is no failure. */
const TIME_LIMIT_MS = 60 * 60_000;

/** Leaves out what only the full run runs. */
const QUICK = ['--filter', path.join(import.meta.dirname, 'quick-run.cjs')];

/**
 * @typedef {{ passed: number, failed: number, skipped: number, skippedIn: string[], files: number }} Counts
 */

/**
 * Runs one of the jest projects, with its output as it comes, and counts.
 * @param {string} project
 * @param {number} workers
 * @param {{ quick?: boolean }} [options]  quick: without the files that only the full run runs
 * @returns {Promise<Counts>}
 */
export async function runJest(project, workers, { quick = false } = {}) {
  const results = path.join(PROJECT_ROOT, '.cache', `jest-${project}.json`);
  mkdirSync(path.dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const args = ['--selectProjects', project, '--maxWorkers', `${workers}`, '--ci', '--json', '--outputFile', results, ...(quick ? QUICK : [])];
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'ignore', 'inherit'], // with --json, standard output holds the results a second time
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return countResults(results, code);
}

/**
 * @param {string} file
 * @param {number | null} code  jest's exit code; null when it had to be killed
 * @returns {Counts}
 */
export function countResults(file, code) {
  /** @type {JestResults} */
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skippedIn: [], files: 0 };
  }
  // A suite that cannot be loaded has no tests to count; a jest that fails for another reason neither.
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    skippedIn: results.testResults.flatMap(({ name, assertionResults }) => {
      const count = assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').length;
      return count > 0 ? [`${path.relative(PROJECT_ROOT, name)}: ${count}`] : [];
    }),
    files: results.testResults.length,
  };
}

/**
 * @typedef {object} JestResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {{ name: string, assertionResults: { status: string }[] }[]} testResults
 */
