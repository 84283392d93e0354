import type { LegalDate, Locale } from '@contract/platform';
import { localeTag } from './locale.js';

/** The month so many months on (or back), 'YYYY-MM'. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, number - 1 + months, 1));
  return at.toISOString().slice(0, 7);
}

/** 'november 2026' */
export function formatMonth(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(localeTag[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T12:00:00Z`));
}

/** The days of a month as weeks from Monday to Sunday; null outside the month. */
export function weeksOf<Day extends { readonly date: LegalDate }>(days: readonly Day[]): readonly (readonly (Day | null)[])[] {
  const first = days[0];
  if (!first) return [];
  const before = (new Date(`${first.date}T12:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (Day | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The weekdays from Monday on, short and in full. */
export function weekdayNames(locale: Locale): readonly { readonly short: string; readonly long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 5, 1 + index)); // a Monday
    const name = (weekday: 'short' | 'long'): string => new Intl.DateTimeFormat(localeTag[locale], { weekday, timeZone: 'UTC' }).format(at);
    return { short: name('short').replace(/\.$/, ''), long: name('long') };
  });
}
