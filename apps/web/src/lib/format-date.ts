import type { Instant, LegalDate, Locale } from '@contract/platform';
import { localeTag } from './locale.js';

/** Where Dutch legal dates are read, wherever the browser stands. */
export const homeZone = 'Europe/Amsterdam';

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeTag[locale], { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

function partsOf(format: Intl.DateTimeFormat, at: Date): Parts {
  // Dutch short names end in a dot ("nov.", "do."), which only clutters a list.
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value.replace(/\.$/, '')]));
}

/** Midday UTC of a calendar date: the date itself in UTC, whatever the zone of the browser. */
function middayOf(date: LegalDate): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

const shortDay = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const longDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

export interface DateShape {
  readonly weekday?: boolean;
  readonly year?: boolean;
}

/** A calendar date as the reader writes it: 'do 26 nov 2026' or 'Thu 26 Nov 2026'. */
export function formatDate(date: LegalDate, locale: Locale, { weekday = true, year = true }: DateShape = {}): string {
  const at = middayOf(date);
  if (!at) return date;
  const part = partsOf(formatterOf(locale, 'UTC', shortDay), at);
  return [weekday && part.weekday, part.day, part.month, year && part.year].filter(Boolean).join(' ');
}

/** A calendar date in full, for headings: 'donderdag 26 november 2026'. */
export function formatLongDate(date: LegalDate, locale: Locale): string {
  const at = middayOf(date);
  if (!at) return date;
  const part = partsOf(formatterOf(locale, 'UTC', longDay), at);
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

/** A moment to the minute in `zone`: 'wo 25 nov 2026, 12:00'. Another zone than the Dutch one is named. */
export function formatInstant(instant: Instant, locale: Locale, zone: string = homeZone, shape: DateShape = {}): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const date = formatDate(legalDateOf(instant, zone), locale, shape);
  const named = zone === homeZone ? '' : ` (${zone})`;
  return `${date}, ${formatTime(instant, zone)}${named}`;
}

/** The end of a term: its last day, or the moment of one that ends at an hour. */
export function formatEnd(end: LegalDate | Instant, locale: Locale): string {
  return end.includes('T') ? formatInstant(end, locale) : formatDate(end, locale);
}

/** The wall time of a moment, 24 hours: '12:00'. */
export function formatTime(instant: Instant, zone: string = homeZone): string {
  const format = formatterOf('en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(new Date(instant));
}

/** The calendar date on which a moment falls in `zone`. */
export function legalDateOf(instant: Instant, zone: string = homeZone): LegalDate {
  const part = partsOf(formatterOf('en', zone, { day: '2-digit', month: '2-digit', year: 'numeric' }), new Date(instant));
  return `${part.year}-${part.month}-${part.day}`;
}
