import type { LegalDate } from '@contract/platform';
import { homeZone } from './format-date.js';
import { parseTime } from './parse-time.js';

/** Minutes that `zone` is ahead of UTC at a moment. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((wall - Math.floor(at / 1000) * 1000) / 60_000);
}

/**
 * A date and clock time in a zone with its offset, as the server takes times: '2026-11-23T10:12+01:00'.
 * A time that summer time skips keeps the offset before the jump; one that comes twice takes the first.
 */
export function wallTime(date: LegalDate, typed: string, zone: string = homeZone): string {
  const time = parseTime(typed) ?? typed;
  const naive = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(naive - 24 * 60 * 60_000, zone);
  const guess = offsetAt(naive - before * 60_000, zone);
  const offset = offsetAt(naive - guess * 60_000, zone) === guess ? guess : before;
  const sign = offset < 0 ? '-' : '+';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${date}T${time}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
