import type { Instant, LegalDate, Money, PersonRef } from '../../platform/src/contract.js';

/** One row of GET /cases/:id/partners: the newest first, those that are over as well. */
export interface PartnerGrant {
  readonly id: string;
  readonly version: number;
  readonly partner: PersonRef;
  /** Null when all items of the case are shared. */
  readonly item: { readonly id: string; readonly reference: string; readonly description: string } | null;
  readonly reason: string;
  /** The last day. */
  readonly until: LegalDate;
  readonly grantedBy: PersonRef;
  readonly grantedAt: Instant;
  readonly withdrawnBy: PersonRef | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: string | null;
  readonly running: boolean;
  readonly allowedActions: readonly 'withdraw'[];
}

/** GET /cases/:id/partners */
export interface PartnersOfCase {
  readonly rows: readonly PartnerGrant[];
  /** Those who can be given a share; empty for who may not give one. */
  readonly partners: readonly PersonRef[];
}

/** POST /cases/:id/partners */
export interface GrantPartnerRequest {
  readonly userId: string;
  /** Left out: all items of the case. */
  readonly itemId?: string;
  readonly until: LegalDate;
  readonly reason: string;
}

/** POST /partner-grants/:id/withdrawal with If-Match */
export interface WithdrawGrantRequest {
  readonly reason: string;
}

/** One row of GET /shared-items, and GET /shared-items/:id: all that a partner sees of an item. */
export interface SharedItem {
  readonly id: string;
  readonly reference: string;
  readonly assetClass: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly status: string;
  readonly seizedOn: LegalDate | null;
  readonly seal: string | null;
  readonly amount: Money | null;
  /** The last day on which it is shared with the reader. */
  readonly until: LegalDate;
}
