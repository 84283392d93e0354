import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepPart, readPart } from './stored.mjs';

/** A backup without this is none: it is written last. */
const MANIFEST = 'manifest';
const SEALED_MANIFEST = 'manifest.sealed';

/**
 * What a backup holds and at what point.
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} zegel       the version that made it
 * @property {string} moment      the point in time, by the database's clock
 * @property {string[]} migrations  those that the database had had
 * @property {{ name: string, columns: string[], rows: number, bytes: number, sha256: string }[]} tables
 * @property {{ name: string, last: string | null }[]} sequences
 * @property {{ count: number, bytes: number, sha256: string }} files  their list is a part of its own: a key and a size a line
 * @property {unknown} [demoAccounts]  of an installation that shows what Zegel is
 */

/**
 * @param {import('./stored.mjs').Place} place
 * @param {Manifest} manifest
 */
export async function writeManifest(place, manifest) {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  if (place.key) {
    await keepPart(place, SEALED_MANIFEST, only(Buffer.from(text)));
    return;
  }
  await keepPart(place, MANIFEST, only(Buffer.from(text)), { compressed: false });
  await writeFile(path.join(place.folder, `${MANIFEST}.sha256`), `${sha256(text)}  ${MANIFEST}\n`, { mode: 0o600 });
}

/**
 * @param {import('./stored.mjs').Place} place
 * @returns {Promise<Manifest>}
 * @throws with what the operator can do about it
 */
export async function readManifest(place) {
  const { folder, key } = place;
  const isSealed = existsSync(path.join(folder, SEALED_MANIFEST));
  if (!isSealed && !existsSync(path.join(folder, MANIFEST))) throw new Error(`${folder} holds no finished backup: it has no manifest.`);
  if (isSealed && !key) throw new Error('The backup is encrypted: ZEGEL_BACKUP_KEY_FILE must name the file with its key.');
  if (!isSealed && key) throw new Error('The backup is not encrypted, and a key was given: leave ZEGEL_BACKUP_KEY_FILE out if this is the backup you mean.');
  const text = isSealed ? await readSealed(place) : await readPlain(folder);
  const manifest = JSON.parse(text);
  if (manifest.format !== 1) throw new Error(`The backup is of a format that this version does not know (${manifest.format}).`);
  return manifest;
}

/** @param {string} folder */
async function readPlain(folder) {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8');
  const expected = readFileSync(path.join(folder, `${MANIFEST}.sha256`), 'utf8').slice(0, 64);
  if (sha256(text) !== expected) throw new Error('The manifest of the backup was changed or damaged.');
  return text;
}

/** @param {import('./stored.mjs').Place} place */
async function readSealed(place) {
  const chunks = [];
  try {
    for await (const chunk of readPart(place, SEALED_MANIFEST)) chunks.push(chunk);
  } catch {
    throw new Error('The manifest of the backup cannot be read: the key is another one, or the manifest was changed or damaged.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** @param {Buffer} chunk */
async function* only(chunk) {
  yield chunk;
}
