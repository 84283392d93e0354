import type { EventMatch } from '../rules/event-match.js';
import type { Clock, Rule, Stretch } from '../rules/rule.js';
import { belongTogether } from './correlation.js';
import { cameBefore, compareEvents, isNotBefore, type EventIndex } from './event-index.js';
import type { EffectiveEvent } from './plan-event.js';

/** One running of a clock: what makes it matter and what starts it; at least one of the two is known. */
export interface ClockRun {
  /** The event whose first recording identifies the deadline, and whose subject it has. */
  readonly root: EffectiveEvent;
  readonly subject: EffectiveEvent;
  readonly start: EffectiveEvent | null;
  /** What meets or withdraws the deadline must have happened from here on. */
  readonly closesAfter: EffectiveEvent;
}

/** Every running of a clock in the events of a case. */
export function clockRuns(rule: Rule, clock: Clock, index: EventIndex): readonly ClockRun[] {
  const runs = clock.anchor.length > 0 ? anchoredRuns(rule, clock, index) : startedRuns(clock, index);
  return runs.filter((run) => clock.during.every((stretch) => isWithin(stretch, run, rule.correlateBy, index)));
}

function startedRuns(clock: Clock, index: EventIndex): readonly ClockRun[] {
  return index
    .all(clock.start)
    .filter(({ subjectType }) => subjectType === clock.subject)
    .map((start) => ({ root: start, subject: start, start, closesAfter: start }));
}

function anchoredRuns(rule: Rule, clock: Clock, index: EventIndex): readonly ClockRun[] {
  const anchored = runsOfAnchors(rule, clock, index);
  if (!clock.alone) return anchored;
  const taken = new Set(anchored.map(({ start }) => start?.rootId));
  return [...anchored, ...startedRuns(clock, index).filter(({ start }) => !taken.has(start?.rootId))];
}

function anchorsOf(clock: Clock, index: EventIndex): readonly EffectiveEvent[] {
  const anchors = index.all(clock.anchor).filter(({ subjectType }) => subjectType === clock.subject).toSorted(compareEvents);
  return clock.once ? [...new Map(anchors.toReversed().map((anchor) => [anchor.subjectId, anchor])).values()] : anchors;
}

function runsOfAnchors(rule: Rule, clock: Clock, index: EventIndex): readonly ClockRun[] {
  return anchorsOf(clock, index).flatMap((anchor): readonly ClockRun[] => {
    const starts = startsAfter(anchor, rule, clock, index);
    if (clock.repeats) {
      return starts.map((start) => ({ root: start, subject: anchor, start, closesAfter: start }));
    }
    const start = starts[0] ?? null;
    if (start === null && !clock.announced) return [];
    // Who acts before the clock has started has acted in time; of a clock that was not shown before, only later acts count.
    return [{ root: anchor, subject: anchor, start, closesAfter: clock.announced ? anchor : (start ?? anchor) }];
  });
}

/**
 * Whether the last thing that began or ended the state of affairs, up to when the clock is there and of the same person or order, was
 * its beginning. What begins it `at: any` time may come after the clock is there, as the sending of a draft on which a date was asked.
 */
function isWithin({ from, until }: Stretch, { subject, closesAfter }: ClockRun, correlateBy: readonly string[], index: EventIndex): boolean {
  const lastOf = (matches: readonly EventMatch[], isBefore: (event: EffectiveEvent) => boolean): EffectiveEvent | undefined =>
    matches.flatMap((match) => index.about(match, subject)).filter((event) => isBefore(event) && belongTogether(event, closesAfter, correlateBy)).toSorted(compareEvents).at(-1);
  const begun =
    lastOf(from, (event) => event.rootId === closesAfter.rootId || isNotBefore(closesAfter, event)) ?? lastOf(from.filter(({ at }) => at === 'any'), () => true);
  const ended = lastOf(until, (event) => cameBefore(event, closesAfter));
  if (begun === undefined) return from.length === 0 && ended === undefined;
  return ended === undefined || cameBefore(ended, begun);
}

function startsAfter(anchor: EffectiveEvent, rule: Rule, clock: Clock, index: EventIndex): readonly EffectiveEvent[] {
  return clock.start
    .flatMap((match) => index.about(match, anchor))
    .filter((start) => start.rootId !== anchor.rootId && (clock.evenBefore || start.occurredOn >= anchor.occurredOn))
    .filter((start) => belongTogether(anchor, start, rule.correlateBy))
    .toSorted(compareEvents);
}
