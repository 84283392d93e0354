import type { LegalDate } from '../calendar/day-number.js';
import { dayNumberOfDate } from '../calendar/legal-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Titles } from '../rules/rule.js';
import { wordDayOff } from './words.js';

/** What a page says of a day in a calendar: its name when it is a holiday or equated with one, and whether it is only a weekend day. */
export function describeDay(date: LegalDate, calendar: WorkingCalendar): { readonly dayOff: Titles | null; readonly weekend: boolean } {
  const off = calendar.dayOff(dayNumberOfDate(date));
  if (off === undefined) return { dayOff: null, weekend: false };
  if (off.reason === 'saturday' || off.reason === 'sunday') return { dayOff: null, weekend: true };
  return { dayOff: { nl: wordDayOff(off, 'nl'), en: wordDayOff(off, 'en') }, weekend: false };
}
