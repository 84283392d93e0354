import type { Instant, LegalDate, Titles } from '../../../../platform/src/contract.js';

export type DeadlineState = 'open' | 'met' | 'lapsed' | 'withdrawn' | 'not-started';

export interface DeadlineStep {
  readonly kind: string;
  readonly text: Titles;
}

/** Why a date is what it is. */
export interface DeadlineExplanation {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly source: { readonly law: string; readonly article: string; readonly mark: 'V' | 'S' | 'U' };
  /** Law and article, as each language calls them. */
  readonly sourceTitle: Titles;
  readonly code: string;
  /** How such a term is counted, in a sentence or two; null for a date that the event itself states. */
  readonly codeMeaning: Titles | null;
  readonly term: number | null;
  readonly calendar: string;
  /** Whose working days were counted. */
  readonly calendarTitle: Titles;
  readonly trigger: {
    readonly eventId: string;
    readonly title: Titles;
    readonly occurredOn: LegalDate;
    readonly occurredAt: Instant | null;
    /** What proves it; null when nothing does. */
    readonly documentId: string | null;
    readonly corrected: boolean;
  };
  /** The way to the date in one line; null when there is no date. */
  readonly inShort: Titles | null;
  readonly steps: readonly DeadlineStep[];
  readonly warnings: readonly Titles[];
  /** What would move the date, meet the deadline or take it away. */
  readonly movers: readonly { readonly kind: string; readonly text: Titles }[];
}
