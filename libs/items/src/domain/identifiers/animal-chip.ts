import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type AnimalChipCode = 'animal-chip.format';

/** Transponder of an animal, ISO 11784: fifteen digits, the first three a country (001 to 899) or a maker (900 to 998); no check digit. */
export const ANIMAL_CHIP: IdentifierRule<AnimalChipCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^(CHIP|ISO)/, ''),
  check: (normalised) => (/^(?!000|999)\d{15}$/.test(normalised) ? valid('soft') : failed('soft', 'animal-chip.format')),
};
