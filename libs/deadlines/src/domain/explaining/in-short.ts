import type { Step } from '../arithmetic/step.js';
import type { TermUnit } from '../arithmetic/term.js';
import { isWeekend, type LegalDate } from '../calendar/day-number.js';
import { dayNumberOfDate } from '../calendar/legal-date.js';
import type { Titles } from '../rules/rule.js';
import { wordDate, wordDayOff, wordMoment, wordShortDate, wordTerm } from './words.js';

type Language = keyof Titles;

/**
 * The way to a date in one line: '14 days from 30 April → 14 May, Ascension Day → 15 May, equated by decree → Monday 18 May
 * 2026'. Null when the steps hold no date. Weekends on the way are left out, as the day of the week at the end says them.
 */
export function inShort(steps: readonly Step[]): Titles | null {
  if (steps.length === 0) return null;
  return { nl: lineOf(steps, 'nl'), en: lineOf(steps, 'en') };
}

function lineOf(steps: readonly Step[], language: Language): string {
  const stops: string[] = [];
  const years = new Set(steps.flatMap((step) => (step.kind === 'start' || step.kind === 'due' ? [step.params.date.slice(0, 4)] : [])));
  let start: string | null = null;
  let at: LegalDate | null = null;
  for (const step of steps) {
    if (step.kind === 'start') start = wordShortDate(step.params.date, language) + (years.size > 1 ? ` ${step.params.date.slice(0, 4)}` : '');
    if (step.kind === 'start-moment') start = wordMoment(step.params.instant, language);
    if (step.kind === 'naive-end') {
      const { n, unit, date, back } = step.params;
      stops.push(lengthFrom(n, unit, start, back === true, language), wordShortDate(date, language));
      at = date;
    }
    if (step.kind === 'hours-elapsed') stops.push(lengthFrom(step.params.n, 'hours', start, false, language));
    if (step.kind === 'moved-off') at = passed(stops, at, step.params, language);
    if (step.kind === 'two-working-days') stops.push(language === 'nl' ? 'ten minste twee werkdagen' : 'at least two working days');
    if (step.kind === 'suspended') stops.push(language === 'nl' ? `${step.params.days} dagen erbij` : `${step.params.days} days more`);
    if (step.kind === 'due') end(stops, wordShortDate(step.params.date, language), wordDate(step.params.date, language));
    if (step.kind === 'due-moment') stops.push(wordMoment(step.params.instant, language));
  }
  return stops.join(' → ');
}

function lengthFrom(n: number, unit: TermUnit, start: string | null, back: boolean, language: Language): string {
  const length = wordTerm(n, unit, language);
  if (n === 0) return length;
  if (start === null) return length;
  if (back) return language === 'nl' ? `${length} terug vanaf ${start}` : `${length} back from ${start}`;
  return language === 'nl' ? `${length} vanaf ${start}` : `${length} from ${start}`;
}

/** A day off that the term did not end on: said of the first, and after that of holidays only. */
function passed(stops: string[], at: LegalDate | null, off: Extract<Step, { kind: 'moved-off' }>['params'], language: Language): LegalDate | null {
  const why = wordDayOff(off, language).replace(/^(een|a) (?=bij besluit|day equated)/, '').replace(/^day equated with a holiday/, 'equated').replace(/gelijkgestelde dag$/, 'gelijkgesteld');
  if (off.date === at) stops[stops.length - 1] += `, ${why}`;
  else if (!isWeekend(dayNumberOfDate(off.date))) stops.push(`${wordShortDate(off.date, language)}, ${why}`);
  return at;
}

/** The last stop in full; where the term ends on the day it counts to, that stop is the last. */
function end(stops: string[], short: string, full: string): void {
  if (stops.at(-1) === short) stops.pop();
  stops.push(full);
}
