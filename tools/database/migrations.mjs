import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../build/source-files.mjs';

/** Who waits for a lock has everybody else wait behind it: after this long a migration lets them go first, and begins again. */
const LOCK_TIMEOUT_MILLISECONDS = 2000;
const PAUSE_MILLISECONDS = 500;
const TRIES = 60;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs the migrations of dist/migrations that the database has not had, each in a transaction of its own.
 * @param {string} ownerUrl
 * @param {string} [folder]
 * @param {ReadonlySet<string>} [only]  those of an earlier version, to bring an empty database to what that version had
 * @returns {Promise<string[]>} the names of those that ran now
 */
export async function runSchemaMigrations(ownerUrl, folder = path.join(PROJECT_ROOT, 'dist', 'migrations'), only) {
  const database = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'zegel-migrate',
    extra: { options: `-c lock_timeout=${LOCK_TIMEOUT_MILLISECONDS}` },
    migrations: [path.join(folder, '*.js')],
    migrationsTransactionMode: 'each',
    logging: ['error', 'warn'],
  });
  await database.initialize();
  try {
    await refuseNewerDatabase(database);
    if (only) {
      const wanted = database.migrations.filter((migration) => only.has(nameOf(migration)));
      if (wanted.length < only.size) throw new Error(`This version of Zegel is older than what it was given: it does not know ${[...only].filter((name) => !wanted.some((migration) => nameOf(migration) === name)).join(', ')}`);
      database.migrations.splice(0, database.migrations.length, ...wanted);
    }
    return await runAll(database);
  } finally {
    await database.destroy();
  }
}

/**
 * @param {DataSource} database
 * @returns {Promise<string[]>}
 */
async function runAll(database) {
  const before = await executed(database);
  for (let tries = 1; ; tries += 1) {
    try {
      await database.runMigrations();
      return (await executed(database)).filter((name) => !before.includes(name));
    } catch (error) {
      if (/** @type {{ code?: string }} */ (error).code !== LOCK_NOT_AVAILABLE || tries === TRIES) throw error;
      await sleep(PAUSE_MILLISECONDS);
    }
  }
}

/**
 * @param {DataSource} database
 * @returns {Promise<string[]>} the names of the migrations that it has had
 */
async function executed(database) {
  const [{ present }] = await database.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`);
  if (!present) return [];
  /** @type {{ name: string }[]} */
  const rows = await database.query('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/**
 * A database that a later version of Zegel has changed must not be written by this one.
 * @param {DataSource} database
 */
async function refuseNewerDatabase(database) {
  const known = new Set(database.migrations.map(nameOf));
  const unknown = (await executed(database)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(`The database is newer than this version of Zegel: it has had ${unknown.join(', ')}`);
  }
}

/** @param {import('typeorm').MigrationInterface} migration */
function nameOf(migration) {
  return migration.name ?? migration.constructor.name;
}
