import { LEGAL_ZONE, type Locale } from '#platform';
import type { ExportRequest } from '../contract.js';
import { askedOf } from '../domain/export-filter.js';

interface Marked {
  readonly by: string;
  readonly at: Date;
  readonly id: string;
  readonly locale: Locale;
  readonly request: ExportRequest;
}

const WORDS = {
  nl: { made: 'Geëxporteerd uit Zegel door', on: 'op', filter: 'Filter', everything: 'geen: alles wat deze persoon mag zien', number: 'Exportnummer' },
  en: { made: 'Exported from Zegel by', on: 'on', filter: 'Filter', everything: 'none: all that this person may see', number: 'Export number' },
} as const;

/** The lines above a table that say whose it is: who, when, which filter, and the number it has in the log. */
export function watermarkOf({ by, at, id, locale, request }: Marked): readonly string[] {
  const words = WORDS[locale];
  const when = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: LEGAL_ZONE }).format(at);
  const { sort: _sort, descending: _descending, ...filter } = askedOf(request);
  const said = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${[value].flat().join(', ')}`);
  return [`${words.made} ${by} ${words.on} ${when}`, `${words.filter}: ${said.length > 0 ? said.join('; ') : words.everything}`, `${words.number}: ${id}`];
}
