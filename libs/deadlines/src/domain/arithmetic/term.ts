import type { LegalDate } from '../calendar/day-number.js';
import type { LegalCalendarName, WorkingCalendar } from '../calendar/working-calendar.js';
import type { Instant } from '../calendar/zone.js';

/**
 * How a term is counted. D, W, M30: days, weeks and 30-day months of the Dutch codes, moved by the Algemene termijnenwet.
 * Y: years, never moved. H: hours, never moved. RV: civil months. EU-D, EU-H: Regulation 1182/71. RETRO: counted back.
 * ASAP: the law gives no number; what is computed is a target of policy.
 */
export const TERM_CODES = ['D', 'W', 'M30', 'Y', 'H', 'RV', 'EU-D', 'EU-H', 'RETRO', 'ASAP'] as const;
export type TermCode = (typeof TERM_CODES)[number];

export const TERM_UNITS = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** What n may count under each code; the first is what it counts when nothing is said. */
export const UNITS_OF_CODE = {
  D: ['days'],
  W: ['weeks'],
  M30: ['months'],
  Y: ['years'],
  H: ['hours'],
  RV: ['months'],
  'EU-D': ['days', 'working-days', 'weeks', 'months', 'years'],
  'EU-H': ['hours'],
  RETRO: ['days', 'weeks', 'months', 'years'],
  ASAP: ['days', 'hours', 'working-days', 'weeks'],
} as const satisfies Record<TermCode, readonly [TermUnit, ...TermUnit[]]>;

/** A century: no term of the law is longer, and a slip of the keyboard is. */
export const LARGEST_N = {
  hours: 876_600,
  days: 36_525,
  'working-days': 25_000,
  weeks: 5_218,
  months: 1_200,
  years: 100,
} as const satisfies Record<TermUnit, number>;

/** The length of a term, without its start. */
export interface TermLength {
  readonly code: TermCode;
  readonly n: number;
  readonly unit: TermUnit;
}

export interface TermInput {
  readonly code: TermCode;
  /** Days, weeks, months, years or hours, as the code says. */
  readonly n: number;
  /** Date of the event; for H and EU-H (and for ASAP where it is known) the moment, ISO 8601 with its offset. */
  readonly start: LegalDate | Instant;
  /** Needed only where the code leaves a choice. */
  readonly unit?: TermUnit;
  readonly calendar: WorkingCalendar;
}

/** The calendar a code is counted in when the rule names none. */
export function calendarOfCode(code: TermCode): LegalCalendarName {
  return code === 'EU-D' || code === 'EU-H' ? 'nl-eu' : 'nl-atw';
}

export function defaultUnitOf(code: TermCode): TermUnit {
  return UNITS_OF_CODE[code][0];
}

/** Whether the code runs from a moment instead of a date. */
export function runsInHours(code: TermCode): boolean {
  return code === 'H' || code === 'EU-H';
}
