import type { Standing, Titles } from '../rules/rule.js';
import { wordDate, wordShortDate } from './words.js';

const ANY_YEAR = '2000';

/** What a row without clocks asks for, in words: the day of a duty; of a gate the acts it stands before. */
export function wordStanding({ acts, asks, dueOn, yearlyOn }: Standing): readonly Titles[] {
  if (dueOn !== null) return [{ nl: `uiterlijk ${wordDate(dueOn, 'nl')}`, en: `by ${wordDate(dueOn, 'en')}` }];
  if (yearlyOn !== null) {
    const day = `${ANY_YEAR}-${yearlyOn}`;
    return [{ nl: `elk jaar, uiterlijk ${wordShortDate(day, 'nl')}`, en: `every year, by ${wordShortDate(day, 'en')}` }];
  }
  if (asks === null) return [];
  return [{ nl: `vóór ${acts.join(', ')}: ${asks}`, en: `before ${acts.join(', ')}: ${asks}` }];
}
