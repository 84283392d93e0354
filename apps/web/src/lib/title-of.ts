import type { Locale, Titles } from '@contract/platform';

/** The text in the reader's language; both are always there. */
export function titleOf(titles: Titles, locale: Locale): string {
  return titles[locale];
}
