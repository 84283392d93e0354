import { dayNumberOf, weekdayOf, type DayNumber } from './day-number.js';
import { easterSunday } from './easter.js';

export const HOLIDAY_NAMES = [
  'new-years-day',
  'good-friday',
  'easter-monday',
  'kings-day',
  'queens-day',
  'liberation-day',
  'ascension-day',
  'whit-monday',
  'christmas-day',
  'boxing-day',
  'day-after-new-year',
  'maundy-thursday',
  'labour-day',
  'europe-day',
  'day-after-ascension',
  'belgian-national-day',
  'assumption-day',
  'all-saints-day',
  'all-souls-day',
  'end-of-year',
] as const;

export type HolidayName = (typeof HOLIDAY_NAMES)[number];

export interface Holiday {
  readonly day: DayNumber;
  readonly name: HolidayName;
}

const SUNDAY = 0;
const FIRST_KINGS_DAY = 2014;
const FIRST_QUEENS_DAY = 1949;

/**
 * The day the Sovereign's birthday is celebrated: 27 April, the 26th when that is a Sunday. Before 2014 it was 30 April,
 * with the 29th instead of a Sunday from 1980 and the 1st of May before that. Terms of those years still turn up in old cases.
 */
function royalBirthday(year: number): Holiday | undefined {
  if (year >= FIRST_KINGS_DAY) {
    const day = dayNumberOf(year, 4, 27);
    return { day: weekdayOf(day) === SUNDAY ? day - 1 : day, name: 'kings-day' };
  }
  if (year < FIRST_QUEENS_DAY) return undefined;
  const day = dayNumberOf(year, 4, 30);
  if (weekdayOf(day) !== SUNDAY) return { day, name: 'queens-day' };
  return { day: year >= 1980 ? day - 1 : day + 1, name: 'queens-day' };
}

/**
 * The recognised holidays of the Algemene termijnenwet, art. 3(1), with Good Friday that art. 3(2) puts on the same footing.
 * Easter Sunday and Whit Sunday are Sundays already. 5 May counts every year, whatever employers do.
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const birthday = royalBirthday(year);
  return [
    { day: dayNumberOf(year, 1, 1), name: 'new-years-day' },
    { day: easter - 2, name: 'good-friday' },
    { day: easter + 1, name: 'easter-monday' },
    ...(birthday === undefined ? [] : [birthday]),
    { day: dayNumberOf(year, 5, 5), name: 'liberation-day' },
    { day: easter + 39, name: 'ascension-day' },
    { day: easter + 50, name: 'whit-monday' },
    { day: dayNumberOf(year, 12, 25), name: 'christmas-day' },
    { day: dayNumberOf(year, 12, 26), name: 'boxing-day' },
  ];
}
