import type { Instant, Page } from '../../../../platform/src/contract.js';

/** POST /receivings: against the items of a case that have no place, or against those of a hand-over that have not gone on. */
export interface StartReceivingRequest {
  readonly caseId?: string;
  readonly handOverId?: string;
}

/** POST /receivings/:id/closing with If-Match. What came is read from the moves; what was seen and not expected is told. */
export interface CloseReceivingRequest {
  readonly unexpected: readonly string[];
}

export interface ChangedReceiving {
  readonly id: string;
  readonly version: number;
}

/** One row of GET /receivings?cursor=&limit=, the newest first. The numbers are there once it was closed. */
export interface ReceivingRow {
  readonly id: string;
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly handOverId: string | null;
  readonly handOverNumber: number | null;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly expected: number;
  readonly received: number | null;
  readonly missing: number | null;
  readonly unexpected: number | null;
}

export type ReceivingPage = Page<ReceivingRow>;

export interface ReceivingLine {
  readonly itemId: string;
  readonly caseId: string;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  /** Where the register had it when receiving began; null for a thing that never had a place. */
  readonly fromPlaceId: string | null;
  readonly outcome: 'expected' | 'received' | 'missing' | 'unexpected';
  readonly toPath: string | null;
  readonly receivedAt: Instant | null;
  readonly receivedBy: string | null;
}

/** GET /receivings/:id; with ETag. */
export interface Receiving extends ReceivingRow {
  readonly version: number;
  /** As far as the reader may see their cases. */
  readonly lines: readonly ReceivingLine[];
  readonly allowedActions: readonly string[];
}
