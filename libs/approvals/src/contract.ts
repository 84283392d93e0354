import type { Instant, PersonRef } from '../../platform/src/contract.js';

/** `given` waits to be carried out by a third person, where the act is one of those; a correction is carried out when it is given. */
export type ApprovalState = 'waiting' | 'given' | 'refused' | 'withdrawn' | 'void' | 'executed';

/** One field of what is asked: as it stands, and as it would stand. */
export interface ApprovalChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Of an amount, or of details that count money: its currency, as it stands and as it would stand. */
  readonly currency?: { readonly from: string | null; readonly to: string | null };
}

/** A step that is approved before it is carried out: on what exactly, and how. */
export interface ApprovedStep {
  readonly action: string;
  readonly ground: string;
  readonly document: { readonly id: string; readonly title: string; readonly sha256: string } | null;
  /** The thing as it stood when it was asked; the approval is void as soon as anything of it is another. */
  readonly standing: Readonly<Record<string, unknown>>;
}

/** One row of GET /approvals, GET /cases/:id/approvals and GET /items/:id/approvals. */
export interface Approval {
  readonly id: string;
  readonly version: number;
  readonly act: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The item it is about, when it is about one or about one of its values. */
  readonly itemId: string | null;
  readonly subjectLabel: string | null;
  /** Empty for a step. */
  readonly changes: readonly ApprovalChange[];
  /** Null for a correction. */
  readonly step: ApprovedStep | null;
  readonly reason: string;
  readonly requestedBy: PersonRef;
  readonly requestedAt: Instant;
  readonly state: ApprovalState;
  readonly decidedBy: PersonRef | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
  readonly executedBy: PersonRef | null;
  readonly executedAt: Instant | null;
  /** Names exactly what is approved; sent back with the approval. */
  readonly contentHash: string;
  readonly allowedActions: readonly ('approve' | 'refuse' | 'withdraw')[];
}

/** POST /approvals/:id/approval with If-Match */
export interface ApproveRequest {
  readonly contentHash: string;
  readonly reason?: string;
}

/** POST /approvals/:id/refusal and /approvals/:id/withdrawal with If-Match */
export interface TurnDownRequest {
  readonly reason: string;
}

export interface ApprovalOutcome {
  readonly id: string;
  readonly version: number;
  /** `void` when what stood has changed since it was asked: nothing was changed, ask again. */
  readonly state: ApprovalState;
}
