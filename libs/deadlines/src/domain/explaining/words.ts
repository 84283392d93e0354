import type { HolidayName } from '../calendar/holiday.js';
import type { DayOffReason } from '../calendar/working-calendar.js';
import type { LegalDate } from '../calendar/day-number.js';
import type { Instant } from '../calendar/zone.js';
import type { TermUnit } from '../arithmetic/term.js';
import type { Titles } from '../rules/rule.js';

type Language = keyof Titles;

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const HOLIDAYS: Readonly<Record<HolidayName, Titles>> = {
  'new-years-day': { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-monday': { nl: 'tweede paasdag', en: 'Easter Monday' },
  'kings-day': { nl: 'Koningsdag', en: "King's Day" },
  'queens-day': { nl: 'Koninginnedag', en: "Queen's Day" },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  'ascension-day': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-monday': { nl: 'tweede pinksterdag', en: 'Whit Monday' },
  'christmas-day': { nl: 'eerste kerstdag', en: 'Christmas Day' },
  'boxing-day': { nl: 'tweede kerstdag', en: 'Boxing Day' },
};

const UNITS: Readonly<Record<TermUnit, readonly [one: Titles, more: Titles]>> = {
  days: [{ nl: 'dag', en: 'day' }, { nl: 'dagen', en: 'days' }],
  'working-days': [{ nl: 'werkdag', en: 'working day' }, { nl: 'werkdagen', en: 'working days' }],
  weeks: [{ nl: 'week', en: 'week' }, { nl: 'weken', en: 'weeks' }],
  months: [{ nl: 'maand', en: 'month' }, { nl: 'maanden', en: 'months' }],
  years: [{ nl: 'jaar', en: 'year' }, { nl: 'jaar', en: 'years' }],
  hours: [{ nl: 'uur', en: 'hour' }, { nl: 'uur', en: 'hours' }],
};

const DATES = formatsOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MOMENTS = formatsOf({
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam', timeZoneName: 'short',
});

/** A formatter costs a thousand times its use. */
function formatsOf(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return { nl: new Intl.DateTimeFormat(LOCALE.nl, options), en: new Intl.DateTimeFormat(LOCALE.en, options) };
}

const KNOWN_LIMIT = 20_000;
const known: Readonly<Record<Language, Map<LegalDate, string>>> = { nl: new Map(), en: new Map() };

/** A date as the language writes it in full, e.g. 'donderdag 26 november 2026'. */
export function wordDate(date: LegalDate, language: Language): string {
  const before = known[language].get(date);
  if (before !== undefined) return before;
  const worded = DATES[language].format(new Date(`${date}T00:00:00Z`));
  if (known[language].size >= KNOWN_LIMIT) known[language].clear();
  known[language].set(date, worded);
  return worded;
}

/** A moment on the clock of Amsterdam, with the zone named. */
export function wordMoment(instant: Instant, language: Language): string {
  return MOMENTS[language].format(new Date(instant));
}

export function wordTerm(n: number, unit: TermUnit, language: Language): string {
  const [one, more] = UNITS[unit];
  return `${n} ${(n === 1 ? one : more)[language]}`;
}

/** Why a day does not count as the end of a term. */
export function wordDayOff(reason: DayOffReason, language: Language): string {
  if (reason === 'saturday') return language === 'nl' ? 'een zaterdag' : 'a Saturday';
  if (reason === 'sunday') return language === 'nl' ? 'een zondag' : 'a Sunday';
  if (reason === 'equated') return language === 'nl' ? 'een bij besluit gelijkgestelde dag' : 'a day equated with a holiday by decree';
  return HOLIDAYS[reason.slice('holiday:'.length) as HolidayName][language];
}
