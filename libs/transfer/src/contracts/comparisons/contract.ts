import type { Instant, LegalDate, Money, Problem } from '../../../../platform/src/contract.js';

export type ComparisonScopeKind = 'register' | 'unit' | 'place' | 'case';
export type ComparisonClass = 'same' | 'new' | 'gone' | 'moved' | 'value' | 'amount' | 'several' | 'ambiguous';
export type ComparisonState = 'reading' | 'compared' | 'failed';
export type ComparisonRowState = 'open' | 'queued' | 'done' | 'proposed' | 'refused';
export type ComparisonMatch = 'number' | 'identifier' | 'both';

/** POST /comparisons: holds a list that was taken in (POST /imports) against the register. */
export interface CompareRequest {
  readonly importId: string;
  readonly scope: { readonly kind: ComparisonScopeKind; readonly id: string };
  /** By what rows are found: the number of the register, the label or the list itself; identifiers such as VIN, IBAN and serial number; or either. */
  readonly matchBy?: ComparisonMatch;
  /** What the columns mean; as they were guessed or chosen for the import when left out. */
  readonly columns?: readonly { readonly header: string; readonly target: string | null }[];
}

/** GET /comparisons/:id, with ETag. */
export interface Comparison {
  readonly id: string;
  readonly version: number;
  readonly importId: string;
  readonly fileName: string;
  readonly scope: { readonly kind: ComparisonScopeKind; readonly id: string; readonly title: string };
  readonly matchBy: ComparisonMatch;
  readonly state: ComparisonState;
  readonly failure: Problem | null;
  readonly rowsRead: number;
  readonly classes: Readonly<Record<ComparisonClass, number>>;
  readonly states: Readonly<Record<ComparisonRowState, number>>;
  /** Rows of a class that can still be accepted. */
  readonly acceptable: Readonly<Record<ComparisonClass, number>>;
  readonly stopped: boolean;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly allowedActions: readonly ('comparison.accept' | 'comparison.stop' | 'comparison.resume')[];
}

/** One row of GET /comparisons: those of who asks, the newest first. */
export interface ComparisonSummary {
  readonly id: string;
  readonly fileName: string;
  readonly scope: Comparison['scope'];
  readonly state: ComparisonState;
  readonly rowsRead: number;
  /** Rows that differ, and how many of them nobody has accepted. */
  readonly different: number;
  readonly open: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** One side of a row. */
export interface ComparedSide {
  readonly name: string;
  readonly description: string;
  readonly place: string | null;
  readonly value: Money | null;
  readonly amount: Money | null;
  readonly quantity: string | null;
}

/** One row of GET /comparisons/:id/rows. */
export interface ComparisonRow {
  readonly id: string;
  readonly class: ComparisonClass;
  readonly differs: readonly ('place' | 'value' | 'amount' | 'quantity')[];
  /** The row in the file; null for what the list does not have. */
  readonly row: number | null;
  readonly listed: ComparedSide | null;
  readonly registered: ComparedSide | null;
  readonly itemId: string | null;
  readonly candidates: readonly { readonly id: string; readonly reference: string }[];
  readonly state: ComparisonRowState;
  readonly problem: Problem | null;
  readonly writtenItemId: string | null;
  readonly reason: string | null;
  readonly acceptedBy: string | null;
}

export interface ComparisonRowSearch {
  readonly class?: ComparisonClass;
  readonly state?: ComparisonRowState;
  readonly cursor?: string;
  readonly limit?: number;
}

/** POST /comparisons/:id/acceptances: some rows, or all of a class that are open; each is done by the command that does it by hand. */
export interface AcceptRequest {
  readonly rowIds?: readonly string[];
  readonly class?: ComparisonClass;
  readonly reason: string;
  /** For new rows: what the list does not say of a seizure. */
  readonly seizure?: { readonly caseId: string; readonly grounds: readonly string[]; readonly place: string; readonly seizedOn?: LegalDate };
  /** For moved rows whose place the register does not know by that name. */
  readonly toPlaceId?: string;
}

export interface AcceptAnswer {
  readonly id: string;
  readonly queued: number;
}
