import { computeTerm } from '../arithmetic/compute-term.js';
import type { Step } from '../arithmetic/step.js';
import { runsInHours, type TermCode } from '../arithmetic/term.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import { calendarNamed, type Calendars } from '../calendar/calendars.js';
import type { LegalDate } from '../calendar/day-number.js';
import { addDays, isLegalDate } from '../calendar/legal-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { atLocalHour, isTimeZone, LEGAL_ZONE, localDateOf, withOffset, type Instant } from '../calendar/zone.js';
import type { Clock, Rule } from '../rules/rule.js';
import type { EventIndex } from './event-index.js';
import { extendTerm } from './extend-term.js';
import type { EffectiveEvent } from './plan-event.js';
import type { MissingStart } from './planned-deadline.js';

/** What planning a case looks up: its events and the calendars. */
export interface PlanningContext {
  readonly index: EventIndex;
  readonly calendars: Calendars;
}

export interface RunningClock {
  readonly started: true;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly basicDueOn: LegalDate;
  readonly toTheHour: boolean;
  readonly steps: readonly Step[];
  readonly warnings: readonly TermWarning[];
}

export interface StoppedClock {
  readonly started: false;
  readonly missing: MissingStart;
}

/** The instant at which a legal day is over: midnight in Europe/Amsterdam. */
export function endOfLegalDay(date: LegalDate): Instant {
  return atLocalHour(addDays(date, 1), 0);
}

/** Runs a party's clock from its start event to its end. A clock that lacks an hour or a stated date does not start. */
export function runClock(
  rule: Rule,
  clock: Clock,
  { start, subject }: { readonly start: EffectiveEvent; readonly subject: EffectiveEvent },
  { index, calendars }: PlanningContext,
): RunningClock | StoppedClock {
  const { term } = clock;
  if (term.kind === 'stated') return runToStatedDate(term.field, start);
  const { code, n, unit, alsoReadAs } = term;
  const moment = unit === 'hours' ? momentOf(start) : null;
  if (runsInHours(code) && moment === null) {
    return { started: false, missing: { reason: 'time-of-day-unknown', eventTypes: [start.type] } };
  }
  const { calendar, warnings: doubts } = calendarFor(rule, clock, subject, calendars);
  const { precision, due, steps, warnings } = computeTerm({ code, n, unit, start: moment ?? start.occurredOn, calendar });
  if (precision === 'instant') {
    const dueOn = localDateOf(due);
    return { started: true, dueOn, dueAt: due, basicDueOn: dueOn, toTheHour: true, steps, warnings: [...warnings, ...doubts] };
  }
  const secondReading = alsoReadAs === null ? [] : [readAlsoAs(alsoReadAs, { ...term, start: start.occurredOn, calendar })];
  const extended = extendTerm(rule.extensions, due, { start, subject, correlateBy: rule.correlateBy }, index);
  return {
    started: true,
    dueOn: extended.due,
    dueAt: endOfLegalDay(extended.due),
    basicDueOn: due,
    toTheHour: false,
    steps: [...steps, ...extended.steps],
    warnings: [...warnings, ...extended.warnings, ...secondReading, ...doubts],
  };
}

/** The date to which the same number leads when it is read by another code. */
function readAlsoAs(code: TermCode, { n, start, calendar }: { readonly n: number; readonly start: LegalDate; readonly calendar: WorkingCalendar }): TermWarning {
  return { code: 'second-reading', params: { code, date: computeTerm({ code, n, start, calendar }).due } };
}

/** Whose working days count: those of the state that has to act when the clock says which, else those of the rule. */
export function calendarFor(
  rule: Rule,
  { calendarOf }: Clock,
  subject: EffectiveEvent,
  calendars: Calendars,
): { readonly calendar: WorkingCalendar; readonly warnings: readonly TermWarning[] } {
  const state = calendarOf === null ? undefined : subject.data[calendarOf];
  const calendar = typeof state === 'string' ? calendarNamed(state, calendars) : undefined;
  if (calendar !== undefined || typeof state !== 'string') return { calendar: calendar ?? calendars[rule.calendar], warnings: [] };
  return { calendar: calendars[rule.calendar], warnings: [{ code: 'state-without-calendar', params: { state } }] };
}

/** The moment of an event on the clock of its place; hours are counted on that clock. */
function momentOf({ occurredAt, timeZone }: EffectiveEvent): string | null {
  if (occurredAt === null) return null;
  return withOffset(occurredAt, timeZone !== null && isTimeZone(timeZone) ? timeZone : LEGAL_ZONE);
}

function runToStatedDate(field: string, start: EffectiveEvent): RunningClock | StoppedClock {
  const date = start.data[field];
  if (!isLegalDate(date)) {
    return { started: false, missing: { reason: 'date-not-stated', eventTypes: [start.type] } };
  }
  return {
    started: true,
    dueOn: date,
    dueAt: endOfLegalDay(date),
    basicDueOn: date,
    toTheHour: false,
    steps: [{ kind: 'stated-date', params: { field, date } }],
    warnings: [],
  };
}
