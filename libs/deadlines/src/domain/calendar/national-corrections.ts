import { dayNumberOf, isWeekend, type DayNumber } from './day-number.js';
import type { MemberState } from './member-state.js';
import { orthodoxEasterSunday } from './orthodox-easter.js';
import type { CalendarDay } from './working-calendar.js';

type Correct = (year: number, days: readonly CalendarDay[]) => readonly CalendarDay[];

const national = (day: DayNumber, nl: string, en: string): CalendarDay => ({ day, reason: 'national', title: { nl, en } });

/** Green Monday is seven weeks before Easter Monday (the table has the Tuesday), and the Monday after Pentecost is one as well. */
const cyprus: Correct = (year, days) => {
  const easter = orthodoxEasterSunday(year);
  return [...days.filter(({ day }) => day !== easter - 47), national(easter - 48, 'Groene Maandag', 'Green Monday'), national(easter + 50, 'Pinkstermaandag (Kataklysmos)', 'Whit Monday (Kataklysmos)')];
};

const IN_LIEU_SINCE = 2017;

/**
 * 26 December is a day of Christmas too (Labour Code, art. 154(1)). A holiday on a Saturday or Sunday, Easter excepted, makes the
 * first working day after it a day off (art. 154(2)).
 */
const bulgaria: Correct = (year, days) => {
  const all = [...days, national(dayNumberOf(year, 12, 26), 'Tweede Kerstdag', 'Boxing Day')].sort((one, other) => one.day - other.day);
  if (year < IN_LIEU_SINCE) return all;
  const off = new Set(all.map(({ day }) => day));
  const inLieu = all
    .filter(({ day, title }) => isWeekend(day) && title?.en !== 'Easter Sunday')
    .map(({ day, title }) => {
      let free = day + 1;
      while (isWeekend(free) || off.has(free)) free += 1;
      off.add(free);
      return national(free, `vrije dag voor ${title?.nl}`, `day off for ${title?.en}`);
    });
  return [...all, ...inLieu];
};

/** 8 May and 15 September were no days off in 2026 only; the table leaves them out for good. */
const slovakia: Correct = (year, days) =>
  year < 2027 ? days : [...days, national(dayNumberOf(year, 5, 8), 'Dag van de overwinning op het fascisme', 'Day of victory over fascism'), national(dayNumberOf(year, 9, 15), 'Onze-Lieve-Vrouw van Smarten', 'Our Lady of Sorrows')];

/**
 * Where the kept table is not what the law of the state says, compared for 2026 to 2028. A day about which there is doubt is left a
 * working day, so that a term ends early rather than late.
 */
export const NATIONAL_CORRECTIONS: Readonly<Partial<Record<MemberState, Correct>>> = { BG: bulgaria, CY: cyprus, SK: slovakia };
