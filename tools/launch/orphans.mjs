import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { birthOf, commandLine, isRunning, signal, waitUntilGone } from '../process-facts.mjs';
import { entryPoint, PLACES } from './places.mjs';

const STOP_PATIENCE_MS = 10_000;

/**
 * @typedef {{ name: import('./places.mjs').ServiceName, pid: number, born: string | undefined }} ServiceRecord
 */

/**
 * Notes which services run, for the launcher that comes after a kill -9.
 * @param {readonly { name: import('./places.mjs').ServiceName, pid: number | undefined }[]} services
 */
export function recordServices(services) {
  const records = services.flatMap(({ name, pid }) => (pid ? [{ name, pid, born: birthOf(pid) }] : []));
  writeFileSync(`${PLACES.services}.new`, JSON.stringify(records), { mode: 0o600 });
  renameSync(`${PLACES.services}.new`, PLACES.services);
}

export function forgetServices() {
  rmSync(PLACES.services, { force: true });
}

/**
 * Stops the services that a killed launcher left behind.
 * @returns {Promise<string[]>} their names
 */
export async function stopOrphans() {
  const orphans = readRecords().filter(isTheSame);
  for (const { pid } of orphans) signal(pid, 'SIGTERM');
  for (const { pid } of orphans) {
    if (await waitUntilGone(pid, STOP_PATIENCE_MS)) continue;
    signal(pid, 'SIGKILL');
    await waitUntilGone(pid, STOP_PATIENCE_MS);
  }
  forgetServices();
  return orphans.map(({ name }) => name);
}

/** @returns {ServiceRecord[]} */
function readRecords() {
  try {
    return JSON.parse(readFileSync(PLACES.services, 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Whether that number is still that service, and not a process that came later.
 * @param {ServiceRecord} record
 */
function isTheSame({ name, pid, born }) {
  return isRunning(pid) && birthOf(pid) === born && (commandLine(pid) ?? []).includes(entryPoint(name));
}
