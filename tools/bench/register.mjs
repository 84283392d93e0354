// node tools/bench/register.mjs [--items 1000000] [--rounds 5] [--folder <path>] [--only search|pages|quality] [--fill]: fills a register of its own and measures
// what the built code asks of it. With --folder the filled database stays there and is found again; --fill fills it and measures nothing.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { applicationUrl } from '../database/application-role.mjs';
import { migrate } from '../database/migrate.mjs';
import { startEmbeddedPg } from '../embedded-pg.mjs';
import { measurePages } from './register-pages.mjs';
import { measureQuality } from './register-quality.mjs';
import { rowsOf } from './register-rows.mjs';
import { measureSearch } from './register-search.mjs';

const PASSWORD = 'made-up-for-the-benchmark';
const PARTS = { search: measureSearch, pages: measurePages, quality: measureQuality };

const { values } = parseArgs({
  options: { items: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '5' }, folder: { type: 'string' }, only: { type: 'string' }, fill: { type: 'boolean', default: false } },
});
const folder = path.resolve(values.folder ?? mkdtempSync(path.join(os.tmpdir(), 'zegel-register-')));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
const filled = path.join(folder, 'filled');
// The memory is the packaged default; what is set here hastens the filling.
const server = await startEmbeddedPg({ dir: path.join(folder, 'pg'), flags: ['max_wal_size=4GB', 'synchronous_commit=off', 'maintenance_work_mem=256MB'] });
const end = async () => {
  await server.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void end().then(() => process.exit(1)));
try {
  await migrate(server.url, { password: PASSWORD });
  if (!existsSync(filled)) await fill(Number(values.items));
  if (!values.fill) await measure();
} finally {
  await end();
}

/** @param {number} items */
async function fill(items) {
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await owner.query('SET session_replication_role = replica'); // what triggers would keep is not looked at here
  // An index of words is made once over all of them and not row by row.
  const { rows } = await owner.query(`SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'item' AND indexdef LIKE '% gin %'`);
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  for (const statement of rowsOf(items)) await owner.query(statement);
  for (const { made } of rows) await owner.query(made);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
  writeFileSync(filled, `${items}\n`);
}

async function measure() {
  const client = new pg.Client({ connectionString: applicationUrl(server.url, PASSWORD) });
  await client.connect();
  try {
    for (const [name, part] of Object.entries(PARTS)) if (values.only === undefined || values.only === name) await part(client, Number(values.rounds));
  } finally {
    await client.end();
  }
}
