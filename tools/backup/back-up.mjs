import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { isStored, namedFiles, openStored, wasGivenUp } from './files.mjs';
import { writeManifest } from './manifest.mjs';
import { keepPart } from './stored.mjs';
import { agreeOnWords, linesOf, sequencesOf, tablesOf } from './tables.mjs';

/**
 * @typedef {object} BackupOptions
 * @property {string} ownerUrl  the database, as its owner
 * @property {string} files     the folder of the file store
 * @property {string} folder    where the backup goes; nothing may be there yet
 * @property {Buffer} [key]     encrypts it
 * @property {unknown} [demoAccounts]
 * @property {string} [snapshot]  exported by another transaction, whose point in time this backup then is of
 */

/**
 * Backs up database and files to one point in time while people go on working. Either the whole backup is there afterwards, or none.
 * @param {BackupOptions} options
 * @returns {Promise<import('./manifest.mjs').Manifest>}
 */
export async function backUp(options) {
  refuseToOverwrite(options.folder);
  const unfinished = `${path.resolve(options.folder)}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'zegel-backup' });
  await client.connect();
  try {
    const manifest = await takeSnapshot(client, options, { folder: unfinished, key: options.key });
    await writeManifest({ folder: unfinished, key: options.key }, manifest);
    await syncFolders(unfinished);
    if (existsSync(options.folder)) await rm(options.folder, { recursive: true }); // it is empty
    await rename(unfinished, path.resolve(options.folder));
    await noteBackup(client, manifest, options.key !== undefined);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {BackupOptions} options
 * @param {import('./stored.mjs').Place} place
 * @returns {Promise<import('./manifest.mjs').Manifest>}
 */
async function takeSnapshot(client, { ownerUrl, files, snapshot, demoAccounts }, place) {
  await agreeOnWords(client);
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  if (snapshot !== undefined) await client.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(snapshot)}`);
  try {
    const { rows: [{ moment }] } = await client.query(`SELECT to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment`);
    const { rows: migrations } = await client.query('SELECT name FROM migrations ORDER BY id');
    /** @type {import('./manifest.mjs').Manifest['tables']} */
    const tables = [];
    for (const table of await tablesOf(client)) {
      const count = { rows: 0 };
      const kept = await keepPart(place, `tables/${table.name}`, linesOf(client, table, count));
      tables.push({ name: table.name, columns: table.columns, ...count, ...kept });
    }
    const kept = await keepFiles(client, { ownerUrl, files }, place);
    // Drawn from later than the snapshot, so never behind the rows.
    const sequences = await sequencesOf(client);
    return {
      format: 1,
      zegel: JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8')).version,
      moment,
      migrations: migrations.map(({ name }) => name),
      tables,
      sequences,
      files: kept,
      ...(demoAccounts !== undefined && { demoAccounts }),
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

/**
 * @param {pg.Client} client
 * @param {Pick<BackupOptions, 'ownerUrl' | 'files'>} options
 * @param {import('./stored.mjs').Place} place
 */
async function keepFiles(client, { ownerUrl, files }, place) {
  const now = new pg.Client({ connectionString: ownerUrl, application_name: 'zegel-backup' });
  await now.connect();
  const total = { count: 0, bytes: 0 };
  async function* listed() {
    for await (const { key, sha256 } of namedFiles(client)) {
      if (!(await isStored(files, key))) {
        if (await wasGivenUp(now, key)) continue;
        throw new Error(`The file ${key} is named by the database and is not in ${files}.`);
      }
      const kept = await keepPart(place, `files/${key}`, openStored(files, key), { compressed: false });
      if (kept.sha256 !== sha256) throw new Error(`The file ${key} is not what was stored: its bytes have changed in ${files}.`);
      total.count += 1;
      total.bytes += kept.bytes;
      yield Buffer.from(`${key} ${sha256}\n`);
    }
  }
  try {
    const { sha256 } = await keepPart(place, 'files.list', listed());
    return { ...total, sha256 };
  } finally {
    await now.end();
  }
}

/**
 * Tells the office that there is a backup; the workers warn when this has been too long ago.
 * @param {pg.Client} client
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {boolean} encrypted
 */
async function noteBackup(client, { moment, tables, files }, encrypted) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  await client.query(`INSERT INTO backup (moment, means, row_count, file_count, encrypted) VALUES ($1, 'zegel', $2, $3, $4)`, [moment, rows, files.count, encrypted]);
}

/** @param {string} folder */
function refuseToOverwrite(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty: a backup overwrites nothing.`);
}

/** @param {string} folder */
async function syncFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(path.join(folder, entry.name));
  }
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
