import type { Instant, Page } from '../../../../platform/src/contract.js';
import type { MovedItem } from '../moves/contract.js';

/** Who gives or takes: somebody of the office, or somebody else by name. */
export interface HandOverParty {
  readonly userId?: string;
  readonly name?: string;
}

/** Drawn on the screen (PNG, base64), or the full name typed and confirmed. */
export interface SignatureRequest {
  readonly image?: string;
  readonly typed?: string;
  readonly confirmed?: boolean;
}

/** POST /hand-overs: without `giver` it is who records it, without `taker` who answers for the place. */
export interface HandOverRequest {
  readonly toPlaceId: string;
  readonly handedAt: string;
  readonly items: readonly MovedItem[];
  readonly giver?: HandOverParty;
  readonly taker?: HandOverParty;
  readonly giverSignature: SignatureRequest;
  readonly takerSignature: SignatureRequest;
  readonly reason?: string;
}

export interface HandOverAnswer {
  readonly id: string;
  readonly number: number;
  /** Over exactly what both signed. */
  readonly contentHash: string;
}

/** One row of GET /hand-overs?open=yes&cursor=&limit=, the newest first; those of which the reader may see every case. */
export interface HandOverRow {
  readonly id: string;
  readonly number: number;
  readonly handedAt: Instant;
  readonly giver: string;
  readonly taker: string;
  readonly toPath: string;
  readonly items: number;
  /** Items still with who took them over, not yet received anywhere else. */
  readonly notReceived: number;
}

export type HandOverPage = Page<HandOverRow>;

export interface HandOverItem {
  readonly itemId: string;
  readonly caseId: string;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly fromPath: string | null;
  readonly sealOut: string | null;
  readonly sealIn: string | null;
  readonly condition: string | null;
  readonly conditionNote: string | null;
  /** The thing of this hand-over in which it went along. */
  readonly within: string | null;
  /** Whether it went on since. */
  readonly received: boolean;
  /** Where the register has it now. */
  readonly placeId: string | null;
  readonly path: string | null;
}

export interface SignatureShown {
  readonly signsAs: 'giver' | 'taker' | 'counter';
  readonly name: string;
  readonly way: 'drawn' | 'typed';
  readonly signedAt: Instant;
  readonly hash: string;
}

/** GET /hand-overs/:id; the receipt as PDF: GET /hand-overs/:id/receipt, the same bytes every time. */
export interface HandOver {
  readonly id: string;
  readonly number: number;
  readonly handedAt: Instant;
  readonly giver: string;
  readonly taker: string;
  readonly toPlaceId: string;
  readonly toPath: string;
  readonly heldBy: string | null;
  readonly reason: string | null;
  readonly contentHash: string;
  readonly receiptHash: string;
  /** Whether content, signatures and receipt still are what was hashed. */
  readonly intact: boolean;
  readonly signatures: readonly SignatureShown[];
  readonly items: readonly HandOverItem[];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}
