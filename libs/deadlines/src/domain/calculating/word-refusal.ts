import type { TermRefusal } from '../arithmetic/read-term.js';
import type { Titles } from '../rules/rule.js';

/** Why a term cannot be computed, in words. */
export function wordTermRefusal({ code, params }: TermRefusal): Titles {
  const said = (name: string): string => String(params[name] ?? '');
  switch (code) {
    case 'term.code-unknown':
      return { nl: `De code moet een van deze zijn: ${said('allowed')}.`, en: `The code must be one of: ${said('allowed')}.` };
    case 'term.n-not-a-whole-number':
      return { nl: 'De lengte (n) moet een geheel getal zijn.', en: 'The length (n) must be a whole number.' };
    case 'term.n-too-small':
      return { nl: `De lengte (n) is ten minste ${said('smallest')}.`, en: `The length (n) is at least ${said('smallest')}.` };
    case 'term.n-too-large':
      return { nl: `De lengte (n) is ten hoogste ${said('largest')}.`, en: `The length (n) is at most ${said('largest')}.` };
    case 'term.unit-not-of-code':
      return { nl: `Deze code telt in ${said('allowed')}, niet in ${said('unit')}.`, en: `This code counts in ${said('allowed')}, not in ${said('unit')}.` };
    case 'term.calendar-unknown':
      return { nl: `De kalender moet een van deze zijn: ${said('allowed')}.`, en: `The calendar must be one of: ${said('allowed')}.` };
    case 'term.start-not-a-date':
      return { nl: 'Het begin moet een bestaande datum zijn, JJJJ-MM-DD.', en: 'The start must be a date that exists, YYYY-MM-DD.' };
    case 'term.start-not-a-moment':
      return { nl: 'Het begin moet een tijdstip met zijn afwijking van UTC zijn, bijvoorbeeld 2026-03-28T11:00+01:00.', en: 'The start must be a moment with its offset, for instance 2026-03-28T11:00+01:00.' };
    case 'term.start-out-of-range':
      return { nl: `Het jaar van het begin ligt tussen ${said('earliest')} en ${said('latest')}.`, en: `The year of the start lies between ${said('earliest')} and ${said('latest')}.` };
    default:
      return code satisfies never;
  }
}
