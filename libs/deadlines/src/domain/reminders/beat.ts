import type { LegalDate } from '../calendar/day-number.js';
import { addMonths, dayNumberOfDate } from '../calendar/legal-date.js';
import type { Rhythm } from './reminder-profile.js';

/** How many days from the end of a term a beat of its rhythm lies: the first after it is 1, the last before it -1. */
export function daysToBeat({ every, unit }: Rhythm, end: LegalDate, beat: number): number {
  if (unit === 'days') return every * beat;
  const day = dayNumberOfDate(end);
  return addMonths(day, every * beat).day - day;
}
