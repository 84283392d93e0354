import type { LegalDate } from '../calendar/day-number.js';
import { addDays } from '../calendar/legal-date.js';
import { atLocalHour, instantOf, epochOf, type Instant } from '../calendar/zone.js';
import { REMINDER_PROFILES, REPEATS_EVERY_DAYS, type ReminderProfileName, type ReminderStage } from './reminder-profile.js';
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
  const every = REPEATS_EVERY_DAYS.get(remindersProfile);
  const told = daysAfterEnd(stage);
  if (every === undefined || told === undefined || told < Math.max(...REMINDER_PROFILES[remindersProfile].map((each) => daysAfterEnd(each) ?? 0))) return [];
  const momentOf = (days: number): Instant => atLocalHour(addDays(dueOn, days), MORNING_HOUR);
  const today = instantOf(epochOf(now));
  let days = told + every;
  while (momentOf(days) <= today) days += every;
  return REMINDER_LEVELS.map((level) => ({ stage: `T+${days}`, at: momentOf(days), level }));
}

function daysAfterEnd(stage: ReminderStage): number | undefined {
  const [, days] = /^T\+(\d+)$/.exec(stage) ?? [];
  return days === undefined ? undefined : Number(days);
}
