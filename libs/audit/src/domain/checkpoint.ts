import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What is signed of the log at a moment. */
export interface Checkpoint {
  /** The name of this log, as C2SP asks: an address without its scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly time: Date;
  /** Name and version of what sealed. */
  readonly software: string;
}

/** A key that seals, by the name under which it signs. */
export interface SealKey {
  readonly name: string;
  readonly privateKey: KeyObject;
}

const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
/** C2SP signed notes: the kind of a key of Ed25519. */
const ED25519 = Buffer.of(1);

/** The key of 32 secret bytes. */
export function sealKeyOf(name: string, secret: Uint8Array): SealKey {
  if (secret.length !== 32) throw new Error('A key that seals is 32 bytes, in hexadecimal.');
  return { name, privateKey: createPrivateKey({ key: Buffer.concat([PRIVATE_KEY_HEAD, secret]), format: 'der', type: 'pkcs8' }) };
}

/** The public key as it is handed out (C2SP): `<name>+<id>+<key>`. */
export function publicKeyOf({ name, privateKey }: SealKey): string {
  const raw = rawPublicKey(privateKey);
  return `${name}+${keyId(name, raw).toString('hex')}+${Buffer.concat([ED25519, raw]).toString('base64')}`;
}

/** The text of a checkpoint (C2SP tlog-checkpoint); the lines below the root are ours. */
export function checkpointText({ origin, size, root, time, software }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\ntime ${time.toISOString()}\nsoftware ${software}\n`;
}

/** The checkpoint with its signature (C2SP signed note). */
export function signCheckpoint(checkpoint: Checkpoint, key: SealKey): string {
  const text = checkpointText(checkpoint);
  const signature = Buffer.concat([keyId(key.name, rawPublicKey(key.privateKey)), sign(null, Buffer.from(text), key.privateKey)]);
  return `${text}\n— ${key.name} ${signature.toString('base64')}\n`;
}

/** Size and root of a checkpoint that this public key signed; null for any other note. */
export function openCheckpoint(note: string, publicKey: string): { readonly origin: string; readonly size: number; readonly root: Buffer } | null {
  const [, name = '', id = '', encoded = ''] = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(publicKey) ?? [];
  const [, text = '', signed = '', signature = ''] = /^([\s\S]*\n)\n— (\S+) (\S+)\n$/.exec(note) ?? [];
  const bytes = Buffer.from(signature, 'base64');
  if (signed !== name || bytes.subarray(0, 4).toString('hex') !== id) return null;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_HEAD, Buffer.from(encoded, 'base64').subarray(1)]), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.from(text), key, bytes.subarray(4))) return null;
  const [origin = '', size = '', root = ''] = text.split('\n');
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** The notes of a file to which one is appended after the other. */
export function notesOf(file: string): string[] {
  return file.split(/(?<=\n— .*\n)(?!— )/).map((note) => note.replace(/^\n+/, '')).filter((note) => note !== '');
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_KEY_HEAD.length);
}

function keyId(name: string, raw: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(raw).digest().subarray(0, 4);
}
