import type { ApprovalRow } from '../persistence/approval.entity.js';

/**
 * An act that one person alone may not do; the context it belongs to says what it is bound to and how it is carried out. A correction
 * is carried out as it is approved; a step that happens outside the register is carried out later, by a third person.
 */
export interface ApprovedAct {
  /** The act of the policy table, or the name of a group of steps. */
  readonly act: string;
  /** What the approval is bound to, as it stands now. Runs inside the caller's unit of work. */
  standsNow(subjectId: string, request: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Does what was approved, in the transaction of the approval; null for what a third person carries out. */
  carryOut: ((approval: ApprovedRequest) => Promise<void>) | null;
}

export type ApprovedRequest = Pick<ApprovalRow, 'id' | 'subjectId' | 'request' | 'reason' | 'requestedBy'>;

/** Every act that needs a second pair of eyes. */
export const APPROVED_ACTS = Symbol('APPROVED_ACTS');
