import type { LegalDate } from '../../../platform/src/contract.js';

const EARLIEST = '1900-01-01';

/** True for a 'YYYY-MM-DD' that is a day of the calendar, from 1900 on. */
export function isLegalDate(value: unknown): value is LegalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < EARLIEST) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The same date some years later; 29 February becomes 28 February where it does not exist (HR:2017:2225). */
export function addYears(date: LegalDate, years: number): LegalDate {
  const later = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  const exists: boolean = isLegalDate(later);
  return exists ? later : `${later.slice(0, 8)}28`;
}
