// How a backup lies in its folder: each part a file of its own, compressed, under the key when there is one, with the
// SHA-256 of what it holds.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { seal, unseal } from './seal.mjs';

/**
 * @typedef {object} Place
 * @property {string} folder
 * @property {Buffer | undefined} key
 */

/**
 * @param {Place} place
 * @param {string} name  of the part, such as `tables/public.item`
 * @param {AsyncIterable<Uint8Array>} content
 * @param {{ compressed?: boolean }} [how]  compressed unless said otherwise
 * @returns {Promise<{ sha256: string, bytes: number }>} of the content
 */
export async function keepPart({ folder, key }, name, content, { compressed = true } = {}) {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* hashed() {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const packed = compressed ? through(hashed(), createGzip()) : hashed();
  const stored = key ? seal(packed, key, name) : packed;
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of stored) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * What a part holds.
 * @param {Place} place
 * @param {string} name
 * @param {{ compressed?: boolean }} [how]
 * @returns {AsyncIterable<Buffer>}
 */
export function readPart({ folder, key }, name, { compressed = true } = {}) {
  const stored = createReadStream(path.join(folder, name));
  const packed = key ? unseal(stored, key, name) : stored;
  return compressed ? through(packed, createGunzip()) : packed;
}

/**
 * What is wrong with a part, in words; undefined when it is as it was made.
 * @param {Place} place
 * @param {string} name
 * @param {string} sha256
 * @param {{ compressed?: boolean }} [how]
 */
export async function faultOf(place, name, sha256, how) {
  const hash = createHash('sha256');
  try {
    for await (const chunk of readPart(place, name, how)) hash.update(chunk);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? 'is missing' : 'was changed or damaged';
  }
  return hash.digest('hex') === sha256 ? undefined : 'was changed or damaged';
}

/**
 * Lines of text.
 * @param {AsyncIterable<Buffer>} chunks
 * @returns {AsyncGenerator<string>}
 */
export async function* asLines(chunks) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held = '';
  for await (const chunk of chunks) {
    held += decoder.decode(chunk, { stream: true });
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  if (held !== '') yield held;
}

/**
 * A fault of either end is thrown to who reads.
 * @param {AsyncIterable<Uint8Array>} source
 * @param {import('node:stream').Transform} transform
 */
function through(source, transform) {
  pipeline(Readable.from(source), transform, () => undefined);
  return transform;
}
