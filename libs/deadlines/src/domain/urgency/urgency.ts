import type { LegalDate } from '../calendar/day-number.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { epochOf, localDateOf, type Instant } from '../calendar/zone.js';
import { workingDaysLeft } from './working-days-left.js';

export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

export const SOON_WORKING_DAYS = 5;

/** How pressing an open deadline is at an instant: past its end, on its last day, within five working days, or later. */
export function urgencyOf(
  deadline: { readonly dueOn: LegalDate; readonly dueAt: Instant },
  now: Instant,
  calendar: WorkingCalendar,
): Urgency {
  if (epochOf(now) >= epochOf(deadline.dueAt)) return 'overdue';
  const today = localDateOf(now);
  if (deadline.dueOn <= today) return 'today';
  return workingDaysLeft(today, deadline.dueOn, calendar) <= SOON_WORKING_DAYS ? 'soon' : 'later';
}
