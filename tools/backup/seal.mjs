// Files of a backup under a key: AES-256-GCM in pieces, each bound to its place in its file and its file to its name, so
// that nothing can be swapped, shortened or put in another's place without being noticed.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PIECE_BYTES = 64 * 1024;
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * The key that a file holds: 32 bytes as 64 hexadecimal digits, as `openssl rand -hex 32` writes them.
 * @param {string} file
 * @returns {Buffer}
 * @throws when there is none
 */
export function readKey(file) {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${file} holds no key: 64 hexadecimal digits are expected, as of "openssl rand -hex 32"`);
  return Buffer.from(text, 'hex');
}

/**
 * @param {AsyncIterable<Uint8Array>} plain
 * @param {Buffer} key
 * @param {string} name  of the file in the backup
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* seal(plain, key, name) {
  const salt = randomBytes(SALT_BYTES);
  const own = keyOf(key, salt);
  yield salt;
  let number = 0;
  for await (const { piece, isLast } of markingLast(inPieces(plain, PIECE_BYTES))) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number, isLast)).setAAD(Buffer.from(name));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/**
 * @param {AsyncIterable<Uint8Array>} sealed
 * @param {Buffer} key
 * @param {string} name
 * @returns {AsyncGenerator<Buffer>}
 * @throws when a byte differs, a piece is missing, the name or the key is another
 */
export async function* unseal(sealed, key, name) {
  const [salt, rest] = await takeFirst(sealed, SALT_BYTES);
  const own = keyOf(key, salt);
  let number = 0;
  for await (const { piece, isLast } of markingLast(inPieces(rest, PIECE_BYTES + TAG_BYTES))) {
    if (piece.length < TAG_BYTES) throw new Error('the file is too short');
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number, isLast), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(name));
    decipher.setAuthTag(piece.subarray(piece.length - TAG_BYTES));
    yield Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG_BYTES)), decipher.final()]);
    number += 1;
  }
}

/**
 * A key of one file alone: no two files share a nonce.
 * @param {Buffer} key
 * @param {Buffer} salt
 */
function keyOf(key, salt) {
  return Buffer.from(hkdfSync('sha256', key, salt, 'zegel backup 1', KEY_BYTES));
}

/**
 * @param {number} number
 * @param {boolean} isLast  a file cut off after a piece ends without its last
 */
function nonceOf(number, isLast) {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 0);
  nonce.writeUInt32BE(isLast ? 1 : 0, 8);
  return nonce;
}

/**
 * Pieces of one size, the last one shorter; at least one.
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} size
 */
async function* inPieces(chunks, size) {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    for (; held.length - at > size; at += size) yield held.subarray(at, at + size);
    held = held.subarray(at);
  }
  yield held;
}

/** @param {AsyncIterable<Buffer>} pieces */
async function* markingLast(pieces) {
  /** @type {Buffer | undefined} */
  let waiting;
  for await (const piece of pieces) {
    if (waiting) yield { piece: waiting, isLast: false };
    waiting = piece;
  }
  if (waiting) yield { piece: waiting, isLast: true };
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} size
 * @returns {Promise<[Buffer, AsyncIterable<Uint8Array>]>}
 */
async function takeFirst(chunks, size) {
  const iterator = chunks[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  while (held.length < size) {
    const { value, done } = await iterator.next();
    if (done) throw new Error('the file is too short');
    held = Buffer.concat([held, value]);
  }
  const rest = held.subarray(size);
  return [held.subarray(0, size), (async function* () {
    yield rest;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })()];
}
