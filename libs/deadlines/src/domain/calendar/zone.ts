import { Temporal } from 'temporal-polyfill';
import type { LegalDate } from './day-number.js';

/** A moment in UTC, ISO 8601 with a 'Z'. */
export type Instant = string;

/** The zone in which Dutch legal days begin and end. */
export const LEGAL_ZONE = 'Europe/Amsterdam';

const MS_PER_MINUTE = 60_000;
const NS_PER_MINUTE = 60_000_000_000;

const KNOWN_LIMIT = 20_000;
const known = new Map<string, Instant>();

/** Epoch milliseconds of an instant, with or without fractions of a second; NaN when it is none. */
export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant of epoch milliseconds in one spelling, with milliseconds and 'Z'; in that spelling instants sort as text. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

/** The instant at which a local clock reads this hour on this date; zones are looked up once, as that is the slow part. */
export function atLocalHour(date: LegalDate, hour: number, zone: string = LEGAL_ZONE): Instant {
  const key = `${date} ${hour} ${zone}`;
  let instant = known.get(key);
  if (instant === undefined) {
    const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour }),
    });
    instant = instantOf(epochMilliseconds);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, instant);
  }
  return instant;
}

/** The date on the wall in a zone at an instant. */
export function localDateOf(instant: Instant, zone: string = LEGAL_ZONE): LegalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** How far a zone's wall clock is ahead of UTC at an instant, in minutes. */
export function offsetMinutesOf(instant: Instant, zone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / NS_PER_MINUTE;
}

/** An instant as local wall time with its offset, e.g. 2026-03-30T12:00:00+02:00. */
export function withOffset(instant: Instant, zone: string): string {
  const offset = offsetMinutesOf(instant, zone);
  const local = instantOf(epochOf(instant) + offset * MS_PER_MINUTE).slice(0, -1);
  const absolute = Math.abs(offset);
  const hours = String(Math.floor(absolute / 60)).padStart(2, '0');
  const minutes = String(Math.floor(absolute % 60)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

export function isTimeZone(zone: string): boolean {
  try {
    offsetMinutesOf('2026-01-01T00:00:00Z', zone);
    return true;
  } catch {
    return false;
  }
}
