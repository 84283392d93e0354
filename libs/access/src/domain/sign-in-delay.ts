const FREE_ATTEMPTS = 3;
const LONGEST_SECONDS = 60;

/**
 * Seconds to wait after so many failed attempts: none for the first three, then doubling to a minute. Never a lock, because
 * a lock is a way to keep a prosecutor out before a deadline.
 */
export function delayAfter(failedAttempts: number): number {
  if (failedAttempts <= FREE_ATTEMPTS) return 0;
  return Math.min(2 ** (failedAttempts - FREE_ATTEMPTS), LONGEST_SECONDS);
}
