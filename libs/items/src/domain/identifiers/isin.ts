import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';
import { passesLuhn } from './luhn.js';

export type IsinCode = 'isin.format' | 'isin.check-digit';

/** Securities identification number, ISO 6166: letters become two digits, then Luhn over all. */
export const ISIN: IdentifierRule<IsinCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^ISIN(?=[A-Z]{2})/, ''),
  check(normalised) {
    if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(normalised)) return failed('hard', 'isin.format');
    const digits = [...normalised].map((sign) => Number.parseInt(sign, 36)).join('');
    return passesLuhn(digits) ? valid('hard') : failed('hard', 'isin.check-digit');
  },
};
