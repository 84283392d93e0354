import type { Locale, Titles } from '../../../platform/src/contract.js';
import { AGAIN, CASE, WHY_SO_SHORT, mailWords } from './mail-words.js';

export interface DigestEntry {
  readonly message: string;
  readonly caseReference: string | null;
  readonly link: string;
}

const OVERVIEW: Titles = { nl: 'Dagoverzicht', en: 'Daily overview' };
const COUNT: Readonly<Record<Locale, (count: number) => string>> = {
  nl: (count) => (count === 1 ? '1 melding' : `${count} meldingen`),
  en: (count) => (count === 1 ? '1 notification' : `${count} notifications`),
};
const HERE: Titles = { nl: 'Alles staat in Zegel bij Meldingen', en: 'All of it is in Zegel under Notifications' };

/** One mail for all that waited: what happened how often in which case, and where to look. Nothing of the cases themselves. */
export function wordDigest(entries: readonly DigestEntry[], { link, repeat }: { readonly link: string; readonly repeat: boolean }, locale: Locale): { readonly subject: string; readonly text: string } {
  const groups = new Map<string, { readonly about: string; readonly caseReference: string | null; readonly link: string; count: number }>();
  for (const { message, caseReference, link: itsLink } of entries) {
    const about = mailWords(message)[locale];
    const key = `${about}|${caseReference ?? ''}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { about, caseReference, link: itsLink, count: 1 });
  }
  const lines = [...groups.values()].flatMap(({ about, caseReference, link: itsLink, count }) => [
    `- ${about}${count > 1 ? ` (${count}×)` : ''}${caseReference === null ? '' : ` – ${CASE[locale].toLowerCase()} ${caseReference}`}`,
    `  ${itsLink}`,
  ]);
  const counted = COUNT[locale](entries.length);
  return {
    subject: `[Zegel] ${OVERVIEW[locale]}: ${counted}`,
    text: `${[`${counted}.`, '', ...lines, '', `${HERE[locale]}: ${link}`, '', ...(repeat ? [AGAIN[locale]] : []), WHY_SO_SHORT[locale]].join('\n')}\n`,
  };
}
