import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildServer } from '../../tools/build/build-server.mjs';
import { withLock } from '../../tools/launch/lock.mjs';
import { migrate } from '../../tools/database/migrate.mjs';
import { prepareChromium } from './chromium.mjs';
import { findDebianPostgres, findRedisServer } from './found-programs.mjs';

const PASSWORD = 'made-up-for-tests';

/** One migrated PostgreSQL for the run; every suite clones a database of its own from it. */
export default async function globalSetup() {
  await withLock(path.resolve('.cache/test-build.lock'), () => buildServer());
  const [server, chromium] = await Promise.all([startServer(), prepareChromium()]);
  globalThis.zegelTestServer = server.process;
  await migrate(server.url, { password: PASSWORD });
  Object.assign(process.env, {
    TEST_OWNER_URL: server.url,
    TEST_APP_PASSWORD: PASSWORD,
    TEST_CHROMIUM: chromium ? JSON.stringify(chromium) : '',
    TEST_REDIS_SERVER: findRedisServer() ?? '',
    DEBIAN_PG_BIN: findDebianPostgres() ?? '',
  });
}

/** @returns {Promise<{ url: string, process: import('node:child_process').ChildProcess }>} */
function startServer() {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'test-postgres.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C reaches it as the end of its input, after the tests' own tidying up
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve({ ...JSON.parse(line), process: child }));
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the PostgreSQL of the tests did not start (exit code ${code})`)));
  });
}
