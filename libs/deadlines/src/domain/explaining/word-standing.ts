import type { Standing, Titles } from '../rules/rule.js';
import { wordDate, wordShortDate } from './words.js';

const ANY_YEAR = '2000';

/** The day of a duty, in words; what a gate asks and a note says stands in their own words. */
export function wordStanding({ dueOn, yearlyOn }: Standing): readonly Titles[] {
  if (dueOn !== null) return [{ nl: `uiterlijk ${wordDate(dueOn, 'nl')}`, en: `by ${wordDate(dueOn, 'en')}` }];
  if (yearlyOn !== null) {
    const day = `${ANY_YEAR}-${yearlyOn}`;
    return [{ nl: `elk jaar, uiterlijk ${wordShortDate(day, 'nl')}`, en: `every year, by ${wordShortDate(day, 'en')}` }];
  }
  return [];
}
