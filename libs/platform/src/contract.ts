/** What every context says on the wire. Types only: the web app and the server compile against the same lines. */

/** A calendar date without a time or zone, 'YYYY-MM-DD'. */
export type LegalDate = string;
/** A moment in UTC, ISO 8601 with a 'Z'. */
export type Instant = string;
export type Locale = 'nl' | 'en';

/** An amount in its own currency; `amount` is a decimal string, never a float. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** A text the reader sees in the reader's language; both are always present. */
export interface Titles {
  readonly nl: string;
  readonly en: string;
}

/** One reason why an input or an act was refused, named by a stable code. */
export interface ProblemError {
  readonly code: string;
  /** JSON Pointer (RFC 6901) to the field in the request body, when one field is to blame. */
  readonly pointer?: string;
  readonly detail: string;
  /** True when the same request with this pointer in `confirmations` (with a reason) would be accepted. */
  readonly confirmable?: boolean;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** RFC 9457 problem details, always with a code and with all errors at once. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly ProblemError[];
  /** On 409 from a state machine: the acts that are open now. */
  readonly open?: readonly string[];
  /** On 412: the current version of the resource. */
  readonly currentVersion?: number;
}

/** One page of a list. `nextCursor` is null on the last page; `total` counts what the filter lets through. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** A page of a list that is counted so far and no further: `total` is exact, or there are more. */
export interface CountedPage<T> extends Page<T> {
  readonly exact: boolean;
}

/** How many rows of a list have one value: exactly, or at least so many. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly exact: boolean;
}

/** A person of the office, as shown beside a record. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** A soft check that the user confirms, by JSON Pointer with the reason. */
export type Confirmations = Readonly<Record<string, string>>;
