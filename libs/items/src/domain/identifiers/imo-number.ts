import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type ImoNumberCode = 'imo-number.format' | 'imo-number.check-digit';

/** IMO ship number (resolution A.1117(30)): digits 1–6 times 7…2; the last digit of the sum is digit 7. */
export const IMO_NUMBER: IdentifierRule<ImoNumberCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^IMO/, ''),
  check(normalised) {
    if (!/^\d{7}$/.test(normalised)) return failed('hard', 'imo-number.format');
    const sum = [...normalised].slice(0, 6).reduce((total, digit, at) => total + Number(digit) * (7 - at), 0);
    return sum % 10 === Number(normalised.charAt(6)) ? valid('hard') : failed('hard', 'imo-number.check-digit');
  },
};
