import type { Instant, LegalDate, Titles } from '../../../../platform/src/contract.js';
import type { DeadlineExplanation, DeadlineState, DeadlineStep } from '../explanation/contract.js';

/** GET /terms?code=&n=&start=&unit=&calendar=: a term of no case, computed. */
export interface TermQuery {
  readonly code: string;
  readonly n: number;
  /** 'YYYY-MM-DD'; of terms of hours the moment with its offset. */
  readonly start: string;
  readonly unit?: string;
  readonly calendar?: string;
}
export interface ComputedTerm {
  readonly code: string;
  readonly n: number;
  readonly unit: string;
  readonly start: string;
  readonly calendar: string;
  readonly calendarTitle: Titles;
  /** The last day; of terms of hours the moment it ends, on the clock of Amsterdam with its offset. */
  readonly due: string;
  readonly inShort: Titles | null;
  readonly steps: readonly DeadlineStep[];
  readonly warnings: readonly Titles[];
}

/** GET /terms/guide: what can be asked of the calculator. */
export interface TermGuide {
  readonly codes: readonly {
    readonly code: string;
    readonly title: Titles;
    readonly meaning: Titles;
    readonly source: Titles;
    readonly units: readonly { readonly unit: string; readonly largest: number }[];
    readonly calendar: string;
    readonly startsAt: 'date' | 'moment';
  }[];
  readonly calendars: readonly { readonly calendar: string; readonly title: Titles }[];
}

/** POST /cases/:id/what-if: the plan of a case as it would be. Nothing is stored; the look at the case is logged. */
export interface WhatIfRequest {
  readonly moved?: readonly { readonly eventId: string; readonly occurredOn: LegalDate; readonly occurredAt?: string; readonly never?: boolean }[];
  readonly supposed?: readonly {
    readonly type: string;
    readonly subjectType: string;
    readonly subjectId: string;
    readonly occurredOn: LegalDate;
    readonly occurredAt?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}
export interface WhatIfSide {
  readonly state: DeadlineState;
  readonly dueOn: LegalDate | null;
  readonly dueAt: Instant | null;
  readonly toTheHour: boolean;
  readonly explanation: DeadlineExplanation;
}
export interface WhatIfRow {
  readonly key: string;
  /** The stored deadline, for its own page; null for one that is only supposed. */
  readonly deadlineId: string | null;
  readonly change: 'moved' | 'new' | 'gone' | 'met' | 'reopened' | 'withdrawn' | 'same';
  readonly title: Titles;
  readonly source: Titles;
  readonly nature: 'binding' | 'policy' | 'advisory';
  readonly bindsTitle: Titles;
  readonly subjectLabel: string | null;
  /** Completed by a person, so that planning again leaves it alone. */
  readonly byHand: boolean;
  readonly now: WhatIfSide | null;
  readonly supposed: WhatIfSide | null;
}
export interface WhatIf {
  readonly rows: readonly WhatIfRow[];
}

/** GET /cases/:id/what-if: what can be supposed of a case. */
export interface WhatIfChoices {
  /** The events on which deadlines of this case hang, as they stand after corrections. */
  readonly events: readonly { readonly eventId: string; readonly title: Titles; readonly subjectLabel: string | null; readonly occurredOn: LegalDate; readonly occurredAt: Instant | null; readonly timeZone: string | null }[];
  /** What may happen and would change a plan. */
  readonly types: readonly { readonly type: string; readonly title: Titles; readonly subjectTypes: readonly string[]; readonly fields: readonly WhatIfField[] }[];
  readonly subjects: readonly { readonly subjectType: string; readonly subjectId: string; readonly label: string | null }[];
}
export interface WhatIfField {
  readonly name: string;
  readonly title: Titles;
  readonly values: readonly { readonly value: string | boolean; readonly title: Titles }[];
}
