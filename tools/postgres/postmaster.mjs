// The running server of a data folder, as its postmaster.pid and the system describe it.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isRunning, signal, waitUntilGone, worksIn } from '../process-facts.mjs';

const STOP_PATIENCE_MS = 15_000;
const START_PATIENCE_MS = 120_000;

/**
 * @param {string} data
 * @returns {{ pid: number, port: number, status: string } | undefined}
 */
export function readPidFile(data) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/**
 * Whether this process is the live server of this data folder. Zombies and numbers that were given to another
 * process (after a container's restart, say) fool a plain kill(pid, 0), and PostgreSQL with it.
 * @param {number} pid
 * @param {string} data
 */
export function isServerOf(pid, data) {
  if (!pid || !isRunning(pid)) return false;
  const command = commandLine(pid);
  if (!command) return false;
  const folder = command[command.indexOf('-D') + 1];
  return path.basename(command[0] ?? '') === 'postgres' && (folder === data || worksIn(pid, data));
}

/**
 * A server that an earlier launcher left behind, once it is ready; undefined when there is none. Removes the pid
 * file of a dead one, which would keep the next server from starting.
 * @param {string} data
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
export async function findOrphan(data) {
  const giveUp = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const found = readPidFile(data);
    if (!found) return undefined;
    if (!isServerOf(found.pid, data)) {
      rmSync(path.join(data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.status === 'ready') return found;
    if (Date.now() > giveUp) throw new Error(`PostgreSQL (process ${found.pid}) is neither starting nor stopping`);
    await sleep(50);
  }
}

/**
 * Stops the server in order: open transactions are rolled back, nothing is left to recover.
 * @param {number} pid
 * @param {string} data
 */
export async function stopServer(pid, data) {
  if (!isServerOf(pid, data)) return;
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, STOP_PATIENCE_MS)) return;
  signal(pid, 'SIGQUIT'); // at once; the next start recovers from the log
  await waitUntilGone(pid, STOP_PATIENCE_MS);
}
