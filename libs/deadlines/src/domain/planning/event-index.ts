import { epochOf } from '../calendar/zone.js';
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
    timeOf(a) - timeOf(b) ||
    epochOf(a.firstRecordedAt) - epochOf(b.firstRecordedAt) ||
    (a.rootId < b.rootId ? -1 : 1)
  );
}

function timeOf({ occurredAt }: EffectiveEvent): number {
  return occurredAt === null ? Number.MAX_SAFE_INTEGER : epochOf(occurredAt);
}

/** Finds the events of one case by type and subject, always in the same order. */
export class EventIndex {
  readonly #byType = new Map<string, EffectiveEvent[]>();
  readonly #bySubject = new Map<string, EffectiveEvent[]>();

  constructor(events: readonly EffectiveEvent[]) {
    for (const event of events.toSorted((a, b) => (a.rootId < b.rootId ? -1 : 1))) {
      append(this.#byType, event.type, event);
      append(this.#bySubject, keyOf(event.type, event), event);
    }
  }

  /** Every event that the match means, of any subject. */
  all(matches: readonly EventMatch[]): readonly EffectiveEvent[] {
    return matches.flatMap((match) =>
      (this.#byType.get(match.type) ?? []).filter(({ data }) => conditionsHold(match, data)),
    );
  }

  /** The events that one match means for a subject: its own, or those on the case as a whole. */
  about(match: EventMatch, subject: Subject): readonly EffectiveEvent[] {
    const candidates =
      match.about === 'case'
        ? (this.#byType.get(match.type) ?? []).filter(({ subjectType }) => subjectType === 'case')
        : (this.#bySubject.get(keyOf(match.type, subject)) ?? []);
    return candidates.filter(({ data }) => conditionsHold(match, data));
  }
}

function keyOf(type: string, { subjectType, subjectId }: Subject): string {
  return `${type} ${subjectType} ${subjectId}`;
}

function append(map: Map<string, EffectiveEvent[]>, key: string, event: EffectiveEvent): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [event]);
  else list.push(event);
}
