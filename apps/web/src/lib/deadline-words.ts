import type { Instant, LegalDate, Titles } from '@contract/platform';
import { formatTime, legalDateOf } from './format-date.js';

/** What a deadline's words need; every row that shows a deadline has these fields. */
export interface DeadlineMoment {
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly toTheHour: boolean;
  /** Counted by the server, which knows the holidays. */
  readonly workingDaysLeft: number;
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later';
  /** Why the date may yet move, where that is told. */
  readonly mayMove?: Titles | null;
}

/** How a deadline presses now: an hour term may have passed since the server said so. */
export function pressureOf({ toTheHour, dueAt, urgency }: DeadlineMoment, now: number): DeadlineMoment['urgency'] {
  return toTheHour && Date.parse(dueAt) < now ? 'overdue' : urgency;
}

/** A text key of the common namespace with its values. */
export interface DeadlineWords {
  readonly key:
    | 'left.hours'
    | 'left.minutes'
    | 'left.hoursLate'
    | 'left.todayBefore'
    | 'left.today'
    | 'left.late'
    | 'left.beforeWorkingDay'
    | 'left.workingDays'
    | 'left.workingDaysLate';
  readonly count?: number;
  readonly time?: string;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * How much time is left, as words to be translated. Terms in hours count in hours, for as long as that says more than days;
 * all others in the working days the server counted. `now` is the server's clock.
 */
export function deadlineWords(moment: DeadlineMoment, now: number): DeadlineWords {
  if (moment.toTheHour) {
    const left = Date.parse(moment.dueAt) - now;
    if (left < 0) return { key: 'left.hoursLate', count: Math.max(1, Math.floor(-left / hour)) };
    if (left < hour) return { key: 'left.minutes', count: Math.max(1, Math.floor(left / minute)) };
    if (left < 72 * hour) return { key: 'left.hours', count: Math.floor(left / hour) };
  }
  if (moment.urgency === 'overdue') {
    // Nothing but a weekend or holidays went by since.
    return moment.workingDaysLeft === 0 ? { key: 'left.late' } : { key: 'left.workingDaysLate', count: Math.abs(moment.workingDaysLeft) };
  }
  if (moment.urgency === 'today') {
    const endsAtMidnight = legalDateOf(moment.dueAt) !== moment.dueOn || formatTime(moment.dueAt) >= '23:59';
    return endsAtMidnight ? { key: 'left.today' } : { key: 'left.todayBefore', time: formatTime(moment.dueAt) };
  }
  return moment.workingDaysLeft === 0 ? { key: 'left.beforeWorkingDay' } : { key: 'left.workingDays', count: moment.workingDaysLeft };
}
