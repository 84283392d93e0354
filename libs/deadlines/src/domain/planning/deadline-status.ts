import { epochOf, type Instant } from '../calendar/zone.js';
import type { PlannedDeadline, PlannedState } from './planned-deadline.js';

export type DeadlineStatus = PlannedState | 'lapsed';

/** Where a deadline stands at an instant: an open one lapses the moment its last day or hour is over. */
export function statusAt(deadline: Pick<PlannedDeadline, 'state' | 'dueAt'>, now: Instant): DeadlineStatus {
  const { state, dueAt } = deadline;
  return state === 'open' && dueAt !== null && epochOf(now) >= epochOf(dueAt) ? 'lapsed' : state;
}

/** Whether the act that met the deadline came after its end. */
export function isMetLate(
  deadline: Pick<PlannedDeadline, 'state' | 'dueOn' | 'dueAt' | 'toTheHour' | 'closedOn' | 'closedAt'>,
): boolean {
  const { state, dueOn, dueAt, toTheHour, closedOn, closedAt } = deadline;
  if (state !== 'met' || dueOn === null || dueAt === null || closedOn === null) return false;
  return toTheHour && closedAt !== null ? epochOf(closedAt) > epochOf(dueAt) : closedOn > dueOn;
}

/**
 * Whether the act is still wanted after the term has lapsed: a duty without a sanction, or a power that someone else now has
 * but may not have used. Where the law closes the door (inadmissible, void, power gone) nothing is left to do.
 */
export function isStillExpected(deadline: Pick<PlannedDeadline, 'state' | 'dueAt' | 'expiry'>, now: Instant): boolean {
  const open = deadline.expiry === 'information' || deadline.expiry === 'power-arises';
  return open && statusAt(deadline, now) === 'lapsed';
}
