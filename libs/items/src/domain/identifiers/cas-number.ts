import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type CasNumberCode = 'cas-number.format' | 'cas-number.check-digit';

/** CAS registry number of a substance: five to ten digits, the last one the sum of the others, from the right times 1, 2, 3 …, modulo 10. */
export const CAS_NUMBER: IdentifierRule<CasNumberCode> = {
  normalise(text) {
    const digits = lettersAndDigits(text).replace(/^CAS(NR|NO)?/, '');
    return /^\d{5,10}$/.test(digits) ? `${digits.slice(0, -3)}-${digits.slice(-3, -1)}-${digits.slice(-1)}` : digits;
  },
  check(normalised) {
    if (!/^\d{2,7}-\d\d-\d$/.test(normalised)) return failed('soft', 'cas-number.format');
    const [check = '', ...digits] = [...normalised.replaceAll('-', '')].reverse();
    const sum = digits.reduce((total, digit, at) => total + Number(digit) * (at + 1), 0);
    return sum % 10 === Number(check) ? valid('soft') : failed('soft', 'cas-number.check-digit');
  },
};
