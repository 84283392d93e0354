import type { Locale, Titles } from '../../../platform/src/contract.js';
import { MESSAGES, isMessageId } from './messages.js';

const ZONE = 'Europe/Amsterdam';
const LANGUAGE: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/** A message in both languages; one that an older version stored and nobody words any more is shown as it is stored. */
export function wordMessage(message: string, params: Readonly<Record<string, unknown>>): Titles {
  if (!isMessageId(message)) return { nl: message, en: message };
  const { title } = MESSAGES[message];
  return { nl: fillIn(title.nl, params, 'nl'), en: fillIn(title.en, params, 'en') };
}

function fillIn(text: string, params: Readonly<Record<string, unknown>>, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => worded(params[name], locale));
}

function worded(value: unknown, locale: Locale): string {
  if (isTitles(value)) return value[locale];
  if (typeof value === 'number') return new Intl.NumberFormat(LANGUAGE[locale]).format(value);
  if (typeof value !== 'string') return '–';
  if (DATE.test(value)) return dateOf(new Date(`${value}T00:00:00Z`), 'UTC', locale);
  if (MOMENT.test(value)) return `${dateOf(new Date(value), ZONE, locale)}, ${timeOf(new Date(value), locale)}`;
  return value;
}

function dateOf(moment: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(moment);
}

function timeOf(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(moment);
}

function isTitles(value: unknown): value is Titles {
  return typeof value === 'object' && value !== null && typeof (value as Titles).nl === 'string' && typeof (value as Titles).en === 'string';
}
