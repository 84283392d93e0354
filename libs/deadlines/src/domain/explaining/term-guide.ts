import { calendarOfCode, LARGEST_N, runsInHours, TERM_CODES, UNITS_OF_CODE, type TermCode } from '../arithmetic/term.js';
import { MEMBER_STATES } from '../calendar/member-state.js';
import type { CalendarName } from '../calendar/working-calendar.js';
import type { Titles } from '../rules/rule.js';
import { wordCalendar } from './words.js';

interface CodeWords {
  readonly title: Titles;
  /** How it is counted, in a sentence or two. */
  readonly meaning: Titles;
  readonly source: Titles;
}

const CODES: Readonly<Record<TermCode, CodeWords>> = {
  D: {
    title: { nl: 'Dagen (Nederlands strafrecht)', en: 'Days (Dutch criminal law)' },
    meaning: { nl: 'De dag van de gebeurtenis telt niet mee. Eindigt de termijn op een zaterdag, zondag, feestdag of gelijkgestelde dag, dan schuift hij op; vanaf drie dagen zitten er ten minste twee werkdagen in. Langer dan 90 dagen: geen verlenging.', en: 'The day of the event does not count. A term that ends on a Saturday, Sunday, holiday or equated day moves on; from three days on it holds at least two working days. Longer than 90 days: no extension.' },
    source: { nl: 'Sv 130 en 136, Algemene termijnenwet 1-4', en: 'Sv 130 and 136, General Time Limits Act 1-4' },
  },
  W: {
    title: { nl: 'Weken (Nederlands strafrecht)', en: 'Weeks (Dutch criminal law)' },
    meaning: { nl: 'Een week is zeven dagen; verder als dagen. Langer dan twaalf weken: geen verlenging.', en: 'A week is seven days; then as days. Longer than twelve weeks: no extension.' },
    source: { nl: 'Algemene termijnenwet 1-4', en: 'General Time Limits Act 1-4' },
  },
  M30: {
    title: { nl: 'Maanden van dertig dagen (Wetboek van Strafvordering)', en: 'Months of thirty days (Code of Criminal Procedure)' },
    meaning: { nl: 'Een maand is dertig dagen; verder als dagen. Langer dan drie maanden: geen verlenging.', en: 'A month is thirty days; then as days. Longer than three months: no extension.' },
    source: { nl: 'Sv 136, Algemene termijnenwet 4', en: 'Sv 136, General Time Limits Act 4' },
  },
  Y: {
    title: { nl: 'Jaren', en: 'Years' },
    meaning: { nl: 'Eindigt op dezelfde datum, ook in een weekend of op een feestdag.', en: 'Ends on the same date, also in a weekend or on a holiday.' },
    source: { nl: 'Algemene termijnenwet 4', en: 'General Time Limits Act 4' },
  },
  H: {
    title: { nl: 'Uren', en: 'Hours' },
    meaning: { nl: 'Lopen door, ook in de nacht, in het weekend en als de klok wordt verzet.', en: 'Run on, through nights, weekends and changes of the clock.' },
    source: { nl: 'Algemene termijnenwet 4', en: 'General Time Limits Act 4' },
  },
  RV: {
    title: { nl: 'Maanden van de kalender (burgerlijk recht)', en: 'Months of the calendar (civil law)' },
    meaning: { nl: 'Eindigt op dezelfde dag van de maand, of op de laatste dag als die dag niet bestaat; daarna als dagen. Langer dan drie maanden: geen verlenging.', en: 'Ends on the same day of the month, or on its last day when there is no such day; then as days. Longer than three months: no extension.' },
    source: { nl: 'HR:2017:2225, Algemene termijnenwet', en: 'HR:2017:2225, General Time Limits Act' },
  },
  'EU-D': {
    title: { nl: 'Dagen, werkdagen, weken, maanden of jaren (EU)', en: 'Days, working days, weeks, months or years (EU)' },
    meaning: { nl: 'De dag van de gebeurtenis telt niet mee. Eindigt de termijn op een zaterdag, zondag of feestdag, dan schuift hij op naar de volgende werkdag; vanaf twee dagen zitten er ten minste twee werkdagen in.', en: 'The day of the event does not count. A term that ends on a Saturday, Sunday or public holiday moves to the next working day; from two days on it holds at least two working days.' },
    source: { nl: 'Verordening 1182/71, art. 3', en: 'Regulation 1182/71, art. 3' },
  },
  'EU-H': {
    title: { nl: 'Uren (EU)', en: 'Hours (EU)' },
    meaning: { nl: 'Het uur van de gebeurtenis telt niet mee; de termijn begint op het volgende hele uur en schuift nooit op.', en: 'The hour of the event does not count; the term begins at the next full hour and never moves.' },
    source: { nl: 'Verordening 1182/71, art. 3', en: 'Regulation 1182/71, art. 3' },
  },
  RETRO: {
    title: { nl: 'Terugtellen vanaf een datum', en: 'Counted back from a date' },
    meaning: { nl: 'Telt terug en schuift nooit op.', en: 'Counts back and never moves.' },
    source: { nl: 'Algemene termijnenwet 1 lid 2', en: 'General Time Limits Act 1(2)' },
  },
  ASAP: {
    title: { nl: 'Streefdatum van het beleid', en: 'Target of policy' },
    meaning: { nl: 'Waar de wet “zo spoedig mogelijk” zegt en geen getal noemt. Geen wettelijke termijn.', en: 'Where the law says “as soon as possible” and gives no number. Not a statutory term.' },
    source: { nl: 'Beleid', en: 'Policy' },
  },
};

/** How terms of a code are counted. */
export function meaningOfCode(code: TermCode): Titles {
  return CODES[code].meaning;
}

/** What a person or another system has to know to ask for a term: the codes with what they count, and the calendars. */
export function termGuide() {
  const calendars: readonly CalendarName[] = ['nl-atw', 'nl-eu', 'eu-institutions', ...MEMBER_STATES];
  return {
    codes: TERM_CODES.map((code) => ({ code, ...CODES[code], units: UNITS_OF_CODE[code].map((unit) => ({ unit, largest: LARGEST_N[unit] })), calendar: calendarOfCode(code), startsAt: runsInHours(code) ? ('moment' as const) : ('date' as const) })),
    calendars: calendars.map((calendar) => ({ calendar, title: wordCalendar(calendar) })),
  };
}
