import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPg } from '../../../tools/embedded-pg.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { serviceOf, type ComposeFile } from './compose-file.js';
import type { MadeSecrets } from './made-secrets.js';
import { runOnce } from './run-once.js';

/** A store of docker-compose.yml, run by Debian's program with the arguments of docker-compose.yml. */
export interface Store {
  readonly port: number;
  /** Its own health check. */
  isHealthy(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A store that can be killed, and started again on what it wrote. */
export interface MortalStore extends Store {
  start(): Promise<void>;
  kill9(): Promise<void>;
  /** Throws away what it wrote; it must not be running. */
  forget(): void;
}

/** Debian's PostgreSQL with the owner, the password and the settings of docker-compose.yml. */
export async function startPostgres(compose: ComposeFile, secrets: MadeSecrets, bin: string): Promise<Store> {
  const { command = [], environment = {}, healthcheck } = serviceOf(compose, 'postgres');
  const { POSTGRES_USER: user = '', POSTGRES_DB: database = '' } = environment;
  const server = await startEmbeddedPg({
    dir: path.join(secrets.root, 'pg'),
    home: path.dirname(bin),
    user,
    database,
    flags: command.slice(1).map((argument) => argument.replace(/^--/, '')),
  });
  await setPassword(server.url, user, secrets.read(compose, 'owner_password'));
  const check = (healthcheck?.test ?? []).slice(1).map((word) => (word === 'pg_isready' ? path.join(bin, word) : word));
  return {
    port: server.port,
    isHealthy: async () => (await runOnce(check, secrets.root, { PGPORT: `${server.port}` })).code === 0,
    stop: server.stop,
  };
}

async function setPassword(url: string, user: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`ALTER ROLE ${pg.escapeIdentifier(user)} PASSWORD ${pg.escapeLiteral(password)}`);
  await client.end();
}

/** Debian's Redis with the arguments and the password of docker-compose.yml. */
export async function startRedis(compose: ComposeFile, secrets: MadeSecrets, program: string): Promise<MortalStore> {
  const { command = [], healthcheck } = serviceOf(compose, 'redis');
  const folder = path.join(secrets.root, 'redis');
  mkdirSync(folder);
  const port = await freePort();
  const here = (text: string): string => text.replace(/\/run\/secrets\/(\w+)/, (_, name: string) => secrets.fileOf(compose, name));
  const check = here(healthcheck?.test[1] ?? '').replace('redis-cli', `redis-cli -p ${port}`);
  let child: ChildProcess | undefined;

  const isHealthy = async (): Promise<boolean> => (await runOnce(['sh', '-c', check], folder, {})).code === 0;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  const store: MortalStore = {
    port,
    isHealthy,
    start: async () => {
      child = spawn(program, [...command.slice(1).map(here), '--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder], { stdio: 'ignore' });
      for (const giveUp = Date.now() + 15_000; Date.now() < giveUp; ) if (await isHealthy()) return;
      throw new Error('redis-server did not start');
    },
    kill9: () => end('SIGKILL'),
    forget: () => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
    stop: () => end('SIGTERM'),
  };
  await store.start();
  return store;
}
