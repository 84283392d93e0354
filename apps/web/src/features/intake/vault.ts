/** What is kept of a person's key on this device: the data key, closed twice. */
export interface StoredVault {
  readonly userId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Of this browser only: it cannot be exported by any script. */
  readonly device: CryptoKey;
  readonly codeIv: Uint8Array<ArrayBuffer>;
  readonly wrapped: Sealed;
}

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** The key of one person on this device, open for as long as the page is. */
export interface OpenVault {
  readonly userId: string;
  readonly key: CryptoKey;
}

/** OWASP's figure for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000;
const KEY = { name: 'AES-GCM', length: 256 } as const;
const text = new TextEncoder();

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

/** WebCrypto and IndexedDB exist on secure origins only. */
export const canKeep = (): boolean => globalThis.isSecureContext && typeof crypto.subtle === 'object' && typeof indexedDB === 'object';

async function close(key: CryptoKey, bytes: BufferSource, about: string): Promise<Sealed> {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text.encode(about) }, key, bytes) };
}

/** @throws OperationError when the key is another, or the bytes or what they are about were changed */
function reveal(key: CryptoKey, { iv, data }: Sealed, about: string): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: text.encode(about) }, key, data);
}

async function keyOfCode(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', text.encode(code.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, typed, KEY, false, ['encrypt', 'decrypt']);
}

const dataKey = (raw: BufferSource): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, KEY, false, ['encrypt', 'decrypt']);
const nameOf = (userId: string): string => `zegel|vault|${userId}`;

/** A fresh data key, closed with the code and then with a key of this device. */
export async function createVault(userId: string, code: string): Promise<{ readonly stored: StoredVault; readonly open: OpenVault }> {
  const raw = random(32);
  const salt = random(16);
  const device = await crypto.subtle.generateKey(KEY, false, ['encrypt', 'decrypt']);
  const byCode = await close(await keyOfCode(code, salt), raw, nameOf(userId));
  const wrapped = await close(device, byCode.data, nameOf(userId));
  const key = await dataKey(raw);
  raw.fill(0);
  return { stored: { userId, salt, device, codeIv: byCode.iv, wrapped }, open: { userId, key } };
}

/** @returns null when the code is another */
export async function openVault({ userId, salt, device, codeIv, wrapped }: StoredVault, code: string): Promise<OpenVault | null> {
  try {
    const byCode = await reveal(device, wrapped, nameOf(userId));
    const raw = await reveal(await keyOfCode(code, salt), { iv: codeIv, data: byCode }, nameOf(userId));
    return { userId, key: await dataKey(raw) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

const aboutOf = (vault: OpenVault, id: string): string => `zegel|${vault.userId}|${id}`;

export const sealBytes = (vault: OpenVault, id: string, bytes: BufferSource): Promise<Sealed> => close(vault.key, bytes, aboutOf(vault, id));
export const openBytes = (vault: OpenVault, id: string, sealed: Sealed): Promise<ArrayBuffer> => reveal(vault.key, sealed, aboutOf(vault, id));
export const sealJson = (vault: OpenVault, id: string, value: unknown): Promise<Sealed> => sealBytes(vault, id, text.encode(JSON.stringify(value)));
export const openJson = async <T>(vault: OpenVault, id: string, sealed: Sealed): Promise<T> => JSON.parse(new TextDecoder().decode(await openBytes(vault, id, sealed))) as T;
