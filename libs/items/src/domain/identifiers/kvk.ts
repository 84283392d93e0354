import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type KvkCode = 'kvk.format';

/** Number of the Dutch trade register: eight digits, or twelve for a branch. No check digit is published. */
export const KVK: IdentifierRule<KvkCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^KVK(NR)?/, ''),
  check: (normalised) => (/^(\d{8}|\d{12})$/.test(normalised) ? valid('soft') : failed('soft', 'kvk.format')),
};
