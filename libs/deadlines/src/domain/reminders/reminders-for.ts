import { addDays } from '../calendar/legal-date.js';
import { atLocalHour, epochOf, instantOf, localDateOf, type Instant } from '../calendar/zone.js';
import type { PlannedDeadline } from '../planning/planned-deadline.js';
import { daysToBeat } from './beat.js';
import { REMINDER_PROFILES, RHYTHMS, WITHOUT_CLIMBING, type ReminderStage } from './reminder-profile.js';

/** Whom a reminder reaches, from the lowest step of the ladder to the highest. */
export const REMINDER_LEVELS = ['assignee', 'deputy', 'team-lead', 'head'] as const;
export type ReminderLevel = (typeof REMINDER_LEVELS)[number];

const OF_THE_ACTING: readonly ReminderLevel[] = ['assignee', 'deputy'];

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

/** Day stages fall at this hour in Amsterdam. */
export const MORNING_HOUR = 8;
const MS_PER_HOUR = 3_600_000;
const STAGE = /^T(?:([+-])(\d+)(h)?)?$/;

/**
 * Every alert reaches who must act and the deputy. The last one before the end climbs to the team lead; what passes its end climbs to
 * the head, at the end itself and at every repeat after it, unless the term is of those that run out by themselves. An acknowledgement stops the climbing, but for the end and the day after it.
 */
function levelsOf(stage: ReminderStage, lastBeforeEnd: ReminderStage | undefined): readonly ReminderLevel[] {
  if (stage === 'T' || stage.startsWith('T+')) return REMINDER_LEVELS;
  return stage === lastBeforeEnd ? [...OF_THE_ACTING, 'team-lead'] : OF_THE_ACTING;
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

/** The beats of a rhythm that runs throughout, from the first one after the office knew of the term; the nearest to the end stands last. */
function beatsBeforeTheEnd(deadline: RemindedDeadline, knownAt: Instant, dueAt: Instant): readonly ReminderStage[] {
  const rhythm = RHYTHMS.get(deadline.remindersProfile);
  const stages: ReminderStage[] = [];
  if (rhythm?.throughout !== true) return stages;
  const end = deadline.dueOn ?? localDateOf(dueAt);
  for (let beat = -1; ; beat -= 1) {
    const stage: ReminderStage = `T-${-daysToBeat(rhythm, end, beat)}`;
    if (instantOfStage(stage, deadline, knownAt, dueAt) <= knownAt) return stages;
    stages.unshift(stage);
  }
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
  const stages: readonly ReminderStage[] = [...beatsBeforeTheEnd(deadline, knownAt, dueAt), ...REMINDER_PROFILES[deadline.remindersProfile]];
  const lastBeforeEnd = stages.findLast((stage) => stage.startsWith('T-'));
  return stages
    .flatMap((stage) => {
      const at = instantOfStage(stage, deadline, knownAt, dueAt);
      if (stage !== 'created' && at <= knownAt && at < dueAt) return [];
      const levels: readonly ReminderLevel[] = WITHOUT_CLIMBING.has(deadline.remindersProfile) ? OF_THE_ACTING : levelsOf(stage, lastBeforeEnd);
      return levels.map((level) => ({ key: `${deadline.key}|${dueAt}|${stage}|${level}`, stage, at, level }));
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}
