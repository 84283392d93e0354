// The files that take longest begin first: a long one that begins last keeps one core busy alone. On a fresh checkout jest
// knows no times and goes by the size of a file, which says little here.
const { createRequire } = require('node:module');

/** Jest's own order, a part of jest. */
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

const SLOWEST = [
  'test/rights/matrix.int-spec.ts',
  'test/faults/graceful.e2e-spec.ts',
  'test/browser/pages.browser-spec.ts',
  'test/e2e/bulk.e2e-spec.ts',
  'test/compose/production-services.e2e-spec.ts',
  'test/e2e/kill.e2e-spec.ts',
  'test/browser/every-class.browser-spec.ts',
  'test/browser/handling.browser-spec.ts',
  'test/browser/menu.browser-spec.ts',
  'test/faults/restore-drill.e2e-spec.ts',
  'test/e2e/upload-torture.e2e-spec.ts',
  'test/faults/crash.e2e-spec.ts',
  'test/e2e/four-eyes-steps.e2e-spec.ts',
  'libs/transfer/test/operator-import.int-spec.ts',
  'tools/start.int-spec.ts',
  'test/browser/terms.browser-spec.ts',
  'test/browser/lots.browser-spec.ts',
  'tools/backup/command.int-spec.ts',
  'tools/real-start.int-spec.ts',
  'test/deadlines/eight-ways-on-postgres.int-spec.ts',
  'test/deadlines/eight-ways-on-redis.int-spec.ts',
  'test/rights/every-route.int-spec.ts',
  'test/browser/custody.browser-spec.ts',
  'test/browser/terms-by-keyboard.browser-spec.ts',
  'test/deadlines/faults-on-postgres.int-spec.ts',
  'test/deadlines/faults-on-redis.int-spec.ts',
];

/** @param {{ readonly path: string }} test */
const rank = ({ path }) => {
  const at = SLOWEST.findIndex((file) => path.replaceAll('\\', '/').endsWith(`/${file}`));
  return at < 0 ? SLOWEST.length : at;
};

module.exports = class SlowFirst extends Sequencer {
  static slowest = SLOWEST;

  /** @param {{ readonly path: string }[]} tests */
  sort(tests) {
    /** @type {{ readonly path: string }[]} */
    const asJestWould = super.sort(tests);
    return asJestWould.sort((one, other) => rank(one) - rank(other));
  }
};
