import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type BicCode = 'bic.format';

/** Business identifier code, ISO 9362: party prefix, country, suffix, optional branch. It has no check digit. */
export const BIC: IdentifierRule<BicCode> = {
  normalise: lettersAndDigits,
  check: (normalised) =>
    /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(normalised) ? valid('soft') : failed('soft', 'bic.format'),
};
