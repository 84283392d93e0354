/**
 * The code on a label: six characters of Crockford's base32 (no I, L, O or U) and one check character, shown as `7K3Q-XM9`.
 * It means nothing and says nothing of the case or of a person. The check character makes the code a multiple of `x` over
 * GF(32), reduced by x^5 + x^2 + 1: every single wrong character and every exchange of two characters shows.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REDUCTION = 0b100101;
const DATA_LENGTH = 6;
/** What stands before the code in a bar code, so that a code of another maker is not taken for one of ours. */
const SCAN_PREFIX = 'ZG';
const CODES = 2 ** 30;
/** Odd, so that no two numbers share a code; near 2^30 divided by the golden ratio, so that neighbours lie far apart and four characters suffice to find one. */
const STRIDE = 663_608_941;

/** Characters that finders type when they search by hand. */
export const TYPED_LENGTH = 4;

/** The code of the n-th label, counted from 1. The database makes the codes by the same rule. */
export function labelCode(number: number): string {
  const scattered = Number((BigInt(number) * BigInt(STRIDE)) % BigInt(CODES));
  const digits = Array.from({ length: DATA_LENGTH }, (_, index) => Math.floor(scattered / 32 ** (DATA_LENGTH - 1 - index)) % 32);
  return [...digits, remainderOf(digits)].map((digit) => ALPHABET[digit]).join('');
}

/** A code as people read it: in two groups. */
export function shownCode(code: string): string {
  return `${code.slice(0, TYPED_LENGTH)}-${code.slice(TYPED_LENGTH)}`;
}

/** What the bar code on a label says. */
export function scannedText(code: string): string {
  return SCAN_PREFIX + code;
}

/** The code in what was scanned or typed: case, spaces and dashes do not matter, O is 0, I and L are 1. Null when it is none of ours. */
export function readLabelCode(text: string): string | null {
  const plain = plainCode(text);
  const code = plain.length === SCAN_PREFIX.length + DATA_LENGTH + 1 && plain.startsWith(SCAN_PREFIX) ? plain.slice(SCAN_PREFIX.length) : plain;
  const digits = [...code].map((character) => ALPHABET.indexOf(character));
  if (digits.length !== DATA_LENGTH + 1 || digits.includes(-1)) return null;
  return remainderOf(digits.slice(0, DATA_LENGTH)) === digits[DATA_LENGTH] ? code : null;
}

/** The beginning of a code as typed; null when there is too little of it, or a character that no code has. */
export function readCodeStart(text: string): string | null {
  const plain = plainCode(text);
  return plain.length >= TYPED_LENGTH && plain.length <= DATA_LENGTH + 1 && [...plain].every((character) => ALPHABET.includes(character)) ? plain : null;
}

function plainCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

function remainderOf(digits: readonly number[]): number {
  return timesX(digits.reduce((sum, digit) => timesX(sum) ^ digit, 0));
}

function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 0b100000 ? shifted ^ REDUCTION : shifted;
}
