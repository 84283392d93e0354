import { dayNumberOf, type DayNumber } from './day-number.js';

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher), for any year from 1583. */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const sunCorrection = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - sunCorrection - moonCorrection + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateEaster = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const marchDay = epact + weekdayShift - 7 * lateEaster + 114;
  return dayNumberOf(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
}
