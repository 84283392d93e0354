import { isWeekend, type DayNumber, type LegalDate } from '../calendar/day-number.js';
import { dayNumberOfDate, legalDateOf } from '../calendar/legal-date.js';
import { isMemberState } from '../calendar/member-state.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { mustHoldTwoWorkingDays, naiveEnd, noExtension } from './due-day.js';
import type { Step } from './step.js';
import type { TermLength } from './term.js';
import type { TermResult, TermWarning } from './term-result.js';

const DAYS_OF_30_DAY_MONTH_OR_WEEK = { weeks: 7, months: 30 } as const;
/** In a term this short the days of a decree can decide whether it holds two working days. */
const SHORT_TERM_DAYS = 10;

/** The end of a term of days, weeks, months or years, with its steps. Every step is pushed to one list: a term is computed a million times. */
export function computeDayTerm(term: TermLength, start: LegalDate, calendar: WorkingCalendar): TermResult {
  const startDay = dayNumberOfDate(start);
  const end = naiveEnd(term, startDay, calendar);
  const steps: Step[] = [];
  pushOpening(steps, term, start, startDay);
  if (term.unit === 'working-days') pushUncounted(steps, startDay, end.day, calendar);
  pushNaiveEnd(steps, term, end);
  const firstThatMatters = term.unit === 'working-days' ? startDay + 1 : end.day;
  const because = noExtension(term);
  if (because !== undefined) {
    steps.push({ kind: 'no-extension', params: { because } });
    return finish(end.day, steps, term.unit === 'working-days' ? calendarWarnings(startDay, firstThatMatters, end.day, calendar) : leapDayWarning(term, end));
  }
  const moved = calendar.nextWorkingDay(end.day);
  if (moved > end.day) pushMoving(steps, end.day, moved, calendar);
  const due = mustHoldTwoWorkingDays(term) ? Math.max(moved, calendar.workingDayAfter(startDay, 2)) : moved;
  if (due > moved) steps.push({ kind: 'two-working-days', params: { from: legalDateOf(moved), date: legalDateOf(due) } });
  return finish(due, steps, calendarWarnings(startDay, firstThatMatters, due, calendar));
}

function pushOpening(steps: Step[], term: TermLength, start: LegalDate, startDay: DayNumber): void {
  steps.push({ kind: 'start', params: { date: start } });
  if (term.code === 'ASAP') steps.push({ kind: 'policy-target', params: { n: term.n, unit: term.unit } });
  else steps.push({ kind: 'day-of-event-not-counted', params: { countedFrom: legalDateOf(startDay + (term.code === 'RETRO' ? -1 : 1)) } });
}

/** Why a term of working days takes longer than its weekdays; that weekends do not count its name says. */
function pushUncounted(steps: Step[], start: DayNumber, end: DayNumber, calendar: WorkingCalendar): void {
  for (let day = start + 1; day < end; day += 1) {
    const off = calendar.isOffDay(day) && !isWeekend(day) ? calendar.dayOff(day) : undefined;
    if (off !== undefined) steps.push({ kind: 'not-counted', params: { date: legalDateOf(day), ...off } });
  }
}

function pushNaiveEnd(steps: Step[], term: TermLength, end: { readonly day: DayNumber; readonly clipped: boolean }): void {
  const { code, n, unit } = term;
  const date = legalDateOf(end.day);
  if (code === 'W' || code === 'M30') {
    const perUnit = DAYS_OF_30_DAY_MONTH_OR_WEEK[code === 'W' ? 'weeks' : 'months'];
    steps.push({ kind: 'converted-to-days', params: { n, unit, days: n * perUnit } });
  }
  steps.push({ kind: 'naive-end', params: code === 'RETRO' ? { n, unit, date, back: true } : { n, unit, date } });
  if (end.clipped) steps.push({ kind: 'last-day-of-month', params: { date } });
}

function pushMoving(steps: Step[], from: DayNumber, to: DayNumber, calendar: WorkingCalendar): void {
  for (let day = from; day < to; day += 1) {
    const off = calendar.dayOff(day);
    if (off !== undefined) steps.push({ kind: 'moved-off', params: { date: legalDateOf(day), ...off } });
  }
  steps.push({ kind: 'moved-to', params: { date: legalDateOf(to) } });
}

function finish(due: DayNumber, steps: Step[], warnings: readonly TermWarning[]): TermResult {
  const date = legalDateOf(due);
  steps.push({ kind: 'due', params: { date } });
  return { precision: 'day', due: date, steps, warnings };
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
  firstThatMatters: DayNumber,
  due: DayNumber,
  calendar: WorkingCalendar,
): readonly TermWarning[] {
  const warnings: TermWarning[] = [];
  const firstYear = calendar.yearOf(due - start < SHORT_TERM_DAYS ? start + 1 : firstThatMatters);
  const lastYear = calendar.yearOf(due);
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (!calendar.isDecreeLoaded(year)) {
      const code = calendar.name === 'eu-institutions' ? 'institution-list-not-compared' : 'equated-days-not-loaded';
      warnings.push({ code, params: { year, calendar: calendar.name } });
    }
  }
  if (isMemberState(calendar.name)) warnings.push({ code: 'national-days-from-table', params: { state: calendar.name } });
  const source = calendar.doubtAbout(due);
  if (source !== undefined) {
    warnings.push({ code: 'equated-day-unsettled-for-eu', params: { date: legalDateOf(due), source } });
  }
  return warnings;
}
