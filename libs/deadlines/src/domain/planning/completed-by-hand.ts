import type { LegalDate } from '../calendar/day-number.js';
import type { PlannedDeadline } from './planned-deadline.js';

/** What is stored of a deadline that may have been completed by hand. */
export interface Completed {
  readonly completedByHand: boolean;
  readonly metOn: LegalDate | null;
}

/**
 * Whether completing by hand still holds. An act that came before its term began has come in time; but a power that arises only
 * when a term has passed is not there when that term, as the facts stand now, has not begun or began later.
 */
export function holdsByHand({ completedByHand, metOn }: Completed, planned: Pick<PlannedDeadline, 'state' | 'expiry' | 'start'> | null | undefined): boolean {
  if (!completedByHand || !planned) return completedByHand;
  const { state, expiry, start } = planned;
  const isOpen = state === 'open' || state === 'not-started';
  return !(isOpen && expiry === 'power-arises' && (start === null || metOn === null || start > metOn));
}
