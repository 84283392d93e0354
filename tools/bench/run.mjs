import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { buildServer } from '../build/build-server.mjs';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { applicationUrl } from '../database/application-role.mjs';
import { migrate } from '../database/migrate.mjs';
import { startEmbeddedPg } from '../embedded-pg.mjs';
import { measureDeadlines } from './deadlines.mjs';
import { generate } from './generate.mjs';
import { measureReplan } from './replan.mjs';
import { measureTerms } from './terms.mjs';

const PASSWORD = 'made-up-for-the-benchmark';
const NOW = new Date('2026-11-27T09:00:00Z');

/**
 * Fills a database of its own, measures, and throws the database away.
 * @param {{ deadlines: number, rounds: number, say: (line: string) => void }} options
 */
export async function runBenchmark({ deadlines, rounds, say }) {
  await buildServer();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-bench-'));
  const rows = path.join(folder, 'rows');
  mkdirSync(rows);
  for (const each of [folder, rows]) chmodSync(each, 0o755); // the server reads the rows, and may run as another user
  const server = await startEmbeddedPg({ dir: path.join(folder, 'pg'), flags: ['shared_buffers=512MB', 'max_wal_size=4GB', 'maintenance_work_mem=256MB'] });
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void end().then(() => process.exit(1)));
  try {
    await migrate(server.url, { password: PASSWORD });
    const began = Date.now();
    const loaded = await load(server.url, await generate({ folder: rows, deadlines, now: NOW }));
    say(`${loaded} rows loaded in ${Math.round((Date.now() - began) / 1000)} s`);
    const settings = settingsFor(applicationUrl(server.url, PASSWORD));
    const results = await withApp(settings, async (app) => {
      const bench = { app, ownerUrl: server.url, now: NOW, rounds, deadlines, settings };
      return [...(await measureDeadlines(bench)), ...(await measureReplan(bench))];
    });
    results.push(...(await measureTerms({ lines: Math.min(deadlines, 100_000), rounds })));
    return { date: new Date().toISOString().slice(0, 10), machine: machine(), command: `npm run bench -- --deadlines ${deadlines} --rounds ${rounds}`, deadlines, rounds, loaded, results };
  } finally {
    await end();
  }
}

/**
 * @param {string} ownerUrl
 * @param {readonly { table: string, columns: string, file: string, rows: number }[]} tables
 */
async function load(ownerUrl, tables) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SET synchronous_commit = off'); // of this connection: what is measured is as durable as in use
    await owner.query('SET session_replication_role = replica'); // what triggers would keep is not looked at here
    for (const { table, columns, file } of tables) await owner.query(`COPY ${table} (${columns}) FROM '${file}'`);
    await owner.query('VACUUM ANALYZE');
    return tables.reduce((sum, { rows }) => sum + rows, 0);
  } finally {
    await owner.end();
  }
}

/**
 * @param {string} databaseUrl
 * @returns {Record<string, string>}
 */
function settingsFor(databaseUrl) {
  return {
    ZEGEL_ENV: 'test',
    ZEGEL_DATABASE_URL: databaseUrl,
    ZEGEL_QUEUE_URL: 'postgres:',
    ZEGEL_HTTP_PORT: '8080',
    ZEGEL_WORKER_HTTP_PORT: '8081',
    ZEGEL_PUBLIC_URL: 'http://localhost:8080',
    ZEGEL_FILES_URL: pathToFileURL(os.tmpdir()).href,
    ZEGEL_MAIL_URL: 'mailbox:',
    ZEGEL_LOG_LEVEL: 'error',
  };
}

/**
 * The services' modules without queues and without HTTP.
 * @template T
 * @param {Record<string, string>} settings
 * @param {(app: import('@nestjs/common').INestApplicationContext) => Promise<T>} work
 */
async function withApp(settings, work) {
  await import('reflect-metadata');
  const [{ NestFactory }, { openBench }] = await Promise.all([import('@nestjs/core'), import('./bench-module.mjs')]);
  const module = await openBench(settings);
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function machine() {
  const [cpu] = os.cpus();
  return `${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)} at the end`;
}

export const PAGE = path.join(PROJECT_ROOT, 'docs/performance.md');
export const RESULT = path.join(PROJECT_ROOT, '.cache/bench/result.json');
