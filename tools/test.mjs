// npm test: lint, types, build, unit tests, then integration, end-to-end and browser tests. Every step runs, whatever
// the others say; the last line counts.
import { runAll } from './run-all.mjs';
import { runJest } from './test-run/run-jest.mjs';
import { addUp, lastLine } from './test-run/summary.mjs';

const refuseSkips = process.env['CI'] === 'true' || process.argv.includes('--no-skips');
const began = Date.now();

/** @param {string} title */
const heading = (title) => console.log(`\n=== ${title} (after ${Math.round((Date.now() - began) / 1000)} s)`);

/**
 * A step that passes or fails as one test.
 * @param {string} name
 * @returns {Promise<import('./test-run/run-jest.mjs').Counts>}
 */
async function step(name) {
  heading(name);
  const failed = await runAll([[name, `tools/${name}.mjs`]]);
  return { passed: 1 - failed, failed, skipped: 0, skippedIn: [] };
}

/** @param {string} project */
function jestStep(project) {
  heading(`${project} tests`);
  return runJest(project);
}

const steps = [
  await step('lint'),
  await step('types'),
  await step('build'),
  await jestStep('unit'),
  await jestStep('integration'),
];
const counts = addUp(steps, refuseSkips);

heading('done');
for (const suite of counts.skippedIn) console.log(`${refuseSkips ? 'skipped, and refused' : 'skipped'} in ${suite}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(lastLine(counts));
