import type { RecordSeizureRequest } from '../../../../items/src/contract.js';
import type { Instant, Problem } from '../../../../platform/src/contract.js';

/** One record that another system sends: a seizure in a case, as it is recorded by hand. */
export interface IntakeRecord {
  /** The sender's own id: the same id is recorded once, however often it is sent. */
  readonly id: string;
  readonly caseId: string;
  readonly seizure: RecordSeizureRequest;
}

/** POST /intake: up to 1,000 records; answered with 202 and a receipt, before anything is recorded. */
export interface IntakeRequest {
  readonly records: readonly IntakeRecord[];
}

export interface IntakeReceipt {
  readonly id: string;
  readonly records: number;
}

export type IntakeState = 'queued' | 'written' | 'refused';

export interface IntakeStatus {
  readonly id: string;
  readonly state: IntakeState;
  /** What was recorded; empty until it is written. */
  readonly items: readonly { readonly id: string; readonly reference: string }[];
  readonly problem: Problem | null;
}

/** GET /intake/:id: what became of each record, in the order they were sent in. */
export interface IntakePage {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly counts: Readonly<Record<IntakeState, number>>;
  readonly rows: readonly IntakeStatus[];
  readonly nextCursor: string | null;
  readonly total: number;
}
