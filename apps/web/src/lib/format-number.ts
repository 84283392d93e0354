import type { Locale } from '@contract/platform';
import { localeTag } from './locale.js';

/** A whole number with the reader's grouping, e.g. 18.011 (nl) and 18,011 (en). */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(localeTag[locale]).format(value);
}

/** A decimal string with the reader's separators and every digit it came with: '1.48201733' reads 1,48201733 in Dutch. */
export function formatDecimal(value: string, locale: Locale): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  const digits = value.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(localeTag[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A string is formatted exactly; a number would round what a double cannot hold.
  return format.format(value as `${number}`);
}
