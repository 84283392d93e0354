import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tools/free-port.mjs';

const program = process.env['TEST_REDIS_SERVER'] ?? '';

/** For tests that need a Redis: skipped, and counted as skipped, where there is no redis-server. */
export const describeWithRedis = program ? describe : describe.skip;
export const redisIsHere = program !== '';

/** A Redis set up as production's: append-only file, and it refuses rather than forgets when memory is full. */
export interface RedisServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it without a word; `start` finds what was written. */
  kill9(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      const settings = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--maxmemory-policy', 'noeviction'];
      child = spawn(program, ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, ...settings], { stdio: 'ignore' });
      await untilOpen(port);
    },
    kill9: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function untilOpen(port: number): Promise<void> {
  for (const giveUp = Date.now() + 15_000; Date.now() < giveUp; await sleep(50)) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
  }
  throw new Error('redis-server did not start');
}
