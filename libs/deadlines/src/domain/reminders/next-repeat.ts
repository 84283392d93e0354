import type { LegalDate } from '../calendar/day-number.js';
import { addDays } from '../calendar/legal-date.js';
import { atLocalHour, instantOf, epochOf, type Instant } from '../calendar/zone.js';
import { daysToBeat } from './beat.js';
import { REMINDER_PROFILES, RHYTHMS, type ReminderProfileName, type ReminderStage } from './reminder-profile.js';
import { MORNING_HOUR, REMINDER_LEVELS, type Reminder } from './reminders-for.js';

/** An open deadline of which an alert was just told. */
export interface ToldDeadline {
  readonly dueOn: LegalDate;
  readonly remindersProfile: ReminderProfileName;
  /** The alert: with one before its profile's last, nothing is repeated yet. */
  readonly stage: ReminderStage;
}

/**
 * The alerts that follow the last one of a profile that repeats: the first morning of its rhythm that is still to come, so that what
 * fell in a time without a worker is not told day by day.
 */
export function nextRepeat({ dueOn, remindersProfile, stage }: ToldDeadline, now: Instant): readonly Omit<Reminder, 'key'>[] {
  const rhythm = RHYTHMS.get(remindersProfile);
  const told = daysAfterEnd(stage);
  if (rhythm === undefined || told === undefined || told < lastDayOf(remindersProfile)) return [];
  const momentOf = (days: number): Instant => atLocalHour(addDays(dueOn, days), MORNING_HOUR);
  const today = instantOf(epochOf(now));
  let beat = 1;
  let days = daysToBeat(rhythm, dueOn, beat);
  while (days <= told || momentOf(days) <= today) days = daysToBeat(rhythm, dueOn, (beat += 1));
  return REMINDER_LEVELS.map((level) => ({ stage: `T+${days}`, at: momentOf(days), level }));
}

/** The first repeat of an open deadline that was given a profile that repeats after that profile's last stage may have passed. */
export function firstRepeat({ dueOn, remindersProfile }: Omit<ToldDeadline, 'stage'>): readonly Omit<Reminder, 'key'>[] {
  const last = lastDayOf(remindersProfile);
  return nextRepeat({ dueOn, remindersProfile, stage: `T+${last}` }, atLocalHour(addDays(dueOn, last), MORNING_HOUR));
}

/** The first repeat that is still to come of a deadline that is open again and had been told so many days after its end. */
export function repeatAgain({ dueOn, remindersProfile }: Omit<ToldDeadline, 'stage'>, told: number, now: Instant): readonly Omit<Reminder, 'key'>[] {
  return nextRepeat({ dueOn, remindersProfile, stage: `T+${Math.max(told, lastDayOf(remindersProfile))}` }, now);
}

/** How many days after its end the stages of a profile go. */
function lastDayOf(profile: ReminderProfileName): number {
  return Math.max(0, ...REMINDER_PROFILES[profile].map((each) => daysAfterEnd(each) ?? 0));
}

/** How many days after the end a stage falls; undefined for what comes before. */
export function daysAfterEnd(stage: ReminderStage): number | undefined {
  const [, days] = /^T\+(\d+)$/.exec(stage) ?? [];
  return days === undefined ? undefined : Number(days);
}
