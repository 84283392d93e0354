import type { Locale } from '@contract/platform';

/** The BCP 47 tag whose rules write dates, numbers and money for a reader's language. */
export const localeTag: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** The language of `text`, as far as the app knows it; anything unknown reads as Dutch. */
export function toLocale(text: string | null | undefined): Locale {
  return text?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
