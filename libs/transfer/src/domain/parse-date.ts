/** In which order a register writes day, month and year: 23-5-2014, 5/23/2014 or 2014-5-23. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const THREE_NUMBERS = /^(\d{1,4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,4})$/;
const DAY_NAMED_MONTH = /^(\d{1,2})\.?[-\s]([a-z]{3,9})\.?[-\s,]+(\d{4})$/;
const NAMED_MONTH_DAY = /^([a-z]{3,9})\.?\s(\d{1,2}),?\s(\d{4})$/;
const TIME_OF_DAY = /[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\s?[ap]m)?$/i;

/** Longer than any date; keeps the patterns from working on a page of text. */
const LONGEST = 60;

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januari'],
  ['feb', 'february', 'februari'],
  ['mar', 'mrt', 'march', 'maart'],
  ['apr', 'april'],
  ['may', 'mei'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august', 'augustus'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december'],
];

/**
 * The legal date a cell means, 'YYYY-MM-DD', or undefined when it is no date of the calendar. Unambiguous writings
 * (ISO 8601, 20140523, 23 mei 2014) are read whatever the order; a time of day behind the date is left out. A year of
 * two digits is the last one that is not after `latestYear`.
 */
export function parseDate(text: string, order: DateOrder, latestYear: number): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.trim().replace(TIME_OF_DAY, '').toLowerCase();
  const fixed = ISO.exec(bare) ?? COMPACT.exec(bare);
  if (fixed) return legalDate(Number(fixed[1]), Number(fixed[2]), Number(fixed[3]));
  return parseNamedMonth(bare) ?? parseThreeNumbers(bare, order, latestYear);
}

function parseNamedMonth(text: string): string | undefined {
  const dayFirst = DAY_NAMED_MONTH.exec(text);
  if (dayFirst) return legalDate(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = NAMED_MONTH_DAY.exec(text);
  if (monthFirst) return legalDate(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return undefined;
}

function parseThreeNumbers(text: string, order: DateOrder, latestYear: number): string | undefined {
  const parts = THREE_NUMBERS.exec(text);
  if (!parts) return undefined;
  const [first = '', second = '', third = ''] = parts.slice(1);
  if (order === 'ymd') return legalDate(fullYear(first, latestYear), Number(second), Number(third));
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return legalDate(fullYear(third, latestYear), Number(month), Number(day));
}

function fullYear(digits: string, latestYear: number): number {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return Number.NaN;
  const century = Math.floor(latestYear / 100) * 100;
  const year = century + Number(digits);
  return year > latestYear ? year - 100 : year;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

function legalDate(year: number, month: number, day: number): string | undefined {
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!exists) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
