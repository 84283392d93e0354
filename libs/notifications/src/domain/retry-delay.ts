const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after each failed attempt: quick at first, and long enough in all to outlast a weekend without a mail server. */
const DELAYS = [5, 30, 2 * MINUTE, 10 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR] as const;

/** How many times a mail is tried. */
export const ATTEMPTS = DELAYS.length + 1;

/** Seconds until the next attempt after so many failed ones; null when there is no next. */
export function retryDelay(attempts: number): number | null {
  return DELAYS[Math.max(1, attempts) - 1] ?? null;
}
