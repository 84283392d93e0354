import { LEGAL_ZONE } from '../clock/clock.js';
import type { Locale } from '../contract.js';

const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** A moment as paper says it: the day in words and the time of the office's zone. */
export function formatMoment(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: LEGAL_ZONE }).format(moment);
}

/** A legal date as paper says it. */
export function formatDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A share as paper says it, to a tenth of a percent; a dash where there is nothing to take a share of. */
export function formatShare(part: number, whole: number, locale: Locale): string {
  return whole === 0 ? '–' : new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 1 }).format(part / whole);
}
