// node tools/bench/read-log.mjs [--rows 10000000] [--folder <path>] [--rounds 5]: fills a log of its own and measures what it costs to
// write what a list showed, and to find who looked. With --folder the filled database stays there and is found again.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { applicationUrl } from '../database/application-role.mjs';
import { migrate } from '../database/migrate.mjs';
import { startEmbeddedPg } from '../embedded-pg.mjs';
import { fillLog } from './read-log-rows.mjs';
import { measureReads, measureWrites, showPlans } from './read-log-measures.mjs';

const PASSWORD = 'made-up-for-the-benchmark';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' }, rounds: { type: 'string', default: '5' }, folder: { type: 'string' } } });
const folder = path.resolve(values.folder ?? mkdtempSync(path.join(os.tmpdir(), 'zegel-read-log-')));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
const filled = path.join(folder, 'filled');
const server = await startEmbeddedPg({ dir: path.join(folder, 'pg'), flags: ['max_wal_size=8GB', 'maintenance_work_mem=1GB'] });
const end = async () => {
  await server.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void end().then(() => process.exit(1)));
try {
  await migrate(server.url, { password: PASSWORD });
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  if (!existsSync(filled)) {
    await fillLog(owner, Number(values.rows));
    writeFileSync(filled, `${values.rows}\n`);
  }
  const client = new pg.Client({ connectionString: applicationUrl(server.url, PASSWORD) });
  await client.connect();
  await measureReads(client, Number(values.rounds));
  await client.end();
  await showPlans(owner);
  await measureWrites(owner);
  await owner.end();
} finally {
  await end();
}
