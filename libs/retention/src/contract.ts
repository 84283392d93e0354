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
