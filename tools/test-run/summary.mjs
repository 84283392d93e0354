/**
 * @typedef {import('./run-jest.mjs').Counts} Counts
 */

/**
 * Adds up the steps.
 * @param {readonly Counts[]} steps
 * @param {boolean} refuseSkips  a skipped test counts as a failed one: CI must try everything
 * @returns {Counts}
 */
export function addUp(steps, refuseSkips) {
  const passed = steps.reduce((sum, step) => sum + step.passed, 0);
  const failed = steps.reduce((sum, step) => sum + step.failed, 0);
  const skipped = steps.reduce((sum, step) => sum + step.skipped, 0);
  const files = steps.reduce((sum, step) => sum + step.files, 0);
  const skippedIn = steps.flatMap((step) => step.skippedIn);
  return refuseSkips ? { passed, failed: failed + skipped, skipped: 0, skippedIn, files } : { passed, failed, skipped, skippedIn, files };
}

/**
 * What a quick run did not run.
 * @param {Counts} counts
 * @param {number} leftOut  files that only the full run runs
 */
export function whatWasLeftOut({ files }, leftOut) {
  return `quick run: ${files} of ${files + leftOut} test files; all of them: npm run test:full`;
}

/**
 * The last line of a test run.
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
