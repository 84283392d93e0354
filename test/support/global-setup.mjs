import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildServices } from '../../tools/build/build-services.mjs';
import { migrate } from '../../tools/database/migrate.mjs';
import { withLock } from '../../tools/launch/lock.mjs';
import { prepareChromium } from './chromium.mjs';
import { findCalcurse, findDebianPostgres, findRedisServer } from './found-programs.mjs';
import { startTestServer } from './test-server.mjs';

const PASSWORD = 'made-up-for-tests';

/** One migrated PostgreSQL for the run; every suite clones a database of its own from it. */
export default async function globalSetup() {
  await withLock(path.resolve('.cache/test-build.lock'), () => buildServices());
  const [server, chromium] = await Promise.all([startTestServer({ database: 'zegel_template' }), prepareChromium()]);
  globalThis.zegelTestServer = server;
  await migrate(server.url, { password: PASSWORD, sealerPassword: PASSWORD });
  Object.assign(process.env, {
    TEST_OWNER_URL: server.url,
    TEST_APP_PASSWORD: PASSWORD,
    TEST_DEMO_FOLDER: mkdtempSync(path.join(os.tmpdir(), 'zegel-demo-')),
    TEST_CHROMIUM: chromium ? JSON.stringify(chromium) : '',
    TEST_CALCURSE: findCalcurse() ?? '',
    TEST_REDIS_SERVER: findRedisServer() ?? '',
    DEBIAN_PG_BIN: findDebianPostgres() ?? '',
  });
}
