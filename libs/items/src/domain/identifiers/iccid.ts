import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { passesLuhn } from './luhn.js';
import { lettersAndDigits } from './plain-characters.js';

export type IccidCode = 'iccid.format' | 'iccid.check-digit';

/** Number of a SIM card, ITU-T E.118: starts with 89, nineteen digits (twenty on some cards), the last one a Luhn digit. */
export const ICCID: IdentifierRule<IccidCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^ICCID/, ''),
  check(normalised) {
    if (!/^89\d{17,18}$/.test(normalised)) return failed('soft', 'iccid.format');
    return passesLuhn(normalised) ? valid('soft') : failed('soft', 'iccid.check-digit');
  },
};
