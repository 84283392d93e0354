// PostgreSQL from a package: no Docker, no system PostgreSQL, as root or as an ordinary user. It outlives the
// process that started it, and the next start finds it again.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import { embeddedPostgresHome } from './postgres/binaries.mjs';
import { ensureCluster, SERVER_ENVIRONMENT } from './postgres/cluster.mjs';
import { findOrphan, isServerOf, readPidFile, stopServer } from './postgres/postmaster.mjs';
import { unprivilegedRunner } from './postgres/unprivileged.mjs';

const ATTEMPTS = 20;
const LOG_LIMIT_BYTES = 10_000_000;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  // The log may hold no personal data: DETAIL lines and failing statements quote values.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url      as the superuser, on the database asked for
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted whether an earlier run had left it running
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server of a data folder, which is created when it does not exist.
 * @param {object} options
 * @param {string} options.dir  the data folder; its password and log lie beside it (.pw, .log)
 * @param {string} [options.database]
 * @param {string} [options.user]  the superuser
 * @param {readonly string[]} [options.flags]  further settings, such as 'fsync=off'
 * @param {readonly string[]} [options.initdb]  further arguments for making the data folder
 * @param {string} [options.home]  another PostgreSQL's folder with bin/, such as Debian's
 * @param {number} [options.port]  the port to take when it is free; 0 means any
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPg(options) {
  const { dir, database = 'zegel', user = 'zegel_owner', flags = [], initdb = [], port: wanted = 0 } = options;
  const home = options.home ?? embeddedPostgresHome();
  const data = path.resolve(dir);
  const runner = unprivilegedRunner(data);
  const passwordFile = `${data}.pw`;
  mkdirSync(path.dirname(data), { recursive: true });
  await ensureCluster({ home, runner, data, passwordFile, user, durable: !flags.includes('fsync=off'), initdb });

  const orphan = await findOrphan(data);
  const { pid, port } = orphan ?? (await startServer({ home, runner, data, flags, wanted }));
  const password = readFileSync(passwordFile, 'utf8');
  /** @param {string} name */
  const urlOf = (name) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  await ensureDatabase(urlOf('postgres'), database);
  return { url: urlOf(database), port, pid, adopted: orphan !== undefined, stop: () => stopServer(pid, data) };
}

/**
 * @param {{ home: string, runner: import('./postgres/unprivileged.mjs').Runner, data: string,
 *   flags: readonly string[], wanted: number }} options
 */
async function startServer({ home, runner, data, flags, wanted }) {
  const log = `${data}.log`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) rmSync(log);
  const logStart = existsSync(log) ? statSync(log).size : 0;

  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = await freePort(wanted);
    const settings = [...SETTINGS, ...flags].flatMap((setting) => ['-c', setting]);
    const [command, args] = runner.wrap(path.join(home, 'bin', 'postgres'), ['-D', data, '-p', `${port}`, ...settings]);
    const output = openSync(log, 'a', 0o600);
    // Detached: Ctrl-C reaches the whole foreground group, and the server must outlive the services that use it.
    const child = spawn(command, args, {
      ...runner.spawnOptions,
      detached: true,
      stdio: ['ignore', output, output],
      cwd: '/',
      env: SERVER_ENVIRONMENT,
    });
    closeSync(output);
    const pid = await readyPid(child, data);
    if (pid) {
      child.unref();
      return { pid, port };
    }
    // Just after kill -9 the dead server's children may still hold its memory; a port may have been taken.
    await sleep(250);
  }
  const said = readFileSync(log).subarray(logStart).toString().trim().split('\n').slice(-12).join('\n');
  throw new Error(`PostgreSQL did not start. It said:\n${said}`);
}

/**
 * The server's process number once it accepts connections, or undefined when it ended before.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} data
 */
async function readyPid(child, data) {
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  while (!ended) {
    const found = readPidFile(data);
    if (found?.status === 'ready' && isServerOf(found.pid, data)) return found.pid;
    await sleep(15);
  }
  return undefined;
}

/**
 * @param {string} adminUrl
 * @param {string} database
 */
async function ensureDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
