// npm test: lint, types, build, unit tests, then integration, end-to-end and browser tests. Every step runs, whatever
// the others say; the last line counts. What tools/test-run/full-run-only.json lists is left out, but by CI=true and by --full.
import { runAll } from './run-all.mjs';
import { FULL_RUN_ONLY } from './test-run/full-run-only.mjs';
import { runJest } from './test-run/run-jest.mjs';
import { addUp, lastLine, whatWasLeftOut } from './test-run/summary.mjs';

const inCi = process.env['CI'] === 'true';
const refuseSkips = inCi || process.argv.includes('--no-skips');
const quick = !inCi && !process.argv.includes('--full');
const began = Date.now();

/** @param {string} title */
const heading = (title) => console.log(`\n=== ${title} (after ${Math.round((Date.now() - began) / 1000)} s)`);

/**
 * Tools that each pass or fail as one test.
 * @param {...string} names
 * @returns {Promise<import('./test-run/run-jest.mjs').Counts>}
 */
async function step(...names) {
  heading(names.join(', '));
  const failed = await runAll(names.map((name) => [name, `tools/${name}.mjs`]), { atOnce: names.length });
  return { passed: names.length - failed, failed, skipped: 0, skippedIn: [], files: 0 };
}

/**
 * @param {string} project
 * @param {number} workers
 */
function jestStep(project, workers) {
  heading(`${project} tests`);
  return runJest(project, workers, { quick });
}

// The tests that start processes wait for them half of the time: one worker more than the two cores the run is made for.
const steps = [await step('lint', 'types', 'supply-chain'), await step('build'), await jestStep('unit', 2), await jestStep('integration', 3)];
const counts = addUp(steps, refuseSkips);

heading('done');
for (const suite of counts.skippedIn) console.log(`${refuseSkips ? 'skipped, and refused' : 'skipped'} in ${suite}`);
if (quick) console.log(whatWasLeftOut(counts, Object.keys(FULL_RUN_ONLY).length));
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(lastLine(counts));
