import type { LegalDate } from '../calendar/day-number.js';
import type { Instant } from '../calendar/zone.js';
import type { PlanEvent } from '../planning/plan-event.js';
import type { SubjectType } from '../rules/rule.js';

/** A recorded event as it might have been: on another date, or never. */
export interface MovedEvent {
  readonly eventId: string;
  readonly occurredOn: LegalDate;
  readonly occurredAt: Instant | null;
  readonly never: boolean;
}

/** An event that may happen. */
export interface SupposedEvent {
  readonly type: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly occurredOn: LegalDate;
  readonly occurredAt: Instant | null;
  readonly timeZone: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Marks what was not recorded, in the keys and explanations of a plan that is never stored. */
export const SUPPOSED = 'supposed';

/**
 * The facts of a case with suppositions laid over them, as corrections and events recorded last. The facts themselves stay as
 * they were.
 */
export function suppose(
  events: readonly PlanEvent[],
  { moved, supposed }: { readonly moved: readonly MovedEvent[]; readonly supposed: readonly SupposedEvent[] },
  now: Instant,
): readonly PlanEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const corrections = moved.flatMap(({ eventId, occurredOn, occurredAt, never }, at): PlanEvent[] => {
    const event = byId.get(eventId);
    if (event === undefined) return [];
    const { type, subjectType, subjectId, timeZone } = event;
    return [
      {
        id: `${SUPPOSED}-correction-${at}`,
        type,
        subjectType,
        subjectId,
        occurredOn,
        occurredAt,
        timeZone: timeZone ?? null,
        recordedAt: now,
        data: never ? { void: true } : {},
        corrects: eventId,
      },
    ];
  });
  return [...events, ...corrections, ...supposed.map((event, at): PlanEvent => ({ ...event, id: `${SUPPOSED}-${at}`, recordedAt: now }))];
}
