import { failed, unchecked, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type VinCode = 'vin.length' | 'vin.characters' | 'vin.check-digit' | 'vin.check-digit-not-mandatory' | 'vin.no-check-digit';

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, Number(digit)])),
  ...Object.fromEntries([...'ABCDEFGH'].map((letter, at) => [letter, at + 1])),
  ...Object.fromEntries([...'JKLMN'].map((letter, at) => [letter, at + 1])),
  P: 7,
  R: 9,
  ...Object.fromEntries([...'STUVWXYZ'].map((letter, at) => [letter, at + 2])),
};
const CHECK_DIGIT_AT = 8;

function hasItsCheckDigit(vin: string): boolean {
  const sum = WEIGHTS.reduce<number>((total, weight, at) => total + weight * (VALUES[vin.charAt(at)] ?? 0), 0);
  return vin.charAt(CHECK_DIGIT_AT) === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

/**
 * Vehicle identification number, ISO 3779: 17 characters since 1981, no I, O or Q. The check digit at position 9 is
 * mandatory for North American makers (numbers that begin with 1–5). Elsewhere makers may have something else there: a
 * letter that is no check digit leaves nothing to check; a digit that is not the right one is asked about like any other.
 */
export const VIN: IdentifierRule<VinCode> = {
  normalise: lettersAndDigits,
  check(normalised) {
    if (!/^[A-Z0-9]*$/.test(normalised) || /[IOQ]/.test(normalised)) return failed('hard', 'vin.characters');
    if (normalised.length !== 17) return failed('hard', 'vin.length');
    if (hasItsCheckDigit(normalised)) return valid('soft');
    if (/^[1-5]/.test(normalised)) return failed('soft', 'vin.check-digit');
    return /[0-9X]/.test(normalised.charAt(CHECK_DIGIT_AT)) ? failed('soft', 'vin.check-digit-not-mandatory') : unchecked('soft', 'vin.no-check-digit');
  },
};
