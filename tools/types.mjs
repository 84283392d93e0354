// npm run types: the server with its tests and tools, the browser tests, the web app.
import { runAll } from './run-all.mjs';

const failed = await runAll(
  [
    ['server', 'tsc', '--project', 'tsconfig.json'],
    ['web app', 'tsc', '--project', 'apps/web'],
    ['browser tests', 'tsc', '--project', 'test/browser'],
  ],
  { atOnce: 2 },
);
process.exitCode = failed > 0 ? 1 : 0;
