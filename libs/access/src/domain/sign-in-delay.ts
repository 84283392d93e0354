const FREE_ATTEMPTS = 3;
/** One address may be that of a whole office. */
const FREE_OF_A_SOURCE = 30;
const LONGEST_SECONDS = 60;

/** Who may be guessing: what its failed attempts are counted under, and how many cost nothing. */
export interface Guesser {
  readonly key: string;
  readonly free: number;
}

/**
 * Under what an attempt is counted. A browser from which this person has signed in before answers for itself alone: whatever
 * others try with the same login, from wherever, it does not slow that browser down. Any other attempt is counted for this
 * login from this source, and for the source.
 */
export function guessersOf({ login, source, knownBrowser }: { readonly login: string; readonly source: string; readonly knownBrowser: string | null }): readonly [Guesser, ...Guesser[]] {
  if (knownBrowser !== null) return [{ key: `browser ${knownBrowser} ${login}`, free: FREE_ATTEMPTS }];
  return [
    { key: `login ${login} from ${source}`, free: FREE_ATTEMPTS },
    { key: `source ${source}`, free: FREE_OF_A_SOURCE },
  ];
}

/**
 * Seconds to wait after so many failed attempts: none for the first few, then doubling to a minute. Never a lock, because a
 * lock is a way to keep a prosecutor out before a deadline.
 */
export function delayAfter(failedAttempts: number, free = FREE_ATTEMPTS): number {
  if (failedAttempts <= free) return 0;
  return Math.min(2 ** (failedAttempts - free), LONGEST_SECONDS);
}
