// What the system says about other processes: /proc on Linux, ps elsewhere.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

/**
 * Whether the process runs; a zombie does not.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (!onLinux) return true;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * The process's command line, or undefined where the system does not tell.
 * @param {number} pid
 * @returns {string[] | undefined}
 */
export function commandLine(pid) {
  if (!onLinux) {
    const { status, stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    return status === 0 ? stdout.trim().split(' ') : undefined;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return undefined;
  }
}

/**
 * When the process began, in the system's own words: numbers are given again, a number with its birth is not.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  if (!onLinux) return spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim() || undefined;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Whether the process works in this folder, however the folder is called by now. False when we may not know.
 * @param {number} pid
 * @param {string} folder
 */
export function worksIn(pid, folder) {
  try {
    const its = statSync(`/proc/${pid}/cwd`);
    const asked = statSync(folder);
    return its.ino === asked.ino && its.dev === asked.dev;
  } catch {
    return false;
  }
}

/**
 * Waits until the process is gone.
 * @param {number} pid
 * @param {number} milliseconds  how long at most
 * @returns {Promise<boolean>} whether it is gone
 */
export async function waitUntilGone(pid, milliseconds) {
  const giveUp = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > giveUp) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Sends a signal; a process that is gone already is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
