import { epochOf, type Instant } from '../calendar/zone.js';
import type { SubjectType } from '../rules/rule.js';
import type { EffectiveEvent, PlanEvent } from './plan-event.js';

type EventOfSubject = PlanEvent & { readonly subjectType: SubjectType };

function hasDeadlines(event: PlanEvent): event is EventOfSubject {
  return event.subjectType !== 'party';
}

function byRecording(a: PlanEvent, b: PlanEvent): number {
  return epochOf(a.recordedAt) - epochOf(b.recordedAt) || (a.id < b.id ? -1 : 1);
}

/** The event first recorded at the end of the chain of corrections; undefined when the chain leads nowhere or in a circle. */
function rootOf(event: PlanEvent, byId: ReadonlyMap<string, PlanEvent>): PlanEvent | undefined {
  const visited = new Set<string>();
  let current: PlanEvent | undefined = event;
  while (current?.corrects) {
    if (visited.has(current.id)) return undefined;
    visited.add(current.id);
    current = byId.get(current.corrects);
  }
  return current;
}

function momentMs(occurredAt: Instant | null | undefined): number {
  return occurredAt ? epochOf(occurredAt) : Number.MAX_SAFE_INTEGER;
}

/** The data as corrected: what the correction states takes the place of all that was there; one that states none leaves it. */
function correctedData(data: EffectiveEvent['data'], { data: stated }: PlanEvent): EffectiveEvent['data'] {
  const { void: isVoid, ...rest } = stated;
  return { ...(Object.keys(rest).length === 0 ? data : rest), void: isVoid === true };
}

/** New of whom it is moved to from another suspect; not of whom it was at first, and what named nobody was of everyone already. */
function namedSince({ data, namedMs, firstRecordedMs }: EffectiveEvent, correction: PlanEvent, { first, now }: { readonly first: unknown; readonly now: unknown }): number {
  const before = data['suspect'];
  if (now === first) return firstRecordedMs;
  return typeof before === 'string' && before !== '' && before !== now ? epochOf(correction.recordedAt) : namedMs;
}

/** A correction states the date anew, so a time of day it does not repeat is no longer known. */
function apply(event: EffectiveEvent, correction: PlanEvent, root: PlanEvent): EffectiveEvent {
  const data = correctedData(event.data, correction);
  return {
    ...event,
    lastId: correction.id,
    occurredOn: correction.occurredOn,
    occurredAt: correction.occurredAt ?? null,
    occurredMs: momentMs(correction.occurredAt),
    timeZone: correction.timeZone ?? event.timeZone,
    recordedAt: correction.recordedAt,
    namedMs: namedSince(event, correction, { first: root.data['suspect'], now: data['suspect'] }),
    data,
    documentId: correction.documentId ?? event.documentId,
  };
}

function uncorrected(root: EventOfSubject): EffectiveEvent {
  return {
    rootId: root.id,
    lastId: root.id,
    type: root.type,
    subjectType: root.subjectType,
    subjectId: root.subjectId,
    occurredOn: root.occurredOn,
    occurredAt: root.occurredAt ?? null,
    occurredMs: momentMs(root.occurredAt),
    timeZone: root.timeZone ?? null,
    namedMs: epochOf(root.recordedAt),
    firstRecordedMs: epochOf(root.recordedAt),
    sequence: root.sequence ?? 0,
    recordedAt: root.recordedAt,
    data: root.data,
    documentId: root.documentId ?? null,
  };
}

/** A thing that was joined with another is no longer a thing of its own: what runs, runs for the one it went into. */
function withoutJoined(events: readonly EffectiveEvent[]): readonly EffectiveEvent[] {
  const joined = new Set(events.filter(({ type }) => type === 'item.joined').map(({ subjectId }) => subjectId));
  return joined.size === 0 ? events : events.filter(({ subjectType, subjectId }) => subjectType !== 'item' || !joined.has(subjectId));
}

/**
 * The facts as they stand now: each event with its corrections laid over it in the order they were recorded, those that never
 * happened left out, and with them all that is about an item which was joined with another. Repeats of one event count once, and the order of the list does not matter.
 */
export function effectiveEvents(events: readonly PlanEvent[]): readonly EffectiveEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const effective = new Map<string, EffectiveEvent>();
  for (const event of byId.values()) if (!event.corrects && hasDeadlines(event)) effective.set(event.id, uncorrected(event));
  for (const correction of [...byId.values()].filter(({ corrects }) => corrects).toSorted(byRecording)) {
    const root = rootOf(correction, byId);
    const target = root && effective.get(root.id);
    if (root && target) effective.set(target.rootId, apply(target, correction, root));
  }
  return withoutJoined([...effective.values()].filter(({ data }) => data['void'] !== true));
}
