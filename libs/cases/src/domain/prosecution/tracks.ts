import { CASE_STATUS_IDS, IN_PROCEEDINGS, type CaseStatus } from '../case-status.js';

/** The main case, the deprivation of advantage and the criminal financial investigation go on side by side. */
export type Track = 'main' | 'advantage' | 'sfo';

export interface TrackRule {
  /** Whether each suspect has one of his own, or the case as a whole has one. */
  readonly of: 'suspect' | 'case';
  /** Where the case can stand while it goes on. */
  readonly beside: readonly CaseStatus[];
  /** Whether it goes on only where a step says so; else nobody is kept from a step because nothing of him was recorded. */
  readonly mustBeRecorded: boolean;
}

export const TRACKS: Readonly<Record<Track, TrackRule>> = {
  main: { of: 'suspect', beside: IN_PROCEEDINGS, mustBeRecorded: false },
  advantage: { of: 'suspect', beside: IN_PROCEEDINGS, mustBeRecorded: false },
  sfo: { of: 'case', beside: CASE_STATUS_IDS.filter((status) => status !== 'closed' && status !== 'retention'), mustBeRecorded: true },
};
