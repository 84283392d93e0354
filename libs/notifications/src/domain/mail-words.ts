import type { Titles } from '../../../platform/src/contract.js';
import { MESSAGES, isMessageId } from './messages.js';

const ANY: Titles = { nl: 'Melding', en: 'Notification' };

/** What every mail may say, whatever it is about. */
export const CASE: Titles = { nl: 'Zaak', en: 'Case' };
export const AGAIN: Titles = {
  nl: 'Dit bericht is misschien al eerder aangekomen.',
  en: 'This message may have reached you before.',
};
export const WHY_SO_SHORT: Titles = {
  nl: 'Wat er in de zaak staat, staat niet in deze e-mail: die gaat het huis uit.',
  en: 'What is in the case is not in this e-mail, because mail leaves the building.',
};

/** What a mail calls a message; one that an older version stored has no words of its own any more. */
export function mailWords(message: string): Titles {
  return isMessageId(message) ? MESSAGES[message].mail : ANY;
}
