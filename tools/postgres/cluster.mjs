import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** PostgreSQL's own settings for our clusters: bytes compare as C does, people's names sort as in Dutch. */
export const INITDB_ARGUMENTS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=nl-NL',
  '--data-checksums',
  '--auth=scram-sha-256',
];

/** Nothing of the caller's environment (PGPORT, PGDATA, locales) may reach the server. */
export const SERVER_ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Creates the data folder when there is none. It is made aside and renamed when complete: a launcher killed half
 * way leaves nothing that looks like a cluster.
 * @param {{ home: string, runner: import('./unprivileged.mjs').Runner, data: string, passwordFile: string,
 *   user: string, durable: boolean, initdb?: readonly string[] }} options  initdb: further arguments of it
 * @returns {Promise<boolean>} whether it was created now
 */
export async function ensureCluster({ home, runner, data, passwordFile, user, durable, initdb }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return false;
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runner.owner) {
    for (const file of [unfinished, passwordFile]) chownSync(file, runner.owner.uid, runner.owner.gid);
  }
  await runInitdb({ home, runner, data: unfinished, passwordFile, user, durable, initdb });
  renameSync(unfinished, data);
  return true;
}

/** @param {Parameters<typeof ensureCluster>[0]} options */
async function runInitdb({ home, runner, data, passwordFile, user, durable, initdb: more = [] }) {
  const where = ['-D', data, '-U', user, '--pwfile', passwordFile];
  const speed = durable ? [] : ['--no-sync'];
  const initdb = path.join(home, 'bin', 'initdb');
  const [command, args] = runner.wrap(initdb, [...where, ...INITDB_ARGUMENTS, ...more, ...speed, '--no-instructions']);
  const child = spawn(command, args, {
    ...runner.spawnOptions,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: '/',
    env: SERVER_ENVIRONMENT,
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`PostgreSQL could not create its data folder (initdb ${code}): ${complaint.trim()}`);
}
