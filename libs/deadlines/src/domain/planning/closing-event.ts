import type { LegalDate } from '../calendar/day-number.js';
import type { EventMatch } from '../rules/event-match.js';
import type { Clock, ExpiryKind, Rule } from '../rules/rule.js';
import type { ClockRun } from './clock-runs.js';
import { areOfOne, belongTogether } from './correlation.js';
import { cameBefore, compareEvents, isNotBefore, type EventIndex } from './event-index.js';
import type { EffectiveEvent } from './plan-event.js';

export interface Closing {
  readonly state: 'met' | 'withdrawn';
  readonly event: EffectiveEvent;
}

/** Once such a term has expired its effect is there, and what makes the subject moot afterwards does not take it away. */
export const FINAL_ON_EXPIRY: ReadonlySet<ExpiryKind> = new Set(['inadmissible', 'nullity', 'power-lapses', 'runs-out']);

/**
 * Of one type only a later act counts: a repeated act (a review, a report) closes the term before it and starts its own. Of two acts
 * of one day the order is known where both have a time; else the one counts for the other, for they are typed in any order. Where an
 * act can also come before, the rule asks for a later one.
 */
function isAfter(candidate: EffectiveEvent, from: EffectiveEvent): boolean {
  return candidate.type === from.type ? cameBefore(from, candidate) : isNotBefore(candidate, from);
}

function isInTime({ at }: EventMatch, event: EffectiveEvent, { correlateBy }: Rule, run: ClockRun): boolean {
  if (at === 'later') return cameBefore(run.closesAfter, event);
  if (at === 'unstarted') return run.start === null && isAfter(event, run.closesAfter) && areOfOne(event, run.root, correlateBy);
  return at === 'any' || isAfter(event, run.closesAfter);
}

/** Whose it is, what the clock runs for says, and what started it, which may name nobody, does not say otherwise. */
function isWhose({ whose }: EventMatch, event: EffectiveEvent, { root, start }: ClockRun, fields: readonly string[]): boolean {
  if (whose === 'any') return true;
  const known = start === null ? [root] : [root, start];
  return known.every((each) => belongTogether(event, each, fields)) && (whose !== 'named' || known.some((each) => areOfOne(event, each, fields)));
}

function eventsThat(matches: readonly EventMatch[], rule: Rule, run: ClockRun, index: EventIndex): readonly EffectiveEvent[] {
  return matches.flatMap((match) =>
    index
      .about(match, run.subject)
      .filter(
        (event) =>
          event.rootId !== run.start?.rootId &&
          event.rootId !== run.root.rootId &&
          isInTime(match, event, rule, run) &&
          isWhose(match, event, run, rule.correlateBy),
      ),
  );
}

/** An act that came before the clock does not count for it when what makes the deadline moot came between: then another has to follow. */
function wasUndone(event: EffectiveEvent, { withdrawnBy, correlateBy }: Rule, run: ClockRun, index: EventIndex): boolean {
  const { subject, closesAfter } = run;
  return (
    cameBefore(event, closesAfter) &&
    withdrawnBy.some((match) => index.about(match, subject).some((between) => cameBefore(event, between) && cameBefore(between, closesAfter) && isWhose(match, between, run, correlateBy)))
  );
}

/** The first event that met the deadline or made it moot; undefined while it stands. */
export function closingEvent(
  rule: Rule,
  clock: Clock,
  run: ClockRun,
  dueOn: LegalDate | null,
  index: EventIndex,
): Closing | undefined {
  const met = eventsThat(clock.metBy, rule, run, index).filter((event) => !wasUndone(event, rule, run, index)).map((event) => ({ state: 'met' as const, event }));
  const withdrawn = eventsThat(rule.withdrawnBy, rule, run, index)
    .filter((event) => dueOn === null || event.occurredOn <= dueOn || !FINAL_ON_EXPIRY.has(clock.expiry))
    .map((event) => ({ state: 'withdrawn' as const, event }));
  return [...met, ...withdrawn].toSorted((a, b) => compareEvents(a.event, b.event))[0];
}

/** A clock that fell before it was started does not start any more: what would have started it belongs to what came in its place. */
export function withoutLateStart(rule: Rule, clock: Clock, run: ClockRun, index: EventIndex): ClockRun {
  if (!clock.announced || run.start === null) return run;
  const closing = closingEvent(rule, clock, run, null, index);
  return closing?.state === 'withdrawn' && cameBefore(closing.event, run.start) ? { ...run, start: null } : run;
}

/** Whether the deadline could not arise, because what makes it moot had happened before its clock started. */
export function isMootFromTheStart(rule: Rule, run: ClockRun, index: EventIndex): boolean {
  const from = run.start ?? run.root;
  return eventsThat(rule.withdrawnBy.filter(({ at }) => at === 'any'), rule, run, index).some((event) => event.occurredOn < from.occurredOn);
}
