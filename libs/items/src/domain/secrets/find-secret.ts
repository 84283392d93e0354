import { SEED_WORDS } from './seed-words.js';

export type SecretShape = 'private-key' | 'seed-phrase';

const SHORTEST_PHRASE = 12;
/** Twelve words of three letters with something between them; every key is longer. */
const SHORTEST_SECRET = 47;
const PREFIX = 4;
/** A word of the list is told by its first four letters; metal back-ups hold no more than those. */
const SEED_PREFIXES: ReadonlySet<string> = new Set([...SEED_WORDS].map((word) => word.slice(0, PREFIX)));

const BASE58 = '1-9A-HJ-NP-Za-km-z';
const PRIVATE_KEYS: readonly RegExp[] = [
  // 32 bytes (secp256k1, Ed25519 seed) or 64 bytes (Ed25519 pair) in hexadecimal. A transaction hash looks the same.
  /(?<![0-9a-f])(?:0x)?(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-f])/i,
  // Wallet import format, and the encrypted form of BIP-38.
  new RegExp(`(?<![${BASE58}])(?:5[HJK][${BASE58}]{49}|[KL][${BASE58}]{51}|6P[${BASE58}]{56})(?![${BASE58}])`),
  // Extended private keys of BIP-32.
  new RegExp(`(?<![${BASE58}])[tuvxyz]prv[${BASE58}]{80,}`),
];

function isSeedWord(word: string): boolean {
  return SEED_WORDS.has(word) || (word.length === PREFIX && SEED_PREFIXES.has(word));
}

/** Twelve words of the list in a row, whatever stands between them (numbers, commas, line ends). */
function hasSeedPhrase(text: string): boolean {
  let run = 0;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    run = isSeedWord(word) ? run + 1 : 0;
    if (run >= SHORTEST_PHRASE) return true;
  }
  return false;
}

/**
 * What in a text looks like the power over a wallet. A register that many people read must never hold a key or a seed
 * phrase, only where it is kept; so this errs on the side of refusing.
 */
export function findSecret(text: string): SecretShape | undefined {
  if (text.length < SHORTEST_SECRET) return undefined;
  if (PRIVATE_KEYS.some((shape) => shape.test(text))) return 'private-key';
  return hasSeedPhrase(text) ? 'seed-phrase' : undefined;
}
