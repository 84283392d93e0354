import type { LegalDate } from '../../../../platform/src/contract.js';
import { addDays, dateOfDay, dayNumber, earliest } from '../legal-days.js';

/** The course of keeping a thing against its value. Between two starts the value never rises and the cost never falls. */
export interface Course {
  /** Days on which the value was found anew, the first one first; the value is known from the first on. */
  readonly starts: readonly LegalDate[];
  /** The last day of keeping, for what has ended. */
  readonly until: LegalDate | null;
  /** Whether keeping has cost as much as the thing is worth on a day, or more. */
  isEaten(date: LegalDate): boolean;
}

/** Further than any thing is kept; what is not eaten by then never is. */
export const LAST_DAY: LegalDate = '2199-12-31';

/**
 * The day on which keeping has eaten the value, for good: from it on, on every day, it has cost as much as the thing is
 * worth, or more. Null when that day never comes. Within one valuation it is found by halving, because there the answer
 * turns once; a valuation that lifts the value above the cost starts anew.
 */
export function breakEvenOn({ starts, until, isEaten }: Course): LegalDate | null {
  let found: LegalDate | null = null;
  let last = earliest(LAST_DAY, until) ?? LAST_DAY;
  for (const start of starts.filter((day) => day <= last).toReversed()) {
    if (!isEaten(last)) return found;
    found = firstEaten(start, last, isEaten);
    if (found !== start) return found;
    last = addDays(start, -1);
  }
  return found;
}

function firstEaten(from: LegalDate, last: LegalDate, isEaten: (date: LegalDate) => boolean): LegalDate {
  let low = dayNumber(from);
  let high = dayNumber(last);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEaten(dateOfDay(middle))) high = middle;
    else low = middle + 1;
  }
  return dateOfDay(low);
}
