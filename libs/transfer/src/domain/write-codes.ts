import type { RowNote, RowRefusal } from './codes.js';

/** Why a row that is understood is not written all the same. */
export const WRITE_REFUSALS = ['import.case-of-others', 'import.case-closed'] as const;

/** What has to be looked at once a row is held against the register it goes into. */
export const WRITE_NOTES = [
  'import.outcome-split',
  'import.outcome-rescinded',
  'import.ended-without-outcome',
  'import.identifier-unconfirmed',
  'import.detail-refused',
  'import.description-shortened',
  'import.quantity-not-understood',
  'import.class-changed',
  'import.case-changed',
  'import.seizure-date-changed',
  'import.outcome-changed',
  'import.corrected-here',
  'import.reads-otherwise',
] as const;

export type WriteRefusal = RowRefusal | (typeof WRITE_REFUSALS)[number];
export type WriteNote = RowNote | (typeof WRITE_NOTES)[number];
