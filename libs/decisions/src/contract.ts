import type { Instant, LegalDate } from '../../platform/src/contract.js';

export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: string;
  readonly capacity: string;
  readonly decidedBy: string;
  readonly decidedOn: LegalDate;
  readonly ground: string;
  readonly reason: string;
  readonly reviewOn: LegalDate | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
  /** The party whose verdict it is part of, by id and by name; null when it is of the case as a whole. */
  readonly suspectId: string | null;
  readonly suspectName: string | null;
  readonly final: boolean;
  readonly finalOn: LegalDate | null;
  readonly withdrawnOn: LegalDate | null;
  readonly recordedAt: Instant;
  readonly items: readonly { readonly id: string; readonly reference: string; readonly description: string; readonly status: string }[];
  readonly allowedActions: readonly string[];
}

/** POST /decisions: one decision on one item or many of one case or of several; refused rows stay out with their reasons. When all are refused, nothing is decided: 409, with the reasons at `/items/N`. */
export interface GiveDecisionRequest {
  readonly kind: string;
  readonly capacity: string;
  /** Who decided, when it is not the person who records it (a court, an examining magistrate). */
  readonly decidedBy?: string;
  readonly decidedOn: LegalDate;
  readonly ground: string;
  readonly reason: string;
  readonly reviewOn?: LegalDate;
  readonly documentId?: string;
  readonly final?: boolean;
  /** Of a court: the party whose verdict it is part of. What the keeper may do later waits for him alone, and else for every suspect. */
  readonly suspectId?: string;
  /** Why a prosecutor goes past a pending complaint. */
  readonly complaintOverride?: string;
  readonly items: readonly { readonly id: string; readonly version: number }[];
}

export interface GiveDecisionResponse {
  readonly decisions: readonly { readonly id: string; readonly caseId: string }[];
  readonly done: readonly { readonly itemId: string; readonly reference: string; readonly status: string }[];
  readonly refused: readonly { readonly itemId: string; readonly reference: string | null; readonly reasons: readonly { readonly code: string; readonly detail: string }[] }[];
}

/** POST /decisions/:id/finality with If-Match: registry checked, no remedy pending. */
export interface FinalityRequest {
  readonly finalOn: LegalDate;
  /** The registry's record; asked of what a court forfeited or withdrew from circulation. */
  readonly documentId?: string;
  /** The party whose verdict it is part of, when the decision did not say so; where nobody is named, the remedies of all suspects must have lapsed. */
  readonly suspectId?: string;
  readonly reason: string;
}
/** POST /decisions/:id/withdrawal with If-Match */
export interface WithdrawalRequest {
  readonly withdrawnOn: LegalDate;
  readonly reason: string;
}
