import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { runSchemaMigrations } from '../database/migrations.mjs';
import { hasFiles, putBack } from './files.mjs';
import { readManifest } from './manifest.mjs';
import { asLines, faultOf, readPart } from './stored.mjs';
import { agreeOnWords, fillTable, linesOf, setSequences, tablesOf } from './tables.mjs';
import { createHash } from 'node:crypto';

/**
 * @typedef {object} RestoreOptions
 * @property {string} ownerUrl  an empty database, as its owner
 * @property {string} files     an empty folder for the file store
 * @property {string} folder    the backup
 * @property {Buffer} [key]
 * @property {string} [migrations]  the folder of the migrations
 */

/** A backup that cannot be restored; every fault of it is named. */
export class DamagedBackup extends Error {
  /** @param {readonly string[]} faults */
  constructor(faults) {
    super(`The backup cannot be restored, and nothing was changed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Brings a backup back into an empty installation. All of it is looked at before anything is written; what was written is read
 * back and compared. Either the whole of it is there afterwards, or the installation is as empty as it was.
 * @param {RestoreOptions} options
 * @returns {Promise<import('./manifest.mjs').Manifest>}
 */
export async function restore(options) {
  const { ownerUrl, files, folder, key, migrations } = options;
  const place = { folder, key };
  const manifest = await readManifest(place);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zegel-restore' });
  await client.connect();
  try {
    await refuseToOverwrite(client, files);
    await refuseDamage(place, manifest);
    try {
      await runSchemaMigrations(ownerUrl, migrations, new Set(manifest.migrations));
      await fillDatabase(client, place, manifest);
      for await (const { key: file, sha256 } of listedFiles(place)) await putBack(files, file, sha256, readPart(place, `files/${file}`, { compressed: false }));
    } catch (error) {
      await emptyAgain(client, files);
      throw error;
    }
    return manifest;
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {import('./stored.mjs').Place} place
 * @param {import('./manifest.mjs').Manifest} manifest
 */
async function fillDatabase(client, place, manifest) {
  await agreeOnWords(client);
  await client.query('BEGIN');
  // Rows come as they were: no trigger judges or adds to them.
  await client.query('SET LOCAL session_replication_role = replica');
  const here = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const known = new Set(manifest.tables.map(({ name }) => name));
  const missing = [...here.keys()].filter((name) => !known.has(name));
  if (missing.length > 0) throw new DamagedBackup(missing.map((name) => `the table ${name} is missing`));
  await client.query(`TRUNCATE ${[...here.keys()].join(', ')}`);
  for (const { name, columns, sha256 } of manifest.tables) {
    const table = here.get(name);
    if (!table) throw new DamagedBackup([`the table ${name} is not one of this version`]);
    await fillTable(client, table, columns, asLines(readPart(place, `tables/${name}`)));
    const hash = createHash('sha256');
    for await (const chunk of linesOf(client, table, { rows: 0 })) hash.update(chunk);
    if (hash.digest('hex') !== sha256) throw new DamagedBackup([`the table ${name} does not come back as it was`]);
  }
  await setSequences(client, manifest.sequences);
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

/**
 * @param {import('./stored.mjs').Place} place
 * @param {import('./manifest.mjs').Manifest} manifest
 */
async function refuseDamage(place, manifest) {
  /** @type {string[]} */
  const faults = [];
  for (const { name, sha256 } of manifest.tables) {
    const fault = await faultOf(place, `tables/${name}`, sha256);
    if (fault) faults.push(`the table ${name} ${fault}`);
  }
  const listFault = await faultOf(place, 'files.list', manifest.files.sha256);
  if (listFault) faults.push(`the list of files ${listFault}`);
  else {
    for await (const { key, sha256 } of listedFiles(place)) {
      const fault = await faultOf(place, `files/${key}`, sha256, { compressed: false });
      if (fault) faults.push(`the file ${key} ${fault}`);
    }
  }
  if (faults.length > 0) throw new DamagedBackup(faults);
}

/** @param {import('./stored.mjs').Place} place */
async function* listedFiles(place) {
  for await (const line of asLines(readPart(place, 'files.list'))) {
    const [key = '', sha256 = ''] = line.split(' ');
    yield { key, sha256 };
  }
}

/**
 * @param {pg.Client} client
 * @param {string} files
 */
async function refuseToOverwrite(client, files) {
  const { rowCount } = await client.query(`SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LIMIT 1`);
  if (rowCount) throw new Error('There is a Zegel in this database already: a backup is restored into an empty installation, and overwrites nothing.');
  if (await hasFiles(files)) throw new Error(`There are files in ${files} already: a backup is restored into an empty installation, and overwrites nothing.`);
}

/**
 * The database and the folder were empty when we came.
 * @param {pg.Client} client
 * @param {string} files
 */
async function emptyAgain(client, files) {
  await client.query('ROLLBACK');
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  for (const name of await readdir(files).catch(() => [])) await rm(path.join(files, name), { recursive: true });
}
