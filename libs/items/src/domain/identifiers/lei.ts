import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';
import { mod97 } from './mod-97.js';

export type LeiCode = 'lei.format' | 'lei.check-digits';

/** Legal entity identifier, ISO 17442: 18 letters and digits and two check digits, mod 97 = 1. */
export const LEI: IdentifierRule<LeiCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^LEI(?=[A-Z0-9]{20}$)/, ''),
  check(normalised) {
    if (!/^[A-Z0-9]{18}\d{2}$/.test(normalised)) return failed('hard', 'lei.format');
    return mod97(normalised) === 1 ? valid('hard') : failed('hard', 'lei.check-digits');
  },
};
