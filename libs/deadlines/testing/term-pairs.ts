import { seededRandom } from '../../platform/test/support/seeded-random.js';
import { computeTerm } from '../src/domain/arithmetic/compute-term.js';
import { UNITS_OF_CODE, calendarOfCode, type TermCode, type TermUnit } from '../src/domain/arithmetic/term.js';
import { dayNumberOfDate, legalDateOf } from '../src/domain/calendar/legal-date.js';
import { shippedCalendars } from './shipped-packs.js';
import { slowDue } from './slow-reference.js';

/** T24: starts and terms at random, each held against the slow reference, over the years for which its lists of days were typed by hand. */

const FIRST = dayNumberOfDate('2017-01-01');
const LAST = dayNumberOfDate('2028-09-15');
const LONGEST = { hours: 2400, days: 120, 'working-days': 60, weeks: 20, months: 30, years: 5 } as const;
/** No fewer than each unit has. */
const DAYS_OF = { hours: 1, days: 1, 'working-days': 2, weeks: 7, months: 31, years: 366 } as const;
const CODES = (Object.entries(UNITS_OF_CODE) as [TermCode, readonly TermUnit[]][]).filter(([code]) => code !== 'H' && code !== 'EU-H').flatMap(([code, units]) => units.map((unit) => [code, unit] as const));

export interface Pair {
  readonly code: TermCode;
  readonly unit: TermUnit;
  readonly n: number;
  readonly start: string;
}

const calendars = shippedCalendars();

export const counted = ({ code, unit, n, start }: Pair): string => computeTerm({ code, n, unit, start, calendar: calendars[calendarOfCode(code)] }).due;

/** The planted fault: so many times 24 hours after midnight in Amsterdam, whatever the clock and the calendar do. */
export function timesTwentyFourHours({ unit, n, start }: Pair): string {
  const midnight = new Date(`${start}T00:00:00+01:00`).getTime();
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(midnight + n * DAYS_OF[unit] * 86_400_000));
}

/** @returns how many pairs there were, and the first of those that differ with their number */
export function differencesOf(pairs: number, seed: number, count: (pair: Pair) => string): { readonly pairs: number; readonly differ: number; readonly first: readonly string[] } {
  const random = seededRandom(seed);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  let differ = 0;
  const first: string[] = [];
  for (let made = 0; made < pairs; made += 1) {
    const [code, unit] = CODES[whole(0, CODES.length - 1)] ?? ['D', 'days'];
    const n = whole(1, LONGEST[unit]);
    const start = legalDateOf(whole(code === 'RETRO' ? FIRST + n * DAYS_OF[unit] : FIRST, code === 'RETRO' ? LAST : LAST - LONGEST[unit] * DAYS_OF[unit]));
    const [ours, theirs] = [count({ code, unit, n, start }), slowDue(code, n, start, unit)];
    if (ours === theirs) continue;
    differ += 1;
    if (first.length < 5) first.push(`${code} ${n} ${unit} from ${start}: ${ours} and not ${theirs}`);
  }
  return { pairs, differ, first };
}
