// npm run lint: how the code is written, who imports whom, and what may not stand in a source.
import { runAll } from './run-all.mjs';

const SOURCES = ['apps', 'libs', 'migrations', 'test', 'tools'];

const failed = await runAll([
  ['code', 'oxlint', '--deny-warnings'],
  ['imports', 'depcruise', '--output-type', 'err-long', ...SOURCES],
  ['sources', 'tools/check-sources.mjs'],
]);
process.exitCode = failed > 0 ? 1 : 0;
