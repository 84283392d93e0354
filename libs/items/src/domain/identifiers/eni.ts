import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type EniCode = 'eni.format';

/** European vessel identification number of an inland vessel (Directive 2016/1629): eight digits, no check digit. */
export const ENI: IdentifierRule<EniCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^ENI/, ''),
  check: (normalised) => (/^\d{8}$/.test(normalised) ? valid('soft') : failed('soft', 'eni.format')),
};
