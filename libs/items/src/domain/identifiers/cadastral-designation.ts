import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { words } from './plain-characters.js';

export type CadastralDesignationCode = 'cadastral-designation.format';

const FILLING = /\b(GEMEENTE|SECTIE|NUMMER|NR\.?|PERCEEL|APPARTEMENTSINDEX)(?=\s)/g;

/**
 * Dutch cadastral designation: municipality, section (one or two letters), parcel number (at most five digits) and, for
 * an apartment right, A with its index. There is no check digit; whether the parcel exists is for the register to say.
 */
export const CADASTRAL_DESIGNATION: IdentifierRule<CadastralDesignationCode> = {
  normalise(text) {
    const plain = words(words(text.replaceAll(',', ' ')).replace(FILLING, ' '));
    return plain
      .replace(/ ([A-Z]{1,2}) ?(\d{1,5})(?: ?-?A ?-?(\d{1,4}))?$/, (_all, section: string, parcel: string, index?: string) =>
        ` ${section} ${parcel}${index === undefined ? '' : ` A${index}`}`,
      );
  },
  check: (normalised) =>
    /^\S.* [A-Z]{1,2} \d{1,5}( A\d{1,4})?$/.test(normalised)
      ? valid('soft')
      : failed('soft', 'cadastral-designation.format'),
};
