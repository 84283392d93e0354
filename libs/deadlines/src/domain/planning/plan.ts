import type { Calendars } from '../calendar/calendars.js';
import type { CalendarName } from '../calendar/working-calendar.js';
import { isInForceOn } from '../rules/rule-in-force.js';
import type { Clock, Rule } from '../rules/rule.js';
import { clockRuns, type ClockRun } from './clock-runs.js';
import { closingEvent, isMootFromTheStart, withoutLateStart, type Closing } from './closing-event.js';
import { effectiveEvents } from './effective-events.js';
import { withEndOfProsecution } from './case-complex.js';
import { suspectsAmong, type FileOfComplex } from './end-of-prosecution.js';
import { EventIndex } from './event-index.js';
import type { EffectiveEvent, PlanEvent } from './plan-event.js';
import type { Explanation, PlannedDeadline } from './planned-deadline.js';
import { calendarFor, runClock, type PlanningContext, type RunningClock, type StoppedClock } from './run-clock.js';

export interface PlanInput {
  /** All events of one case, corrections included, in any order. */
  readonly events: readonly PlanEvent[];
  /** The events of each file that was split off from this one, or from which it was: their suspects are prosecuted for the same facts. */
  readonly splitOff?: readonly (readonly PlanEvent[])[];
  /** The rules of all packs, every version of each. */
  readonly rules: readonly Rule[];
  readonly calendars: Calendars;
}

/**
 * Every deadline that follows from the events of a case. Pure: the same facts give the same plan, in whatever order they are
 * listed and however often. Which version of a rule applies is decided by the date its clock starts.
 */
export function plan({ events, splitOff = [], rules, calendars }: PlanInput): readonly PlannedDeadline[] {
  const context: PlanningContext = { index: new EventIndex(withEndOfProsecution(asFile(events), splitOff.map(asFile))), calendars };
  const deadlines = new Map<string, PlannedDeadline>();
  for (const rule of rules) {
    for (const clock of rule.clocks) {
      for (const found of clockRuns(rule, clock, context.index)) {
        const run = withoutLateStart(rule, clock, found, context.index);
        if (!isInForceOn(rule, (run.start ?? run.root).occurredOn) || isMootFromTheStart(rule, run, context.index)) continue;
        const deadline = planRun(rule, clock, run, context);
        if (!deadlines.has(deadline.key)) deadlines.set(deadline.key, deadline);
      }
    }
  }
  return [...deadlines.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function asFile(events: readonly PlanEvent[]): FileOfComplex {
  return { events: effectiveEvents(events), parties: suspectsAmong(events) };
}

function planRun(rule: Rule, clock: Clock, run: ClockRun, context: PlanningContext): PlannedDeadline {
  const { subject } = run;
  const outcome = outcomeOf(rule, clock, run, context);
  const closing = closingEvent(rule, clock, run, outcome.started ? outcome.dueOn : null, context.index);
  const trigger = run.start ?? run.root;
  return {
    key: [rule.id, `${subject.subjectType}:${subject.subjectId}`, run.root.rootId, clock.party].join('|'),
    ruleId: rule.id,
    ruleVersion: rule.version,
    party: clock.party,
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    triggerEventId: trigger.rootId,
    knownAt: trigger.recordedAt,
    ...datesOf(outcome, trigger),
    ...closureOf(closing, outcome),
    nature: rule.nature,
    expiry: clock.expiry,
    binds: clock.binds,
    watchedBy: rule.watchedBy,
    remindersProfile: clock.reminders,
    explanation: explain(rule, clock, run, outcome, calendarFor(rule, clock, subject, context.calendars).calendar.name),
  };
}

type Outcome = RunningClock | StoppedClock;

function outcomeOf(rule: Rule, clock: Clock, { start, subject }: ClockRun, context: PlanningContext): Outcome {
  if (start !== null) return runClock(rule, clock, { start, subject }, context);
  return { started: false, missing: { reason: 'start-event-unknown', eventTypes: clock.start.map(({ type }) => type) } };
}

type Dates = Pick<PlannedDeadline, 'start' | 'startAt' | 'dueOn' | 'dueAt' | 'basicDueOn' | 'toTheHour'>;

function datesOf(outcome: Outcome, trigger: EffectiveEvent): Dates {
  if (!outcome.started) {
    return { start: null, startAt: null, dueOn: null, dueAt: null, basicDueOn: null, toTheHour: false };
  }
  const { dueOn, dueAt, basicDueOn, toTheHour } = outcome;
  return { start: trigger.occurredOn, startAt: trigger.occurredAt, dueOn, dueAt, basicDueOn, toTheHour };
}

type Closure = Pick<PlannedDeadline, 'state' | 'metByEventId' | 'withdrawnByEventId' | 'closedOn' | 'closedAt'>;

function closureOf(closing: Closing | undefined, { started }: Outcome): Closure {
  if (closing === undefined) {
    const state = started ? 'open' : 'not-started';
    return { state, metByEventId: null, withdrawnByEventId: null, closedOn: null, closedAt: null };
  }
  const { state, event } = closing;
  return {
    state,
    metByEventId: state === 'met' ? event.rootId : null,
    withdrawnByEventId: state === 'withdrawn' ? event.rootId : null,
    closedOn: event.occurredOn,
    closedAt: event.occurredAt,
  };
}

function explain(rule: Rule, clock: Clock, run: ClockRun, outcome: Outcome, calendar: CalendarName): Explanation {
  const { term } = clock;
  const trigger = run.start ?? run.root;
  return {
    rule: rule.id,
    version: rule.version,
    source: rule.source,
    nature: rule.nature,
    ...(rule.promotion && { promotion: rule.promotion }),
    calendar,
    code: term.kind === 'counted' ? term.code : 'STATED',
    n: term.kind === 'counted' ? term.n : null,
    unit: term.kind === 'counted' ? term.unit : null,
    trigger: {
      eventId: trigger.rootId,
      correctedBy: trigger.lastId === trigger.rootId ? null : trigger.lastId,
      type: trigger.type,
      occurredOn: trigger.occurredOn,
      occurredAt: trigger.occurredAt,
      // What announced a clock does not prove its start.
      documentId: outcome.started ? trigger.documentId : null,
    },
    missing: outcome.started ? null : outcome.missing,
    steps: outcome.started ? outcome.steps : [],
    warnings: outcome.started ? outcome.warnings : [],
  };
}
