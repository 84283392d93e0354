import type { LegalDate } from '../calendar/day-number.js';

/** A legal administrator's decision that an unverified rule binds from now on. */
export interface Promotion {
  readonly by: string;
  readonly on: LegalDate;
  readonly reason: string;
}
