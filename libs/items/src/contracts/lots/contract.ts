import type { Confirmations, Instant } from '../../../../platform/src/contract.js';

/** One part told apart from a lot. What it does not state it has from the lot; a value it does not state is divided by quantity. */
export interface LotPart {
  readonly quantity: string;
  readonly description?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly amount?: string;
  readonly estimatedAmount?: string;
  readonly confirmations?: Confirmations;
}

/** POST /items/:id/splits with If-Match */
export interface SplitLotRequest {
  readonly parts: readonly LotPart[];
  readonly reason?: string;
}
export interface SplitLotResponse {
  readonly id: string;
  readonly version: number;
  /** What is left of the lot. */
  readonly quantity: string;
  readonly parts: readonly { readonly id: string; readonly reference: string }[];
}

/** POST /items/:id/joins with If-Match: these become one with the item, and end. */
export interface JoinLotsRequest {
  readonly items: readonly { readonly id: string; readonly version: number }[];
  readonly reason: string;
}
export interface JoinLotsResponse {
  readonly id: string;
  readonly version: number;
  /** It waits for a second person. */
  readonly approvalId: string;
}

/** PUT /items/:id/parent with If-Match; null takes it out. */
export interface ArrangeItemRequest {
  readonly parentId: string | null;
  readonly bond?: 'contents' | 'part';
  readonly reason?: string;
}

/** Another item, as far as an item names it. */
export interface RelatedItem {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly status: string;
  readonly identifier: string | null;
}

/** How the quantity of an item changed: one line of its account. */
export interface LotEntry {
  readonly id: string;
  readonly kind: 'split' | 'join' | 'corrected';
  readonly delta: string;
  readonly after: string;
  readonly unit: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  /** The items on the other side. */
  readonly others: readonly { readonly id: string; readonly reference: string; readonly delta: string }[];
}

/** GET /items/:id/composition: what it lies in, what lies in it, what it was split from and into, and the account of its quantity. */
export interface Composition {
  readonly parent: (RelatedItem & { readonly bond: 'contents' | 'part' }) | null;
  readonly children: readonly (RelatedItem & { readonly bond: 'contents' | 'part' })[];
  readonly splitFrom: RelatedItem | null;
  readonly joinedInto: RelatedItem | null;
  /** The newest first. */
  readonly entries: readonly LotEntry[];
  /** Other items of the case that are like it, ready to be joined with it. */
  readonly alike: readonly RelatedItem[];
  readonly maySplit: boolean;
  /** It was split off and nothing else happened to it: joining it with its lot undoes the split. */
  readonly untouchedPart: boolean;
}
