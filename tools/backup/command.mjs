// npm run --silent cli -- backup <folder>, and restore <folder>: as the owner of the database, beside a running Zegel or without one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServices } from '../build/build-services.mjs';
import { leaveDatabase, openDatabase, showPresence, startPostgres } from '../launch/database.mjs';
import { lockHolder, withLock } from '../launch/lock.mjs';
import { PLACES } from '../launch/places.mjs';
import { backUp } from './back-up.mjs';
import { restore } from './restore.mjs';
import { readKey } from './seal.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runBackup(args) {
  return inWords('backup', args, async (folder) => {
    const key = keyOfEnvironment();
    const { database, presence } = await withLock(PLACES.setupLock, async () => {
      await buildServices();
      const opened = await openDatabase();
      return { database: opened, presence: await showPresence(opened.ownerUrl) };
    });
    try {
      const accounts = existsSync(PLACES.demoAccounts) ? { demoAccounts: JSON.parse(readFileSync(PLACES.demoAccounts, 'utf8')) } : {};
      const { moment, tables, files } = await backUp({ ownerUrl: database.ownerUrl, files: filesFolder(), folder, ...(key && { key }), ...accounts });
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      return `Backed up as of ${moment}: ${tables.length} tables with ${rows} rows, ${files.count} files, ${key ? 'encrypted' : 'NOT encrypted (ZEGEL_BACKUP_KEY_FILE names no key)'}.`;
    } finally {
      await leaveDatabase(presence, database.embedded);
    }
  });
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runRestore(args) {
  return inWords('restore', args, async (folder) => {
    const holder = lockHolder(PLACES.launcherLock);
    const key = keyOfEnvironment();
    if (holder !== undefined) throw new Error(`Zegel is running from this folder (process ${holder}): a backup is restored into an empty installation that stands still.`);
    return withLock(PLACES.setupLock, async () => {
      await buildServices();
      const foreign = process.env['ZEGEL_OWNER_DATABASE_URL'];
      const embedded = foreign ? undefined : await startPostgres();
      const ownerUrl = foreign ?? embedded?.url ?? '';
      try {
        const { moment, tables, files, demoAccounts } = await restore({ ownerUrl, files: filesFolder(), folder, ...(key && { key }) });
        // A next start must not add an invented office to what came back.
        if (!foreign) writeFileSync(PLACES.demoAccounts, JSON.stringify(demoAccounts ?? [], null, 2), { mode: 0o600 });
        await openDatabase();
        return `Restored as of ${moment}: ${tables.length} tables and ${files.count} files, each compared with what was backed up.`;
      } finally {
        await embedded?.stop();
      }
    });
  });
}

/**
 * @param {'backup' | 'restore'} name
 * @param {readonly string[]} args
 * @param {(folder: string) => Promise<string>} work
 */
async function inWords(name, args, work) {
  const [folder, ...more] = args;
  if (folder === undefined || folder.startsWith('-') || more.length > 0) {
    process.stderr.write(`Usage: npm run --silent cli -- ${name} <folder>\n`);
    return 2;
  }
  try {
    // npm changes to the project's folder; file names are the caller's.
    process.stdout.write(`${await work(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** The key of the environment; undefined when none is configured. */
function keyOfEnvironment() {
  const file = process.env['ZEGEL_BACKUP_KEY_FILE'];
  return file ? readKey(file) : undefined;
}

/** Where the files are; object storage has means of its own. */
function filesFolder() {
  const url = process.env['ZEGEL_FILES_URL'];
  if (url === undefined) return PLACES.files;
  if (!url.startsWith('file:')) throw new Error('The files are in object storage: back up the database with pg_dump and the bucket with its own means, as docs/operations says.');
  return fileURLToPath(url);
}
