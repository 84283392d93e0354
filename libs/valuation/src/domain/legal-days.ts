import type { LegalDate } from '../../../platform/src/contract.js';

const DAY = 86_400_000;

export function dayNumber(date: LegalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function dateOfDay(day: number): LegalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** For sorting by date, the earliest first. */
export function compareDates(one: LegalDate, other: LegalDate): number {
  return dayNumber(one) - dayNumber(other);
}

export function earliest(...dates: readonly (LegalDate | null)[]): LegalDate | null {
  const known = dates.filter((date) => date !== null);
  return known.length === 0 ? null : known.reduce((first, date) => (date < first ? date : first));
}

export function latest(first: LegalDate, second: LegalDate): LegalDate {
  return first > second ? first : second;
}
