import type { Step } from '../arithmetic/step.js';
import type { TermCode } from '../arithmetic/term.js';
import type { TermWarning } from '../arithmetic/term-result.js';
import type { LegalDate } from '../calendar/day-number.js';
import type { CalendarName } from '../calendar/working-calendar.js';
import type { Instant } from '../calendar/zone.js';
import type { ReminderProfileName } from '../reminders/reminder-profile.js';
import type { Promotion } from '../rules/promotion.js';
import type { BoundRole, ExpiryKind, Nature, RuleSource, SubjectType, WatchingRole } from '../rules/rule.js';

/** Lapsing is not among them: whether a date has passed is for the reader's clock to say (`statusAt`). */
export type PlannedState = 'open' | 'met' | 'withdrawn' | 'not-started';

/** What is lacking before the clock can run; a date is never guessed. */
export interface MissingStart {
  readonly reason: 'start-event-unknown' | 'time-of-day-unknown' | 'date-not-stated';
  /** The events any of which would start the clock. */
  readonly eventTypes: readonly string[];
}

export interface Explanation {
  readonly rule: string;
  readonly version: number;
  readonly source: RuleSource;
  readonly nature: Nature;
  /** Who made an unverified rule binding, when, and why. */
  readonly promotion?: Promotion;
  readonly calendar: CalendarName;
  readonly code: TermCode | 'STATED';
  readonly n: number | null;
  readonly unit: string | null;
  readonly trigger: {
    readonly eventId: string;
    /** The correction that gave the event its present date, when there is one. */
    readonly correctedBy: string | null;
    readonly type: string;
    readonly occurredOn: LegalDate;
    readonly occurredAt: Instant | null;
    readonly documentId: string | null;
  };
  readonly missing: MissingStart | null;
  readonly steps: readonly Step[];
  readonly warnings: readonly TermWarning[];
}

export interface PlannedDeadline {
  /** Stable over planning again: rule, subject, first recorded event and party's clock. */
  readonly key: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly party: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** The event the term runs from; of a clock that has not started, the event that makes it matter. */
  readonly triggerEventId: string;
  readonly start: LegalDate | null;
  readonly startAt: Instant | null;
  /** When the office learned what the date rests on. */
  readonly knownAt: Instant;
  /** Last day of the term in Europe/Amsterdam. */
  readonly dueOn: LegalDate | null;
  /** The instant at which the term is over: for a day term the midnight that ends its last day. */
  readonly dueAt: Instant | null;
  /** Last day without suspensions and extensions; the same as `dueOn` when there are none. */
  readonly basicDueOn: LegalDate | null;
  readonly toTheHour: boolean;
  readonly state: PlannedState;
  readonly metByEventId: string | null;
  readonly withdrawnByEventId: string | null;
  /** When the event that met or withdrew it happened. */
  readonly closedOn: LegalDate | null;
  readonly closedAt: Instant | null;
  readonly nature: Nature;
  readonly expiry: ExpiryKind;
  readonly binds: BoundRole;
  readonly watchedBy: readonly WatchingRole[];
  readonly remindersProfile: ReminderProfileName;
  readonly explanation: Explanation;
}
