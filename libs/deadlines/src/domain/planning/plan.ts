import type { Calendars } from '../calendar/calendars.js';
import { isInForceOn } from '../rules/rule-in-force.js';
import type { Clock, Rule } from '../rules/rule.js';
import { clockRuns, type ClockRun } from './clock-runs.js';
import { closingEvent, isMootFromTheStart } from './closing-event.js';
import { effectiveEvents } from './effective-events.js';
import { EventIndex } from './event-index.js';
import type { PlanEvent } from './plan-event.js';
import type { Explanation, PlannedDeadline } from './planned-deadline.js';
import { runClock, type RunningClock, type StoppedClock } from './run-clock.js';

export interface PlanInput {
  /** All events of one case, corrections included, in any order. */
  readonly events: readonly PlanEvent[];
  /** The rules of all packs, every version of each. */
  readonly rules: readonly Rule[];
  readonly calendars: Calendars;
}

/**
 * Every deadline that follows from the events of a case. Pure: the same facts give the same plan, in whatever order they are
 * listed and however often. Which version of a rule applies is decided by the date its clock starts.
 */
export function plan({ events, rules, calendars }: PlanInput): readonly PlannedDeadline[] {
  const index = new EventIndex(effectiveEvents(events));
  const deadlines = new Map<string, PlannedDeadline>();
  for (const rule of rules) {
    for (const clock of rule.clocks) {
      for (const run of clockRuns(rule, clock, index)) {
        if (!isInForceOn(rule, (run.start ?? run.root).occurredOn) || isMootFromTheStart(rule, run, index)) continue;
        const deadline = planRun(rule, clock, run, index, calendars);
        if (!deadlines.has(deadline.key)) deadlines.set(deadline.key, deadline);
      }
    }
  }
  return [...deadlines.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function planRun(rule: Rule, clock: Clock, run: ClockRun, index: EventIndex, calendars: Calendars): PlannedDeadline {
  const { subject, start } = run;
  const outcome: RunningClock | StoppedClock =
    start === null
      ? { started: false, missing: { reason: 'start-event-unknown', eventTypes: clock.start.map(({ type }) => type) } }
      : runClock(rule, clock, start, subject, index, calendars);
  const closing = closingEvent(rule, clock, run, outcome.started ? outcome.dueOn : null, index);
  const trigger = start ?? run.root;
  return {
    key: [rule.id, `${subject.subjectType}:${subject.subjectId}`, run.root.rootId, clock.party].join('|'),
    ruleId: rule.id,
    ruleVersion: rule.version,
    party: clock.party,
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    triggerEventId: trigger.rootId,
    start: outcome.started ? trigger.occurredOn : null,
    startAt: outcome.started ? trigger.occurredAt : null,
    knownAt: trigger.recordedAt,
    dueOn: outcome.started ? outcome.dueOn : null,
    dueAt: outcome.started ? outcome.dueAt : null,
    basicDueOn: outcome.started ? outcome.basicDueOn : null,
    toTheHour: outcome.started && outcome.toTheHour,
    state: closing?.state ?? (outcome.started ? 'open' : 'not-started'),
    metByEventId: closing?.state === 'met' ? closing.event.rootId : null,
    withdrawnByEventId: closing?.state === 'withdrawn' ? closing.event.rootId : null,
    closedOn: closing?.event.occurredOn ?? null,
    closedAt: closing?.event.occurredAt ?? null,
    nature: rule.nature,
    expiry: rule.expiry,
    binds: clock.binds,
    watchedBy: rule.watchedBy,
    remindersProfile: rule.reminders,
    explanation: explain(rule, clock, run, outcome),
  };
}

function explain(rule: Rule, clock: Clock, run: ClockRun, outcome: RunningClock | StoppedClock): Explanation {
  const { term } = clock;
  const trigger = run.start ?? run.root;
  return {
    rule: rule.id,
    version: rule.version,
    source: rule.source,
    nature: rule.nature,
    calendar: rule.calendar,
    code: term.kind === 'counted' ? term.code : 'STATED',
    n: term.kind === 'counted' ? term.n : null,
    unit: term.kind === 'counted' ? term.unit : null,
    trigger: {
      eventId: trigger.rootId,
      correctedBy: trigger.lastId === trigger.rootId ? null : trigger.lastId,
      type: trigger.type,
      occurredOn: trigger.occurredOn,
      occurredAt: trigger.occurredAt,
      documentId: trigger.documentId,
    },
    missing: outcome.started ? null : outcome.missing,
    steps: outcome.started ? outcome.steps : [],
    warnings: outcome.started ? outcome.warnings : [],
  };
}
