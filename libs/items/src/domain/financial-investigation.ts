import type { LegalDate } from '../../../platform/src/contract.js';

/** A stretch in which a criminal financial investigation went on, its last day included; open where the day is not known or not there yet. */
export interface Investigation {
  readonly from: LegalDate | null;
  readonly until: LegalDate | null;
}

/** Whether one went on that day; a seizure can be recorded after it was closed. */
export function wentOn(investigations: readonly Investigation[], day: LegalDate): boolean {
  return investigations.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}
