import { randomUUID } from 'node:crypto';
import { remindersFor, type RemindedDeadline } from '../domain/reminders/reminders-for.js';
import type { NewAlert } from '../persistence/alert.repository.js';

/** The alerts of a deadline as rows. */
export function alertsOf(caseId: string, deadlineId: string, deadline: RemindedDeadline): NewAlert[] {
  return remindersFor(deadline).map(({ stage, level, at }) => ({ id: randomUUID(), deadlineId, caseId, stage, level, forDueAt: deadline.dueAt ?? at, dueAt: at }));
}
