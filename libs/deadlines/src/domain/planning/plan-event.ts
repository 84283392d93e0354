import type { LegalDate } from '../calendar/day-number.js';
import type { Instant } from '../calendar/zone.js';
import type { SubjectType } from '../rules/rule.js';

/** A fact of the case as the planner reads it: what happened, when it happened and when it became known. */
export interface PlanEvent {
  readonly id: string;
  readonly type: string;
  /** A party has no deadlines of its own; what it is in the case (`data.role`) says of whom there are prosecutions. */
  readonly subjectType: SubjectType | 'party';
  readonly subjectId: string;
  readonly occurredOn: LegalDate;
  readonly occurredAt?: Instant | null;
  /** IANA zone of the clock that `occurredAt` was read from. */
  readonly timeZone?: string | null;
  readonly recordedAt: Instant;
  /** Its place among all that was recorded, for what was recorded in one moment. */
  readonly sequence?: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** The event whose date and data this one replaces (data only where it states any); with `data.void` true, that never happened. */
  readonly corrects?: string | null;
  readonly documentId?: string | null;
}

/** An event as it stands after its corrections. Its identity and its type stay those of the event first recorded. */
export interface EffectiveEvent {
  readonly rootId: string;
  /** The last event that shaped it: the root itself, or its latest correction. */
  readonly lastId: string;
  readonly type: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly occurredOn: LegalDate;
  readonly occurredAt: Instant | null;
  readonly timeZone: string | null;
  /** Epoch milliseconds of the moment; the end of time where only the day is known. */
  readonly occurredMs: number;
  /** Epoch milliseconds of the recording since which it is of whom it names now: that of the root, unless a correction moved it from one suspect to another. */
  readonly namedMs: number;
  /** Epoch milliseconds of the recording of the root, which no correction changes. */
  readonly firstRecordedMs: number;
  /** The place of the root among what was recorded in one moment. */
  readonly sequence: number;
  readonly recordedAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  readonly documentId: string | null;
}
