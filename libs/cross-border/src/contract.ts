import type { Instant, LegalDate } from '../../platform/src/contract.js';
import type { NextDeadline } from '../../cases/src/contract.js';

/** GET /cases/:id/requests */
export interface CrossBorderRequest {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly reference: string;
  readonly direction: 'in' | 'out';
  readonly instrument: string;
  readonly counterpartState: string;
  readonly counterpartAuthority: string;
  readonly theirReference: string | null;
  readonly movedAt: Instant | null;
  readonly timeZone: string;
  readonly urgent: boolean;
  readonly state: string;
  readonly note: string | null;
  readonly items: readonly { readonly id: string; readonly reference: string; readonly description: string }[];
  readonly nextDeadline: NextDeadline | null;
  readonly openTransitions: readonly string[];
}

/** POST /cases/:id/requests */
export interface RecordRequestRequest {
  readonly direction: 'in' | 'out';
  readonly instrument: string;
  readonly counterpartState: string;
  readonly counterpartAuthority: string;
  readonly theirReference?: string;
  /** Sent or received, to the minute, local wall time with offset; absent for a draft. */
  readonly movedAt?: string;
  readonly timeZone: string;
  readonly urgent: boolean;
  readonly dataDirectlyAccessible?: boolean;
  readonly note?: string;
  readonly itemIds?: readonly string[];
}
/** POST /requests/:id/transitions with If-Match */
export interface RequestTransitionRequest {
  readonly action: string;
  readonly occurredAt: string;
  readonly timeZone: string;
  readonly documentId?: string;
  readonly reason?: string;
}

/** GET /cases/:id/exchanges */
export interface Exchange {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly partner: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly ourReference: string | null;
  readonly theirReference: string | null;
  readonly handlingCode: string | null;
  readonly subject: string;
  readonly movedAt: Instant;
  readonly timeZone: string;
  readonly dueOn: LegalDate | null;
  readonly state: 'open' | 'answered' | 'refused';
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}
/** POST /cases/:id/exchanges */
export interface RecordExchangeRequest {
  readonly partner: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly ourReference?: string;
  readonly theirReference?: string;
  readonly handlingCode?: string;
  readonly subject: string;
  readonly movedAt: string;
  readonly timeZone: string;
  readonly dueOn?: LegalDate;
}
/** POST /exchanges/:id/answer with If-Match */
export interface AnswerExchangeRequest {
  readonly outcome: 'answered' | 'refused';
  readonly answer: string;
  readonly answeredAt: string;
  readonly timeZone: string;
}
