import type { Locale, Titles } from '../../../platform/src/contract.js';
import { MESSAGES, isMessageId } from './messages.js';

export interface MailAbout {
  readonly message: string;
  readonly caseReference: string | null;
  /** Where the reader sees, after signing in, what it is about. */
  readonly link: string;
  /** It may have been sent before: what became of an earlier attempt is not known. */
  readonly repeat: boolean;
}

const ANY: Titles = { nl: 'Melding', en: 'Notification' };
const CASE: Titles = { nl: 'Zaak', en: 'Case' };
const SEE: Titles = { nl: 'Bekijk het in Zegel', en: 'See it in Zegel' };
const AGAIN: Titles = {
  nl: 'Dit bericht is misschien al eerder aangekomen.',
  en: 'This message may have reached you before.',
};
const WHY_SO_SHORT: Titles = {
  nl: 'Wat er in de zaak staat, staat niet in deze e-mail: die gaat het huis uit.',
  en: 'What is in the case is not in this e-mail, because mail leaves the building.',
};

/** A mail in the reader's language: that something happened, in which case, and where to look. Nothing of the case itself. */
export function wordMail({ message, caseReference, link, repeat }: MailAbout, locale: Locale): { readonly subject: string; readonly text: string } {
  const about = (isMessageId(message) ? MESSAGES[message].mail : ANY)[locale];
  const lines = [
    `${about}.`,
    '',
    ...(caseReference === null ? [] : [`${CASE[locale]}: ${caseReference}`]),
    `${SEE[locale]}: ${link}`,
    '',
    ...(repeat ? [AGAIN[locale]] : []),
    WHY_SO_SHORT[locale],
  ];
  return { subject: `[Zegel] ${about}${caseReference === null ? '' : ` – ${caseReference}`}`, text: `${lines.join('\n')}\n` };
}
