import type { LegalDate } from '../calendar/day-number.js';
import { dayNumberOfDate } from '../calendar/legal-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** Working days after today up to and with the last day; 0 on that day itself, negative by the working days gone by since. */
export function workingDaysLeft(today: LegalDate, due: LegalDate, calendar: WorkingCalendar): number {
  const from = dayNumberOfDate(today);
  const to = dayNumberOfDate(due);
  let workingDays = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1) {
    if (!calendar.isOffDay(day)) workingDays += 1;
  }
  return to < from ? 0 - workingDays : workingDays;
}
