import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Every file that a row of the snapshot names. Files are kept before their row is committed and never changed, so each is there.
 */
const NAMED = `
  SELECT 'documents/' || left(sha256, 2) || '/' || sha256 || '-' || id AS key, sha256 FROM document
  UNION ALL
  SELECT 'previews/' || left(made.sha256, 2) || '/' || made.sha256 || '-' || document_id, made.sha256
  FROM document_preview, unnest(ARRAY[small_sha256, large_sha256]) AS made(sha256) WHERE state = 'made'
  UNION ALL
  SELECT file_key, sha256 FROM import WHERE state <> 'cancelled'
  ORDER BY 1`;

const ROWS_AT_A_TIME = 1000;

/**
 * @param {import('pg').ClientBase} client  in the transaction of the snapshot
 * @returns {AsyncGenerator<{ key: string, sha256: string }>}
 */
export async function* namedFiles(client) {
  await client.query(`DECLARE backup_files NO SCROLL CURSOR FOR ${NAMED}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${ROWS_AT_A_TIME} FROM backup_files`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query('CLOSE backup_files');
}

/**
 * Whether a file is named no longer: an import that was given up takes its file along.
 * @param {import('pg').ClientBase} now  outside the snapshot
 * @param {string} key
 */
export async function wasGivenUp(now, key) {
  const { rowCount } = await now.query(`SELECT 1 FROM import WHERE file_key = $1 AND state = 'cancelled'`, [key]);
  return rowCount === 1;
}

/**
 * @param {string} root
 * @param {string} key
 */
export function openStored(root, key) {
  return createReadStream(path.join(root, key));
}

/**
 * @param {string} root
 * @param {string} key
 */
export async function isStored(root, key) {
  return stat(path.join(root, key)).then((found) => found.isFile(), () => false);
}

/**
 * Whether there is any file in a folder, at any depth.
 * @param {string} root
 */
export async function hasFiles(root) {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.some((entry) => entry.isFile());
}

/**
 * Puts a file where the services look for it, whole and on the disk.
 * @param {string} root
 * @param {string} key
 * @param {string} sha256
 * @param {AsyncIterable<Buffer>} content
 */
export async function putBack(root, key, sha256, content) {
  const place = path.join(root, key);
  if (!path.resolve(place).startsWith(path.resolve(root) + path.sep)) throw new Error(`A file of the backup points outside the store: ${key}`);
  const folder = path.dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const handle = await open(`${place}.new`, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (hash.digest('hex') !== sha256) {
    await rm(`${place}.new`);
    throw new Error(`The file ${key} was changed or damaged.`);
  }
  await rename(`${place}.new`, place);
  const held = await open(folder);
  await held.sync().finally(() => held.close());
}
