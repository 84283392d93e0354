import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A program of the system, by its name or by the variable that names its file.
 * @param {string} name
 * @param {string} [variable]
 * @returns {string | undefined}
 */
function findProgram(name, variable) {
  const named = variable ? process.env[variable] : undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = named ? [named] : folders.map((folder) => path.join(folder, name));
  return candidates.find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const findRedisServer = () => findProgram('redis-server', 'REDIS_SERVER');

/** A calendar program of people who work in a terminal: what it reads, another calendar reads. */
export const findCalcurse = () => findProgram('calcurse', 'CALCURSE');

/** Shows what a process asks of its system. */
export const findStrace = () => findProgram('strace', 'STRACE');

/** Two scanners for holes in a web application. */
export const findSqlmap = () => findProgram('sqlmap', 'SQLMAP');
export const findWapiti = () => findProgram('wapiti', 'WAPITI');

export const findSystemChromium = () => findProgram('chromium', 'CHROMIUM_PATH');

/** The folder of the newest PostgreSQL that Debian installed: it has initdb, postgres, pg_dump. */
export function findDebianPostgres() {
  const versions = '/usr/lib/postgresql';
  if (process.env['DEBIAN_PG_BIN']) return process.env['DEBIAN_PG_BIN'];
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions).sort((left, right) => Number(right) - Number(left))[0];
  const folder = path.join(versions, newest ?? '', 'bin');
  return isExecutable(path.join(folder, 'postgres')) ? folder : undefined;
}
