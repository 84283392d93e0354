import type { HolidayName } from '../calendar/holiday.js';
import type { CalendarName, DayOff } from '../calendar/working-calendar.js';
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
  'day-after-new-year': { nl: 'de dag na Nieuwjaar', en: "the day after New Year's Day" },
  'maundy-thursday': { nl: 'Witte Donderdag', en: 'Maundy Thursday' },
  'labour-day': { nl: 'de Dag van de Arbeid', en: 'Labour Day' },
  'europe-day': { nl: 'de Dag van Europa', en: 'Europe Day' },
  'day-after-ascension': { nl: 'de vrijdag na Hemelvaartsdag', en: 'the Friday after Ascension Day' },
  'belgian-national-day': { nl: 'de nationale feestdag van België', en: 'Belgian National Day' },
  'assumption-day': { nl: 'Maria-Tenhemelopneming', en: 'Assumption Day' },
  'all-saints-day': { nl: 'Allerheiligen', en: "All Saints' Day" },
  'all-souls-day': { nl: 'Allerzielen', en: "All Souls' Day" },
  'end-of-year': { nl: 'een dag van de sluiting aan het eind van het jaar', en: 'a day of the closure at the end of the year' },
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
const SHORT_DATES = formatsOf({ day: 'numeric', month: 'long', timeZone: 'UTC' });
const MOMENTS = formatsOf({
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam', timeZoneName: 'short',
});

/** A formatter costs a thousand times its use. */
function formatsOf(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return { nl: new Intl.DateTimeFormat(LOCALE.nl, options), en: new Intl.DateTimeFormat(LOCALE.en, options) };
}

const STATES: Readonly<Record<Language, Intl.DisplayNames>> = {
  nl: new Intl.DisplayNames(LOCALE.nl, { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames(LOCALE.en, { type: 'region', fallback: 'code' }),
};

/** A state by its code, as the language calls it; the code where it is none. */
export function wordState(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (STATES[language].of(code) ?? code) : code;
}

/** Whose working days were counted. */
export function wordCalendar(name: CalendarName): Titles {
  if (name === 'nl-atw') return { nl: 'Nederlandse wettelijke termijnen (Algemene termijnenwet)', en: 'Dutch statutory terms (General Time Limits Act)' };
  if (name === 'nl-eu') return { nl: 'Nederlandse feestdagen voor EU-termijnen (Verordening 1182/71)', en: 'Dutch public holidays for EU terms (Regulation 1182/71)' };
  if (name === 'eu-institutions') return { nl: 'Vrije dagen van de EU-instellingen', en: 'Public holidays of the EU institutions' };
  return { nl: `Feestdagen van ${wordState(name, 'nl')}`, en: `Public holidays of ${wordState(name, 'en')}` };
}

const KNOWN_LIMIT = 20_000;
const known: Readonly<Record<Language, Map<LegalDate, string>>> = { nl: new Map(), en: new Map() };
const knownMoments: Readonly<Record<Language, Map<Instant, string>>> = { nl: new Map(), en: new Map() };

/** A date as the language writes it in full, e.g. 'donderdag 26 november 2026'. */
export function wordDate(date: LegalDate, language: Language): string {
  return remembered(known[language], date, () => DATES[language].format(new Date(`${date}T00:00:00Z`)));
}

function remembered(words: Map<string, string>, key: string, make: () => string): string {
  const before = words.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (words.size >= KNOWN_LIMIT) words.clear();
  words.set(key, made);
  return made;
}

/** A date without its weekday and its year, e.g. '26 november'. */
export function wordShortDate(date: LegalDate, language: Language): string {
  return SHORT_DATES[language].format(new Date(`${date}T00:00:00Z`));
}

/** A moment on the clock of Amsterdam, with the zone named. */
export function wordMoment(instant: Instant, language: Language): string {
  return remembered(knownMoments[language], instant, () => MOMENTS[language].format(new Date(instant)));
}

export function wordTerm(n: number, unit: TermUnit, language: Language): string {
  if (n === 0) return language === 'nl' ? 'dezelfde dag' : 'the same day';
  const [one, more] = UNITS[unit];
  return `${n} ${(n === 1 ? one : more)[language]}`;
}

/** Why a day does not count as the end of a term. */
export function wordDayOff({ reason, title }: DayOff, language: Language): string {
  if (reason === 'saturday' || reason === 'sunday') return language === 'nl' ? 'een dag in het weekend' : 'a weekend day';
  if (reason === 'equated') return language === 'nl' ? 'een bij besluit gelijkgestelde dag' : 'a day equated with a holiday by decree';
  if (reason === 'national') return title?.[language] ?? (language === 'nl' ? 'een feestdag' : 'a public holiday');
  return HOLIDAYS[reason.slice('holiday:'.length) as HolidayName][language];
}
