import { failed, unchecked, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';
import { passesLuhn } from './luhn.js';

export type ImeiCode = 'imei.format' | 'imei.check-digit' | 'imei.software-version';

/** Mobile equipment identity, 3GPP TS 23.003: 14 digits and a Luhn digit. The 16-digit form (IMEISV) has no check digit. */
export const IMEI: IdentifierRule<ImeiCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^IMEI/, ''),
  check(normalised) {
    if (/^\d{16}$/.test(normalised)) return unchecked('soft', 'imei.software-version');
    if (!/^\d{15}$/.test(normalised)) return failed('soft', 'imei.format');
    return passesLuhn(normalised) ? valid('soft') : failed('soft', 'imei.check-digit');
  },
};
