import { addDays } from '../calendar/legal-date.js';
import { atLocalHour, epochOf, instantOf, localDateOf, type Instant } from '../calendar/zone.js';
import type { PlannedDeadline } from '../planning/planned-deadline.js';
import { REMINDER_PROFILES, type ReminderStage } from './reminder-profile.js';

/** Whom a reminder reaches: who must act (with deputy), the team, or the head. */
export type ReminderLevel = 'assignee' | 'team' | 'supervisor';

export interface Reminder {
  /** One alert: the same deadline with another end has other keys, so that moved terms are announced anew. */
  readonly key: string;
  readonly stage: ReminderStage;
  readonly at: Instant;
  readonly level: ReminderLevel;
}

export type RemindedDeadline = Pick<
  PlannedDeadline,
  'key' | 'state' | 'dueOn' | 'dueAt' | 'toTheHour' | 'knownAt' | 'remindersProfile'
>;

const MORNING_HOUR = 8;
const MS_PER_HOUR = 3_600_000;
const STAGE = /^T(?:([+-])(\d+)(h)?)?$/;
const ESCALATED: ReadonlySet<ReminderStage> = new Set(['T', 'T+1']);

function levelsOf(stage: ReminderStage): readonly ReminderLevel[] {
  if (ESCALATED.has(stage)) return ['assignee', 'team', 'supervisor'];
  return stage.startsWith('T+') ? ['assignee', 'team'] : ['assignee'];
}

/**
 * When a stage falls: day stages at 08:00 in Amsterdam, hour stages and the end of an hour term to the minute. The days
 * around an hour term are those of its end in Amsterdam.
 */
function instantOfStage(stage: ReminderStage, deadline: RemindedDeadline, knownAt: Instant, dueAt: Instant): Instant {
  const [, sign, amount = '0', hours] = STAGE.exec(stage) ?? [];
  if (stage === 'created') return knownAt;
  if (stage === 'T' && deadline.toTheHour) return dueAt;
  const distance = Number(amount) * (sign === '-' ? -1 : 1);
  if (hours !== undefined) return instantOf(epochOf(dueAt) + distance * MS_PER_HOUR);
  return atLocalHour(addDays(deadline.dueOn ?? localDateOf(dueAt), distance), MORNING_HOUR);
}

/**
 * The alerts of a deadline in the order they fall due; none for one that is met, withdrawn or has no date. What would have
 * fallen before the office knew of the term is left out, as the alert on its creation says it all.
 */
export function remindersFor(deadline: RemindedDeadline): readonly Reminder[] {
  if (deadline.state !== 'open' || deadline.dueAt === null) return [];
  // One spelling of every instant, so that they compare and sort as text.
  const knownAt = instantOf(epochOf(deadline.knownAt));
  const dueAt = instantOf(epochOf(deadline.dueAt));
  const stages: readonly ReminderStage[] = REMINDER_PROFILES[deadline.remindersProfile];
  return stages
    .flatMap((stage) => {
      const at = instantOfStage(stage, deadline, knownAt, dueAt);
      if (stage !== 'created' && at <= knownAt && at < dueAt) return [];
      return levelsOf(stage).map((level) => ({ key: `${deadline.key}|${dueAt}|${stage}|${level}`, stage, at, level }));
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}
