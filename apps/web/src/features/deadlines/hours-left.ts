import type { Instant } from '@contract/platform';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Pressure = 'over' | 'red' | 'amber' | 'calm';

/** How a clock of hours stands: over, under six hours, under a day, or calm. */
export function clockPressure(dueAt: Instant, now: number): Pressure {
  const left = Date.parse(dueAt) - now;
  if (left <= 0) return 'over';
  if (left < 6 * hour) return 'red';
  return left < day ? 'amber' : 'calm';
}

/** What is left, or how long it is over: days and hours, hours and minutes, or minutes, whichever two say most. */
export function timeLeft(dueAt: Instant, now: number): { readonly key: 'days' | 'hours' | 'minutes'; readonly over: boolean; readonly big: number; readonly small: number } {
  const left = Date.parse(dueAt) - now;
  const size = Math.abs(left);
  const over = left <= 0;
  if (size >= 3 * day) return { key: 'days', over, big: Math.floor(size / day), small: Math.floor((size % day) / hour) };
  if (size >= hour) return { key: 'hours', over, big: Math.floor(size / hour), small: Math.floor((size % hour) / minute) };
  return { key: 'minutes', over, big: Math.floor(size / minute), small: 0 };
}
