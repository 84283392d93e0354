import { conditionsHold, type EventMatch } from '../rules/event-match.js';
import type { SubjectType } from '../rules/rule.js';
import type { EffectiveEvent } from './plan-event.js';

export interface Subject {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
}

/** Order of happening; on one day what has a time comes first, and the rest stands in the order it was first recorded. */
export function compareEvents(a: EffectiveEvent, b: EffectiveEvent): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
  return (
    a.occurredMs - b.occurredMs || a.firstRecordedMs - b.firstRecordedMs || a.sequence - b.sequence || (a.rootId < b.rootId ? -1 : 1)
  );
}

/**
 * Whether one came before the other. On one day by the clock where both have a time, else as they were recorded: that the one has a
 * time says nothing of the other. Not an order of many, which `compareEvents` is.
 */
export function cameBefore(a: EffectiveEvent, b: EffectiveEvent): boolean {
  const areComparable = a.occurredOn !== b.occurredOn || (a.occurredAt === null) === (b.occurredAt === null);
  if (areComparable) return compareEvents(a, b) < 0;
  return a.firstRecordedMs !== b.firstRecordedMs ? a.firstRecordedMs < b.firstRecordedMs : a.sequence < b.sequence;
}

/** Whether one can have come after the other, or with it: of one day it can, unless both have a time that says otherwise. */
export function isNotBefore(candidate: EffectiveEvent, from: EffectiveEvent): boolean {
  const areTimed = candidate.occurredAt !== null && from.occurredAt !== null;
  return areTimed && candidate.occurredOn === from.occurredOn ? candidate.occurredMs >= from.occurredMs : candidate.occurredOn >= from.occurredOn;
}

const NONE: readonly EffectiveEvent[] = [];

/** Finds the events of one case by type and subject, always in the same order. */
export class EventIndex {
  readonly #byType = new Map<string, EffectiveEvent[]>();
  /** By type and then by subject: of most types a case has no event, and then there is nothing more to look up. */
  readonly #bySubject = new Map<string, Map<string, EffectiveEvent[]>>();

  constructor(events: readonly EffectiveEvent[]) {
    for (const event of events.toSorted((a, b) => (a.rootId < b.rootId ? -1 : 1))) {
      append(this.#byType, event.type, event);
      const ofType = this.#bySubject.get(event.type) ?? new Map<string, EffectiveEvent[]>();
      append(ofType, keyOf(event), event);
      this.#bySubject.set(event.type, ofType);
    }
  }

  /** Every event that the match means, of any subject. */
  all(matches: readonly EventMatch[]): readonly EffectiveEvent[] {
    return matches.flatMap((match) => held(match, this.#byType.get(match.type)));
  }

  /** The events that one match means for a subject: its own, those on the case as a whole, or those on anything in it. */
  about(match: EventMatch, subject: Subject): readonly EffectiveEvent[] {
    if (match.about === 'anything') return held(match, this.#byType.get(match.type));
    if (match.about === 'case') {
      return held(match, this.#byType.get(match.type)).filter(({ subjectType }) => subjectType === 'case');
    }
    return held(match, this.#bySubject.get(match.type)?.get(keyOf(subject)));
  }
}

function held(match: EventMatch, candidates: readonly EffectiveEvent[] | undefined): readonly EffectiveEvent[] {
  if (candidates === undefined) return NONE;
  return match.where.length === 0 ? candidates : candidates.filter(({ data }) => conditionsHold(match, data));
}

function keyOf({ subjectType, subjectId }: Subject): string {
  return `${subjectType} ${subjectId}`;
}

function append(map: Map<string, EffectiveEvent[]>, key: string, event: EffectiveEvent): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [event]);
  else list.push(event);
}
