import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applicationUrl } from '../../tools/database/application-role.mjs';
import { migrate } from '../../tools/database/migrate.mjs';
import { startEmbeddedPg } from '../../tools/embedded-pg.mjs';

const bin = process.env['DEBIAN_PG_BIN'] ?? '';

/** For tests on the system's PostgreSQL: skipped, and counted as skipped, where there is none. */
export const describeWithDebianPostgres = bin ? describe : describe.skip;

export interface DebianPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** A migrated database on the PostgreSQL that Debian installed, with the settings it has in production. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-debian-pg-'));
  const password = 'made-up-for-tests';
  const server = await startEmbeddedPg({ dir: path.join(folder, 'pg'), home: path.dirname(bin), flags: ['fsync=off'] });
  await migrate(server.url, { password });
  return {
    ownerUrl: server.url,
    appUrl: applicationUrl(server.url, password),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
