import { dayNumberOf, type DayNumber } from './day-number.js';

/** Easter Sunday of the Orthodox churches by the Julian computus (Meeus), as a day of the Gregorian calendar. */
export function orthodoxEasterSunday(year: number): DayNumber {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekdayShift = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const marchDay = moon + weekdayShift + 114;
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumberOf(year, Math.floor(marchDay / 31), (marchDay % 31) + 1) + julianLag;
}
