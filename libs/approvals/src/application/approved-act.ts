import type { ApprovalRow } from '../persistence/approval.entity.js';

/** An act that one person alone may not do; the context it belongs to says what it is bound to and how it is carried out. */
export interface ApprovedAct {
  /** The act of the policy table. */
  readonly act: string;
  /** What the approval is bound to, as it stands now. Runs inside the caller's unit of work. */
  standsNow(subjectId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Does what was approved, in the transaction of the approval. */
  carryOut(approval: Pick<ApprovalRow, 'id' | 'subjectId' | 'request' | 'reason' | 'requestedBy'>): Promise<void>;
}

/** Every act that needs a second pair of eyes. */
export const APPROVED_ACTS = Symbol('APPROVED_ACTS');
