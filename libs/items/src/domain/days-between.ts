import type { LegalDate } from '../../../platform/src/contract.js';

const DAY = 24 * 60 * 60 * 1000;

function dayNumber(date: LegalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date a number of days later. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}
