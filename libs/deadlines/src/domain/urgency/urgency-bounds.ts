import { dayNumberOfDate, addDays } from '../calendar/legal-date.js';
import { weekdayOf } from '../calendar/day-number.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { atLocalHour, localDateOf } from '../calendar/zone.js';
import { SOON_WORKING_DAYS } from './urgency.js';
import { workingDaysLeft } from './working-days-left.js';

/** When each urgency begins and ends, as moments; worked out by the calendar, compared by the database. */
export interface UrgencyBounds {
  readonly now: Date;
  readonly endOfToday: Date;
  /** Monday, 00:00. */
  readonly endOfWeek: Date;
  readonly endOfSoon: Date;
}

/** The moments between which each urgency lies at an instant; days and weeks end on the clock of Amsterdam. */
export function urgencyBounds(now: Date, calendar: WorkingCalendar): UrgencyBounds {
  const today = localDateOf(now.toISOString());
  let soon = today;
  while (workingDaysLeft(today, addDays(soon, 1), calendar) <= SOON_WORKING_DAYS) soon = addDays(soon, 1);
  const daysSinceMonday = (weekdayOf(dayNumberOfDate(today)) + 6) % 7;
  return { now, endOfToday: endOf(today), endOfWeek: endOf(addDays(today, 6 - daysSinceMonday)), endOfSoon: endOf(soon) };
}

/** The midnight that ends a day. */
function endOf(date: string): Date {
  return new Date(atLocalHour(addDays(date, 1), 0));
}
