import type { Locale, Titles } from '../../../platform/src/contract.js';
import { AGAIN, CASE, WHY_SO_SHORT, mailWords } from './mail-words.js';

export interface MailAbout {
  readonly message: string;
  readonly caseReference: string | null;
  /** Where the reader sees, after signing in, what it is about. */
  readonly link: string;
  /** It may have been sent before: what became of an earlier attempt is not known. */
  readonly repeat: boolean;
}

const SEE: Titles = { nl: 'Bekijk het in Zegel', en: 'See it in Zegel' };

/** A mail in the reader's language: that something happened, in which case, and where to look. Nothing of the case itself. */
export function wordMail({ message, caseReference, link, repeat }: MailAbout, locale: Locale): { readonly subject: string; readonly text: string } {
  const about = mailWords(message)[locale];
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
