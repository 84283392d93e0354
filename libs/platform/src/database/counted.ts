/** Lists are counted so far exactly; beyond it the count says "more than". */
export const COUNTED_AT_MOST = 10_000;

/** How many rows there are: exactly, or at least so many. */
export interface Counted {
  readonly count: number;
  readonly exact: boolean;
}

/** What a statement that stops at one more than the most has counted. */
export function countedAtMost(found: number, most = COUNTED_AT_MOST): Counted {
  return found > most ? { count: most, exact: false } : { count: found, exact: true };
}
