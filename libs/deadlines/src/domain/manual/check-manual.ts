import { addDays } from '../calendar/legal-date.js';
import type { LegalDate } from '../calendar/day-number.js';
import { atLocalHour, epochOf, instantOf, localDateOf, type Instant } from '../calendar/zone.js';
import type { ReminderProfileName } from '../reminders/reminder-profile.js';

/** The profiles that a person can choose: before a day, or before an hour. */
export const PROFILES_OF_DAYS = ['R-3', 'R-7', 'R-14', 'R-30', 'R-42', 'R-90'] as const satisfies readonly ReminderProfileName[];
export const PROFILES_OF_HOURS = ['R-48h', 'R-hourly'] as const satisfies readonly ReminderProfileName[];
export const MANUAL_PROFILES = [...PROFILES_OF_DAYS, ...PROFILES_OF_HOURS] as const;

interface AskedEnd {
  readonly dueOn?: LegalDate;
  readonly dueAt?: Instant;
  readonly reminders: ReminderProfileName;
}

export interface ManualRefusal {
  readonly code: 'deadline.due-one' | 'deadline.due-past' | 'deadline.profile-of-hours' | 'deadline.profile-of-days';
  readonly pointer: string;
}

export interface ManualEnd {
  readonly dueOn: LegalDate;
  /** For a day, the midnight that ends it. */
  readonly dueAt: Instant;
  readonly toTheHour: boolean;
}

/** What is wrong with the end that a person asks for; all at once. A day or a moment, in the future, with reminders that fit it. */
export function checkManual({ dueOn, dueAt, reminders }: AskedEnd, now: Instant): readonly ManualRefusal[] {
  const refusals: ManualRefusal[] = [];
  const end = manualEnd({ dueOn, dueAt });
  if (end === null) refusals.push({ code: 'deadline.due-one', pointer: '/dueOn' });
  else if (epochOf(end.dueAt) <= epochOf(now)) refusals.push({ code: 'deadline.due-past', pointer: dueAt === undefined ? '/dueOn' : '/dueAt' });
  const ofHours = (PROFILES_OF_HOURS as readonly string[]).includes(reminders);
  if (end !== null && ofHours && !end.toTheHour) refusals.push({ code: 'deadline.profile-of-hours', pointer: '/reminders' });
  if (end !== null && !ofHours && end.toTheHour) refusals.push({ code: 'deadline.profile-of-days', pointer: '/reminders' });
  return refusals;
}

/** The end in the forms in which every deadline keeps it; null unless exactly one of day and moment is given. */
export function manualEnd({ dueOn, dueAt }: { readonly dueOn?: LegalDate | undefined; readonly dueAt?: Instant | undefined }): ManualEnd | null {
  if ((dueOn === undefined) === (dueAt === undefined)) return null;
  if (dueAt !== undefined) return { dueOn: localDateOf(dueAt), dueAt: instantOf(epochOf(dueAt)), toTheHour: true };
  return dueOn === undefined ? null : { dueOn, dueAt: atLocalHour(addDays(dueOn, 1), 0), toTheHour: false };
}
