import type { Instant } from '../../../../platform/src/contract.js';

/** The same number on an item of a case that the reader may see. */
export interface KnownLink {
  readonly kind: string;
  readonly normalised: string;
  readonly itemId: string;
  readonly itemReference: string;
  readonly description: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
}

/** The same number in a case that the reader may not see: only that it is known, and whom to ask. */
export interface KnownAtDesk {
  readonly kind: string;
  readonly normalised: string;
  readonly unit: { readonly id: string; readonly name: string };
  /** When it was asked last, and by whom. */
  readonly askedAt: Instant | null;
  readonly askedBy: string | null;
}

/** GET /items/:id/known-elsewhere */
export interface KnownElsewhere {
  readonly links: readonly KnownLink[];
  readonly desks: readonly KnownAtDesk[];
  readonly mayAsk: boolean;
  /** The case of the item is under embargo, and a question would tell that it exists. */
  readonly underEmbargo: boolean;
}

/** POST /items/:id/questions: tells the desk that someone asks, with the number of the item as reference. */
export interface AskDeskRequest {
  readonly kind: string;
  readonly normalised: string;
  readonly unitId: string;
}
