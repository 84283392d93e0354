import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applicationUrl } from '../../tools/database/application-role.mjs';
import { startEmbeddedPg } from '../../tools/embedded-pg.mjs';

const bin = process.env['DEBIAN_PG_BIN'] ?? '';

/** For tests on the system's PostgreSQL: skipped, and counted as skipped, where there is none. */
export const describeWithDebianPostgres = bin ? describe : describe.skip;

export interface DebianPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** A database on the PostgreSQL that Debian installed, migrated as an operator does it. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-debian-pg-'));
  const password = 'made-up-for-tests';
  const server = await startEmbeddedPg({ dir: path.join(folder, 'pg'), home: path.dirname(bin), flags: ['fsync=off'] });
  execFileSync(process.execPath, ['tools/migrate.mjs'], {
    env: { PATH: process.env['PATH'], ZEGEL_OWNER_DATABASE_URL: server.url, ZEGEL_APP_PASSWORD: password },
  });
  return {
    ownerUrl: server.url,
    appUrl: applicationUrl(server.url, password),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
