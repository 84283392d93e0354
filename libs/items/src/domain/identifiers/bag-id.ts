import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type BagIdCode = 'bag-id.format';

/** The kinds of object of the Dutch register of addresses and buildings that stand for a place: residence, berth, pitch, number, premises, town, street. */
const OBJECT_TYPES = '01|02|03|10|20|30|35';

/** BAG identification: municipality (4 digits), kind of object (2), serial (10); no check digit. */
export const BAG_ID: IdentifierRule<BagIdCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^BAG(ID|NR)?/, ''),
  check: (normalised) => (new RegExp(`^\\d{4}(?:${OBJECT_TYPES})\\d{10}$`).test(normalised) ? valid('soft') : failed('soft', 'bag-id.format')),
};
