import type { DayNumber } from '../calendar/day-number.js';
import { addMonths } from '../calendar/legal-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { NoExtension } from './step.js';
import type { TermLength } from './term.js';

const DAYS_IN_WEEK = 7;
/** Art. 136(1) Sv: a month is thirty days. */
const DAYS_IN_SV_MONTH = 30;
const HOURS_IN_DAY = 24;

/** The end of a day term before any extension; `clipped` when its day number does not exist in that month. */
export function naiveEnd(
  { code, n, unit }: TermLength,
  start: DayNumber,
  calendar: WorkingCalendar,
): { readonly day: DayNumber; readonly clipped: boolean } {
  const forward = code === 'RETRO' ? -n : n;
  switch (unit) {
    case 'hours':
      return { day: start + Math.ceil(forward / HOURS_IN_DAY), clipped: false };
    case 'days':
      return { day: start + forward, clipped: false };
    case 'working-days':
      return { day: calendar.workingDayAfter(start, n), clipped: false };
    case 'weeks':
      return { day: start + forward * DAYS_IN_WEEK, clipped: false };
    case 'months':
      return code === 'M30' ? { day: start + n * DAYS_IN_SV_MONTH, clipped: false } : addMonths(start, forward);
    case 'years':
      return addMonths(start, forward * 12);
    default:
      return unit satisfies never;
  }
}

/** Why the end of a day term stays where it falls, or undefined when a day off moves it (art. 1 and 4 ATW; art. 3(4) Reg. 1182/71). */
export function noExtension({ code, n }: TermLength): NoExtension | undefined {
  switch (code) {
    case 'D':
      return n > 90 ? 'longer-than-three-months' : undefined;
    case 'W':
      return n > 12 ? 'longer-than-three-months' : undefined;
    case 'M30':
    case 'RV':
      return n > 3 ? 'longer-than-three-months' : undefined;
    case 'EU-D':
      return undefined;
    case 'Y':
      return 'years';
    case 'H':
    case 'EU-H':
      return 'hours';
    case 'RETRO':
      return 'counted-back';
    case 'ASAP':
      return 'policy';
    default:
      return code satisfies never;
  }
}

/** Whether the term must hold two working days: from three days on (art. 2 ATW), from two days on (art. 3(5) Reg. 1182/71). */
export function mustHoldTwoWorkingDays({ code, n, unit }: TermLength): boolean {
  return (unit !== 'days' && unit !== 'working-days') || n >= (code === 'EU-D' ? 2 : 3);
}

/**
 * The last day of a day term, on day numbers and without its explanation, for work in bulk. The last day moves off days
 * off, and on to the second working day after the event when the term holds fewer than two.
 */
export function dueDay(term: TermLength, start: DayNumber, calendar: WorkingCalendar): DayNumber {
  const end = naiveEnd(term, start, calendar).day;
  if (noExtension(term) !== undefined) return end;
  const moved = calendar.nextWorkingDay(end);
  return mustHoldTwoWorkingDays(term) ? Math.max(moved, calendar.workingDayAfter(start, 2)) : moved;
}
