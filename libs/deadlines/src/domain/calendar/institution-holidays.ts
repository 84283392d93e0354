import { dayNumberOf, type DayNumber } from './day-number.js';
import { easterSunday } from './easter.js';
import type { Holiday } from './holiday.js';

/**
 * Years of which the list of the Commission was compared with the days computed here, and what it adds to them. The list is
 * made anew each year (Staff Regulations, art. 61); of any other year the days are those that came back every time.
 */
const COMPARED: ReadonlyMap<number, { readonly source: string; readonly allSouls: boolean }> = new Map([
  [2014, { source: 'OJ C 39, 12.2.2013, p. 26', allSouls: false }],
  [2017, { source: 'list for 2017, as quoted in an encyclopaedia', allSouls: true }],
  [2020, { source: 'list for 2020, as quoted in an encyclopaedia', allSouls: true }],
  [2025, { source: 'list for 2025, as quoted in an encyclopaedia', allSouls: true }],
]);

/** Whether the published list of the year was compared with what is computed. */
export function isInstitutionListCompared(year: number): boolean {
  return COMPARED.has(year);
}

/** The days on which the institutions are closed, in Brussels. */
export function institutionHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const day = (month: number, dayOfMonth: number): DayNumber => dayNumberOf(year, month, dayOfMonth);
  const endOfYear = [24, 25, 26, 27, 28, 29, 30, 31].map((each) => ({ day: day(12, each), name: 'end-of-year' as const }));
  return [
    { day: day(1, 1), name: 'new-years-day' },
    { day: day(1, 2), name: 'day-after-new-year' },
    { day: easter - 3, name: 'maundy-thursday' },
    { day: easter - 2, name: 'good-friday' },
    { day: easter + 1, name: 'easter-monday' },
    { day: day(5, 1), name: 'labour-day' },
    { day: day(5, 9), name: 'europe-day' },
    { day: easter + 39, name: 'ascension-day' },
    { day: easter + 40, name: 'day-after-ascension' },
    { day: easter + 50, name: 'whit-monday' },
    { day: day(7, 21), name: 'belgian-national-day' },
    { day: day(8, 15), name: 'assumption-day' },
    { day: day(11, 1), name: 'all-saints-day' },
    ...(COMPARED.get(year)?.allSouls ? [{ day: day(11, 2), name: 'all-souls-day' as const }] : []),
    ...endOfYear,
  ];
}
