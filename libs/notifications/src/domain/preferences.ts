import { Temporal } from 'temporal-polyfill';
import type { EventKind, MailTiming } from '../contract.js';

export type { EventKind, MailTiming };

/** What a person can be told of. */
export const EVENT_KINDS = ['deadline', 'escalation', 'assignment', 'decision', 'item-status', 'import', 'document', 'system'] as const satisfies readonly EventKind[];

/** By mail each at once, all of a day in one, or not at all. */
export const MAIL_TIMINGS = ['at-once', 'digest', 'off'] as const satisfies readonly MailTiming[];

/** How one kind of event reaches a person. */
export interface Choice {
  readonly inApp: boolean;
  readonly mail: MailTiming;
}

/** Hours in which no mail comes, 'HH:MM' on the person's own clock; they may run past midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export interface Clocks {
  /** IANA zone of the person's clock. */
  readonly zone: string;
  readonly quiet: QuietHours | null;
  /** The hour of the day's one mail, 0 to 23. */
  readonly digestHour: number;
}

export interface Preferences extends Clocks {
  readonly choices: Readonly<Record<EventKind, Choice>>;
}

const AT_ONCE: Choice = { inApp: true, mail: 'at-once' };
const DAILY: Choice = { inApp: true, mail: 'digest' };

/** Of someone who has chosen nothing: what has a term or names the reader comes at once, what only happened comes once a day. */
export const DEFAULT_PREFERENCES: Preferences = {
  zone: 'Europe/Amsterdam',
  quiet: null,
  digestHour: 8,
  choices: { deadline: AT_ONCE, escalation: AT_ONCE, assignment: AT_ONCE, import: AT_ONCE, document: AT_ONCE, system: AT_ONCE, 'item-status': DAILY, decision: DAILY },
};

/** When the quiet hours in which a moment lies end; null when it lies in none. */
export function endOfQuiet({ zone, quiet }: Pick<Clocks, 'zone' | 'quiet'>, moment: Date): Date | null {
  if (quiet === null) return null;
  const local = localTime(zone, moment);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  const { from, until } = quiet;
  const isQuiet = from < until ? from <= time && time < until : from <= time || time < until;
  if (!isQuiet) return null;
  const day = local.toPlainDate().add({ days: time < until ? 0 : 1 });
  return atLocalTime(zone, day, until);
}

/** The next moment after this one at which the day's one mail goes. */
export function nextDigest({ zone, digestHour }: Pick<Clocks, 'zone' | 'digestHour'>, moment: Date): Date {
  const hour = `${String(digestHour).padStart(2, '0')}:00`;
  const today = localTime(zone, moment).toPlainDate();
  const todays = atLocalTime(zone, today, hour);
  return todays > moment ? todays : atLocalTime(zone, today.add({ days: 1 }), hour);
}

function localTime(zone: string, moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
}

/** A time that a change of the clock leaves out counts as the moment the clock jumps to. */
function atLocalTime(zone: string, day: Temporal.PlainDate, time: string): Date {
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds);
}
