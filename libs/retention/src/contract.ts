import type { Instant, LegalDate, PersonRef } from '../../platform/src/contract.js';

/** One row of GET /cases/:id/holds: those that run first, then the newest. */
export interface LegalHold {
  readonly id: string;
  readonly version: number;
  /** The authority or the person who ordered it. */
  readonly orderedBy: string;
  readonly reason: string;
  /** The last day. */
  readonly until: LegalDate;
  readonly placedBy: PersonRef;
  readonly placedAt: Instant;
  readonly endedBy: PersonRef | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
  readonly running: boolean;
  readonly allowedActions: readonly ('extend' | 'end')[];
}

/** GET /cases/:id/holds */
export interface HoldsOfCase {
  readonly rows: readonly LegalHold[];
}

/** POST /cases/:id/holds */
export interface PlaceHoldRequest {
  readonly orderedBy: string;
  readonly until: LegalDate;
  readonly reason: string;
}

/** POST /holds/:id/extension with If-Match */
export interface ExtendHoldRequest {
  readonly until: LegalDate;
  readonly reason: string;
}

/** POST /holds/:id/end with If-Match */
export interface EndHoldRequest {
  readonly reason: string;
}

export type RetentionRegime = 'wjsg' | 'wpg-8' | 'wpg-9' | 'wpg-10' | 'wpg-12' | 'archive';

/** `remove`: out of use, kept closed; `destroy`: erased. */
export type RetentionOutcome = 'remove' | 'destroy';

/** Where a term comes from: V read in the statute, S in a secondary source, U not verified, `office` set by the office itself. */
export type RetentionMark = 'V' | 'S' | 'U' | 'office';

interface ClockTerm {
  readonly outcome: RetentionOutcome;
  /** From when it runs. */
  readonly starts: 'first-processing' | 'case-closed' | 'removed';
  readonly months: number;
  /** Null for a term of the office. */
  readonly law: string | null;
  readonly article: string | null;
  readonly mark: RetentionMark;
}

/** What comes next for a case, and when. */
export interface RetentionClock extends ClockTerm {
  readonly startedOn: LegalDate;
  readonly dueOn: LegalDate;
  /** The last day of a legal hold that runs; null when none does. */
  readonly heldUntil: LegalDate | null;
}

/** One row of GET /retention/clocks: the longest due first. */
export interface DueCase extends RetentionClock {
  readonly caseId: string;
  readonly reference: string;
  readonly regime: RetentionRegime;
  /** Whether the reader may open the case. */
  readonly visible: boolean;
}

/** One row of GET /retention/terms: those in force first. */
export interface RetentionTerm extends ClockTerm {
  readonly id: string;
  /** Its number in the book of law; null for a term of the office. */
  readonly rule: string | null;
  readonly regime: RetentionRegime;
  readonly validFrom: LegalDate;
  readonly reason: string | null;
  readonly decidedBy: PersonRef | null;
  readonly inForce: boolean;
}

/** GET /retention/terms */
export interface RetentionTerms {
  readonly rows: readonly RetentionTerm[];
  /** Regimes for which the law names no term that was read: the office sets it. */
  readonly forOffice: readonly RetentionRegime[];
}

/** POST /retention/terms */
export interface SetTermRequest {
  readonly regime: RetentionRegime;
  readonly months: number;
  readonly validFrom: LegalDate;
  readonly reason: string;
}

/** GET /cases/:id/retention */
export interface CaseRetention {
  /** Of the choice of the regime; 0 as long as nobody chose. */
  readonly version: number;
  readonly regime: RetentionRegime;
  /** Null while it does not run: the case is open, or its regime has no term. */
  readonly clock: RetentionClock | null;
  readonly allowedActions: readonly 'choose'[];
}

/** POST /cases/:id/retention with If-Match */
export interface ChooseRegimeRequest {
  readonly regime: RetentionRegime;
  readonly reason: string;
}

export type DestructionState = 'open' | 'signed' | 'executed' | 'withdrawn';

/** One row of GET /destruction-lists: the newest first. */
export interface DestructionList {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: DestructionState;
  readonly cases: number;
  readonly drawnBy: PersonRef;
  readonly drawnAt: Instant;
  /** SHA-256 of exactly what is listed; sent back with a signature. */
  readonly contentHash: string;
  readonly signatures: readonly { readonly by: PersonRef; readonly at: Instant }[];
  readonly executedAt: Instant | null;
  readonly withdrawnBy: PersonRef | null;
  readonly withdrawalReason: string | null;
  /** What became of its cases so far. */
  readonly erased: number;
  readonly refused: number;
  readonly allowedActions: readonly ('sign' | 'withdraw')[];
}

/** One row of GET /destruction-lists/:id/lines, by reference. */
export interface DestructionLine {
  readonly caseId: string;
  readonly reference: string;
  readonly regime: RetentionRegime;
  readonly startedOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly months: number;
  readonly law: string | null;
  readonly article: string | null;
  readonly mark: RetentionMark;
  readonly items: number;
  readonly documents: number;
  /** `open`: a case that is not closed, and of which things are still held. */
  readonly state: 'listed' | 'erased' | 'held' | 'restricted' | 'open' | 'changed' | 'not-due';
  /** When it could not be carried out for the last time; it is tried again until it is. */
  readonly failedAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly rowsErased: number | null;
  readonly filesErased: number | null;
  readonly logRowsErased: number | null;
}

/** POST /destruction-lists/:id/signature with If-Match */
export interface SignListRequest {
  readonly contentHash: string;
}

/** POST /destruction-lists/:id/withdrawal with If-Match */
export interface WithdrawListRequest {
  readonly reason: string;
}

/** `removed`: out of use under the Wpg, kept closed until it is destroyed. */
export type RestrictionGround = 'accuracy-contested' | 'needed-as-evidence' | 'removed';

/** One row of GET /cases/:id/restrictions: the one that stands first, then the newest. */
export interface CaseRestriction {
  readonly id: string;
  readonly version: number;
  readonly ground: RestrictionGround;
  readonly reason: string;
  readonly placedBy: PersonRef;
  readonly placedAt: Instant;
  readonly liftedBy: PersonRef | null;
  readonly liftedAt: Instant | null;
  readonly liftReason: string | null;
  readonly allowedActions: readonly 'lift'[];
}

/** GET /cases/:id/restrictions */
export interface RestrictionsOfCase {
  readonly rows: readonly CaseRestriction[];
}

/** POST /cases/:id/restrictions */
export interface RestrictCaseRequest {
  readonly ground: RestrictionGround;
  readonly reason: string;
}

/** POST /restrictions/:id/lift with If-Match */
export interface LiftRestrictionRequest {
  readonly reason: string;
}
