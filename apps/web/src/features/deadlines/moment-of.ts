import type { DeadlineRow } from '@contract/deadlines';
import type { DeadlineMoment } from '../../lib/deadline-words.js';

/** The moment of a running deadline; null when it has not started or no longer runs. */
export function momentOf(row: DeadlineRow): DeadlineMoment | null {
  const { dueOn, dueAt, toTheHour, workingDaysLeft, urgency, mayMove } = row;
  if (dueOn === null || dueAt === null || workingDaysLeft === null || urgency === null) return null;
  return { dueOn, dueAt, toTheHour, workingDaysLeft, urgency, mayMove };
}
