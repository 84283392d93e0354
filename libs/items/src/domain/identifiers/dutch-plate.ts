import { failed, unchecked, valid, type IdentifierContext, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type DutchPlateCode =
  | 'dutch-plate.layout'
  | 'dutch-plate.letters'
  | 'dutch-plate.foreign'
  | 'dutch-plate.reserved-layout';

/** Sidecodes 1–14 in order: X a letter, 9 a digit, groups parted by hyphens. */
const SIDECODES = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
] as const;
const LAST_ISSUED = 11;
const FIRST_WITHOUT_VOWELS = 4;
/** Letter groups that were never given out. Later exclusions (PVV, SGP, VVD) are left out: older plates bear them. */
const EXCLUDED_GROUPS: readonly string[] = ['GVD', 'KKK', 'NSB', 'PKK', 'PSV', 'TBS', 'SS', 'SD'];

/** The sidecode (1–14) of six letters and digits without hyphens, or undefined when no Dutch series has that layout. */
export function sidecodeOf(normalised: string): number | undefined {
  const layout = normalised.replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
  const at = SIDECODES.findIndex((sidecode) => sidecode.replaceAll('-', '') === layout);
  return at === -1 ? undefined : at + 1;
}

/** With its hyphens, as it stands on the vehicle: 'XX999X' → 'XX-999-X'; anything else as it came. */
export function formatDutchPlate(normalised: string): string {
  const sidecode = sidecodeOf(normalised);
  if (sidecode === undefined) return normalised;
  let at = 0;
  return [...(SIDECODES[sidecode - 1] ?? '')].map((sign) => (sign === '-' ? sign : normalised.charAt(at++))).join('');
}

function hasIssuableLetters(normalised: string, sidecode: number): boolean {
  if (sidecode < FIRST_WITHOUT_VOWELS) return true;
  // Trailers have an O in front, the only vowel in use.
  const letters = normalised.replace(/^O/, '');
  const groups = formatDutchPlate(normalised).split('-');
  return !/[AEIOUCQ]/.test(letters) && !groups.some((group) => EXCLUDED_GROUPS.includes(group));
}

function checkDutchPlate(normalised: string, context?: IdentifierContext) {
  const country = context?.registrationCountry;
  if (country !== undefined && country !== 'NL') return unchecked('soft', 'dutch-plate.foreign');
  const sidecode = sidecodeOf(normalised);
  if (sidecode === undefined) return failed('soft', 'dutch-plate.layout');
  if (!hasIssuableLetters(normalised, sidecode)) return failed('soft', 'dutch-plate.letters');
  return sidecode > LAST_ISSUED ? unchecked('soft', 'dutch-plate.reserved-layout') : valid('soft');
}

/**
 * Dutch vehicle registration: six letters and digits in one of the sidecodes. Foreign, historic, diplomatic and false
 * plates do not follow it, so a deviation is a question and not an error.
 */
export const DUTCH_PLATE: IdentifierRule<DutchPlateCode> = { normalise: lettersAndDigits, check: checkDutchPlate };
