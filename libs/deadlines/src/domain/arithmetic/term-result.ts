import type { LegalDate } from '../calendar/day-number.js';
import type { Instant } from '../calendar/zone.js';
import type { Step } from './step.js';

export type TermWarningCode =
  | 'equated-days-not-loaded'
  | 'leap-day-inferred'
  | 'equated-day-unsettled-for-eu'
  | 'two-working-days-unsettled'
  | 'suspension-still-running'
  | 'institution-list-not-compared'
  | 'national-days-from-table'
  | 'state-without-calendar'
  | 'second-reading';

export interface TermWarning {
  readonly code: TermWarningCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A day term is due at the end of its day, an hour term at its instant. */
export interface TermResult {
  readonly precision: 'day' | 'instant';
  readonly due: LegalDate | Instant;
  readonly steps: readonly Step[];
  readonly warnings: readonly TermWarning[];
}
