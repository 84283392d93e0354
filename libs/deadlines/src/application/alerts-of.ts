import { randomUUID } from 'node:crypto';
import { remindersFor, type RemindedDeadline } from '../domain/reminders/reminders-for.js';
import { daysAfterEnd, firstRepeat, nextRepeat, repeatAgain } from '../domain/reminders/next-repeat.js';
import type { DueAlert, NewAlert } from '../persistence/alert.repository.js';

/** The alerts of a deadline as rows. */
export function alertsOf(caseId: string, deadlineId: string, deadline: RemindedDeadline): NewAlert[] {
  return remindersFor(deadline).map(({ stage, level, at }) => ({ id: randomUUID(), deadlineId, caseId, stage, level, forDueAt: deadline.dueAt ?? at, dueAt: at }));
}

/** The alerts of an open deadline that was given another profile: what it repeats may have been due before it came. */
export function alertsAnewOf(caseId: string, deadlineId: string, deadline: RemindedDeadline): NewAlert[] {
  return withRepeats(caseId, deadlineId, deadline, firstRepeat);
}

/** Until where a deadline was told, and what time it is. */
export interface Told {
  /** Days after its end of the last alert that went out; 0 when that was before its end, or there is none. */
  readonly daysAfterEnd: number;
  readonly now: Date;
}

/** The alerts of a deadline that moved or is open again: what it repeats goes on, for what was told of that end before is not told again. */
export function alertsAgainOf(caseId: string, deadlineId: string, deadline: RemindedDeadline, { daysAfterEnd: told, now }: Told): NewAlert[] {
  return withRepeats(caseId, deadlineId, deadline, (end) => repeatAgain(end, told, now.toISOString()));
}

type Repeats = (end: Parameters<typeof firstRepeat>[0]) => ReturnType<typeof firstRepeat>;

function withRepeats(caseId: string, deadlineId: string, deadline: RemindedDeadline, repeatsOfEnd: Repeats): NewAlert[] {
  const { state, dueOn, dueAt, remindersProfile } = deadline;
  if (state !== 'open' || dueOn === null || dueAt === null) return [];
  const repeats = repeatsOfEnd({ dueOn, remindersProfile }).map(({ stage, level, at }) => ({ id: randomUUID(), deadlineId, caseId, stage, level, forDueAt: dueAt, dueAt: at }));
  return [...alertsOf(caseId, deadlineId, deadline), ...repeats];
}

/** What comes after the alerts of a batch for the duties that are still open: no reminder is the last one of an undone duty. */
export function repeatsOf(due: readonly DueAlert[], now: Date): NewAlert[] {
  // The last in time need not be the furthest: of a term that was known after its end, its creation is told last.
  const lastTold = new Map<string, DueAlert>();
  for (const alert of due.filter(({ still_open: open }) => open)) {
    const before = lastTold.get(alert.deadline_id);
    if (before === undefined || (daysAfterEnd(alert.stage) ?? 0) > (daysAfterEnd(before.stage) ?? 0)) lastTold.set(alert.deadline_id, alert);
  }
  return [...lastTold.values()].flatMap(({ case_id: caseId, deadline_id: deadlineId, due_at: dueAt, due_on: dueOn, reminder_profile: remindersProfile, stage: told }) =>
    nextRepeat({ dueOn, remindersProfile, stage: told }, now.toISOString()).map(({ stage, level, at }) => ({ id: randomUUID(), deadlineId, caseId, stage, level, forDueAt: dueAt.toISOString(), dueAt: at })),
  );
}
