import path from 'node:path';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../build/source-files.mjs';

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
    const done = await database.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

/**
 * A database that a later version of Zegel has changed must not be written by this one.
 * @param {DataSource} database
 */
async function refuseNewerDatabase(database) {
  const [{ present }] = await database.query(`SELECT to_regclass('migrations') IS NOT NULL AS present`);
  if (!present) return;
  const known = new Set(database.migrations.map(nameOf));
  /** @type {{ name: string }[]} */
  const executed = await database.query('SELECT name FROM migrations ORDER BY id');
  const unknown = executed.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new Error(`The database is newer than this version of Zegel: it has had ${unknown.join(', ')}`);
  }
}

/** @param {import('typeorm').MigrationInterface} migration */
function nameOf(migration) {
  return migration.name ?? migration.constructor.name;
}
