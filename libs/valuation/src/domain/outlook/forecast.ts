import type { LegalDate } from '../../../../platform/src/contract.js';
import { addDays, daysBetween } from '../legal-days.js';

/** People are told this many days before the day on which keeping has eaten the value; the terms of the day itself remind again. */
export const FIRST_WARNING_DAYS = 60;

/** What was eaten longer ago than this when it came to light is on the list of losses, and warns nobody any more. */
const TOO_LATE_DAYS = 30;

/**
 * The day that people ought to be warned of, as of today: null when there is none yet, or when it is long past.
 */
export function warnedDay(breakEven: LegalDate | null, today: LegalDate): LegalDate | null {
  if (breakEven === null) return null;
  return breakEven <= addDays(today, FIRST_WARNING_DAYS) && daysBetween(breakEven, today) <= TOO_LATE_DAYS ? breakEven : null;
}

/**
 * Whether a forecast must be told anew. A day that has come stays told, however long ago: only another day, or none where
 * the value was lifted, takes it back.
 */
export function hasMoved(told: LegalDate | null, breakEven: LegalDate | null, today: LegalDate): boolean {
  return told === null ? warnedDay(breakEven, today) !== null : told !== breakEven;
}
