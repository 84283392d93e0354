import type { FacetCount, Locale } from '@contract/platform';
import { formatNumber } from './format-number.js';

/**
 * The count of one value in words; null when there is none to say. What was not counted to the end says "at least", and a value that
 * did not come up then says nothing: it may well be there.
 */
export function shownCount(counts: readonly FacetCount[] | undefined, value: string, locale: Locale, atLeast: (shown: string) => string): string | null {
  if (!counts) return null;
  const found = counts.find((count) => count.value === value);
  if (!found) return counts.every(({ exact }) => exact) ? '0' : null;
  const shown = formatNumber(found.count, locale);
  return found.exact ? shown : atLeast(shown);
}
