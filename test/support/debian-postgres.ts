import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { applicationUrl } from '../../tools/database/application-role.mjs';
import { startTestServer } from './test-server.mjs';

const bin = process.env['DEBIAN_PG_BIN'] ?? '';
const PASSWORD = 'made-up-for-tests';

/** For tests on the system's PostgreSQL: skipped, and counted as skipped, where there is none. */
export const describeWithDebianPostgres = bin ? describe : describe.skip;

export interface DebianPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** A database on the PostgreSQL that Debian installed, migrated as an operator does it. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const server = await startTestServer({ database: 'zegel', home: path.dirname(bin) });
  try {
    execFileSync(process.execPath, ['tools/migrate.mjs'], {
      env: { PATH: process.env['PATH'], ZEGEL_OWNER_DATABASE_URL: server.url, ZEGEL_APP_PASSWORD: PASSWORD },
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: server.url, appUrl: applicationUrl(server.url, PASSWORD), stop: server.stop };
}
