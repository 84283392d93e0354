import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isRunning } from '../process-facts.mjs';

/**
 * @typedef {object} Lock
 * @property {() => void} announceRelease  others may wait: it will not be long
 * @property {() => void} release
 */

/**
 * Takes a lock that lives as long as this process does, or says who has it.
 * @param {string} file
 * @returns {Promise<Lock | { heldBy: number }>}
 */
export async function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    if (create(file)) {
      // Two processes may have removed the same dead lock: the one whose number stands there has it.
      await sleep(30);
      if (lockHolder(file) === process.pid) return heldLock(file);
    }
    const heldBy = lockHolder(file);
    if (heldBy !== undefined) return { heldBy };
    rmSync(file, { force: true });
  }
}

/**
 * Takes the lock as tryLock does, and waits for a holder that is about to let go or may have just died.
 * @param {string} file
 * @param {{ whileHeld: number, whileEnding: number }} patience  in milliseconds
 * @returns {Promise<Lock | { heldBy: number }>}
 */
export async function awaitLock(file, { whileHeld, whileEnding }) {
  const since = Date.now();
  for (;;) {
    const lock = await tryLock(file);
    const waited = Date.now() - since;
    if ('release' in lock || waited > (isEnding(file) ? whileEnding : whileHeld)) return lock;
    await sleep(100);
  }
}

/**
 * Runs the work while holding the lock, waiting for it first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  let lock = await tryLock(file);
  while (!('release' in lock)) {
    await sleep(100);
    lock = await tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * The live process that holds the lock, if any.
 * @param {string} file
 * @returns {number | undefined}
 */
export function lockHolder(file) {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(pid) && birthOf(pid) === born ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a live process holds the lock and is not about to let go.
 * @param {string} file
 */
export const isKept = (file) => lockHolder(file) !== undefined && !isEnding(file);

/** @param {string} file */
function isEnding(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).ending === true;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function heldLock(file) {
  return {
    announceRelease: () => {
      writeFileSync(`${file}.${process.pid}`, JSON.stringify({ ...ourselves(), ending: true }), { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

const ourselves = () => ({ pid: process.pid, born: birthOf(process.pid) });

/**
 * A hard link appears with its content at once, and fails when the name exists.
 * @param {string} file
 */
function create(file) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(ourselves()), { mode: 0o600 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
