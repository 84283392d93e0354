import { yearOf, type DayNumber, type LegalDate } from '../calendar/day-number.js';
import { dayNumberOfDate, legalDateOf } from '../calendar/legal-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { mustHoldTwoWorkingDays, naiveEnd, noExtension } from './due-day.js';
import type { Step } from './step.js';
import type { TermLength } from './term.js';
import type { TermResult, TermWarning } from './term-result.js';

const DAYS_OF_30_DAY_MONTH_OR_WEEK = { weeks: 7, months: 30 } as const;
/** In a term this short the days of a decree can decide whether it holds two working days. */
const SHORT_TERM_DAYS = 10;

/** The end of a term of days, weeks, months or years, with its steps. */
export function computeDayTerm(term: TermLength, start: LegalDate, calendar: WorkingCalendar): TermResult {
  const startDay = dayNumberOfDate(start);
  const end = naiveEnd(term, startDay, calendar);
  const steps: Step[] = [...opening(term, start, startDay), ...naiveEndSteps(term, end)];
  const because = noExtension(term);
  if (because !== undefined) {
    steps.push({ kind: 'no-extension', params: { because } });
    return finish(end.day, steps, leapDayWarning(term, end));
  }
  const moved = calendar.nextWorkingDay(end.day);
  steps.push(...movingSteps(end.day, moved, calendar));
  const due = mustHoldTwoWorkingDays(term) ? Math.max(moved, calendar.workingDayAfter(startDay, 2)) : moved;
  if (due > moved) {
    steps.push({ kind: 'two-working-days', params: { from: legalDateOf(moved), date: legalDateOf(due) } });
  }
  return finish(due, steps, calendarWarnings(startDay, end.day, due, calendar));
}

function opening(term: TermLength, start: LegalDate, startDay: DayNumber): readonly Step[] {
  const first: Step = { kind: 'start', params: { date: start } };
  if (term.code === 'ASAP') return [first, { kind: 'policy-target', params: { n: term.n, unit: term.unit } }];
  const countedFrom = legalDateOf(startDay + (term.code === 'RETRO' ? -1 : 1));
  return [first, { kind: 'day-of-event-not-counted', params: { countedFrom } }];
}

function naiveEndSteps(term: TermLength, end: { readonly day: DayNumber; readonly clipped: boolean }): readonly Step[] {
  const { code, n, unit } = term;
  const date = legalDateOf(end.day);
  const steps: Step[] = [];
  if (code === 'W' || code === 'M30') {
    const perUnit = DAYS_OF_30_DAY_MONTH_OR_WEEK[code === 'W' ? 'weeks' : 'months'];
    steps.push({ kind: 'converted-to-days', params: { n, unit, days: n * perUnit } });
  }
  steps.push({ kind: 'naive-end', params: { n, unit, date, ...(code === 'RETRO' && { back: true as const }) } });
  if (end.clipped) steps.push({ kind: 'last-day-of-month', params: { date } });
  return steps;
}

function movingSteps(from: DayNumber, to: DayNumber, calendar: WorkingCalendar): readonly Step[] {
  const steps: Step[] = [];
  for (let day = from; day < to; day += 1) {
    const off = calendar.dayOff(day);
    if (off !== undefined) steps.push({ kind: 'moved-off', params: { date: legalDateOf(day), ...off } });
  }
  if (to > from) steps.push({ kind: 'moved-to', params: { date: legalDateOf(to) } });
  return steps;
}

function finish(due: DayNumber, steps: readonly Step[], warnings: readonly TermWarning[]): TermResult {
  const date = legalDateOf(due);
  return { precision: 'day', due: date, steps: [...steps, { kind: 'due', params: { date } }], warnings };
}

/** A term of years from 29 February to a year without one: the end of February is inferred from HR:2017:2225, not decided. */
function leapDayWarning(
  term: TermLength,
  end: { readonly day: DayNumber; readonly clipped: boolean },
): readonly TermWarning[] {
  return term.unit === 'years' && end.clipped
    ? [{ code: 'leap-day-inferred', params: { date: legalDateOf(end.day) } }]
    : [];
}

function calendarWarnings(
  start: DayNumber,
  naive: DayNumber,
  due: DayNumber,
  calendar: WorkingCalendar,
): readonly TermWarning[] {
  const warnings: TermWarning[] = [];
  const firstYear = yearOf(due - start < SHORT_TERM_DAYS ? start + 1 : naive);
  for (let year = firstYear; year <= yearOf(due); year += 1) {
    if (!calendar.isDecreeLoaded(year)) {
      warnings.push({ code: 'equated-days-not-loaded', params: { year, calendar: calendar.name } });
    }
  }
  const source = calendar.doubtAbout(due);
  if (source !== undefined) {
    warnings.push({ code: 'equated-day-unsettled-for-eu', params: { date: legalDateOf(due), source } });
  }
  return warnings;
}
