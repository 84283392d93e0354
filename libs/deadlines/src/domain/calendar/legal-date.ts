import {
  civilDateOf,
  dayNumberOf,
  daysInMonth,
  FIRST_YEAR,
  LAST_YEAR,
  type DayNumber,
  type LegalDate,
} from './day-number.js';

const ZERO = 48;
const HYPHEN = 45;

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day number of 'YYYY-MM-DD', or undefined when it is no date that exists between 1583 and 9999. */
export function parseLegalDate(text: string): DayNumber | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const exists =
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOf(year, month, day) : undefined;
}

export function isLegalDate(value: unknown): value is LegalDate {
  return typeof value === 'string' && parseLegalDate(value) !== undefined;
}

/** The day number of a date already known to be valid; anything else is a fault of the caller and throws. */
export function dayNumberOfDate(date: LegalDate): DayNumber {
  const day = parseLegalDate(date);
  if (day === undefined) throw new RangeError(`Not a legal date: ${JSON.stringify(date)}`);
  return day;
}

/** The dates people work with, written once: 1900 to 2199. */
const FIRST_WRITTEN = dayNumberOf(1900, 1, 1);
const WRITTEN_DAYS = dayNumberOf(2200, 1, 1) - FIRST_WRITTEN;
const written = Array.from<LegalDate | undefined>({ length: WRITTEN_DAYS });

/** 'YYYY-MM-DD' of a day number. */
export function legalDateOf(dayNumber: DayNumber): LegalDate {
  const place = dayNumber - FIRST_WRITTEN;
  if (place < 0 || place >= WRITTEN_DAYS) return write(dayNumber);
  return (written[place] ??= write(dayNumber));
}

function write(dayNumber: DayNumber): LegalDate {
  const { year, month, day } = civilDateOf(dayNumber);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The date a number of days later, or earlier when negative. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return legalDateOf(dayNumberOfDate(date) + days);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumberOfDate(to) - dayNumberOfDate(from);
}

/** Same day number some months later; where that day does not exist, the last day of the month (HR:2017:2225). */
export function addMonths(dayNumber: DayNumber, months: number): { readonly day: DayNumber; readonly clipped: boolean } {
  const { year, month, day } = civilDateOf(dayNumber);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  const lastDay = daysInMonth(newYear, newMonth);
  return { day: dayNumberOf(newYear, newMonth, Math.min(day, lastDay)), clipped: day > lastDay };
}
