import type { Instant, LegalDate, Page, PersonRef, Titles } from '../../platform/src/contract.js';
import type { MovedItem } from './contracts/moves/contract.js';

export type * from './contracts/count/contract.js';
export type * from './contracts/hand-over/contract.js';
export type * from './contracts/moves/contract.js';
export type * from './contracts/receiving/contract.js';

/** One row of GET /places, and GET /places/:id with its history; with ETag. */
export interface Place {
  readonly id: string;
  readonly version: number;
  readonly parentId: string | null;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly note: string | null;
  /** Its name after the names of the places it lies in. */
  readonly path: string;
  readonly closedOn: LegalDate | null;
  /** Who answers for this place by its own entry. */
  readonly custodian: PersonRef | null;
  /** Who answers for it, by its own entry or that of a place above it. */
  readonly answers: PersonRef | null;
  /** Items directly in it, as far as the reader may see them. */
  readonly items: number;
}

export interface PlaceEvent {
  readonly id: string;
  readonly type: string;
  readonly title: Titles;
  readonly occurredOn: LegalDate;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

export interface ShownPlace extends Place {
  readonly history: readonly PlaceEvent[];
  readonly allowedActions: readonly string[];
}

/** POST /places */
export interface OpenPlaceRequest {
  readonly kind: string;
  readonly name: string;
  readonly parentId?: string;
  readonly custodianId?: string;
  readonly note?: string;
}

/** PUT /places/:id with If-Match; a place without `parentId` stands by itself. */
export interface ChangePlaceRequest {
  readonly name: string;
  readonly parentId?: string;
  readonly custodianId?: string;
  readonly note?: string;
  readonly reason?: string;
}

/** POST /places/:id/closing with If-Match */
export interface ClosePlaceRequest {
  readonly reason: string;
}

/** One link of the chain of an item. */
export interface ItemMove {
  readonly id: string;
  readonly number: number;
  readonly kind: 'placed' | 'moved' | 'handed-over' | 'missing' | 'found' | 'corrected' | 'split-off' | 'joined';
  readonly fromPlaceId: string | null;
  /** As the place was called then. */
  readonly fromPath: string | null;
  readonly toPlaceId: string | null;
  readonly toPath: string | null;
  readonly heldBy: string | null;
  readonly giver: string;
  readonly taker: string;
  readonly movedAt: Instant;
  readonly sealOut: string | null;
  readonly sealIn: string | null;
  readonly sealBroken: boolean;
  readonly condition: string | null;
  readonly conditionNote: string | null;
  readonly photoDocumentId: string | null;
  readonly reason: string | null;
  /** The move that this one corrects. */
  readonly corrects: string | null;
  /** The hand-over it is part of, with the number of its receipt; null where the reader may not see every case of it. */
  readonly handOver: { readonly id: string; readonly number: number } | null;
  readonly hash: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** GET /items/:id/custody */
export interface ItemCustody {
  readonly itemId: string;
  readonly code: string;
  readonly placeId: string | null;
  readonly placeKind: string | null;
  readonly path: string | null;
  /** Who holds it there, when that is not who answers for the place. */
  readonly heldBy: string | null;
  readonly answers: PersonRef | null;
  readonly since: Instant | null;
  readonly seal: string | null;
  /** The newest first. */
  readonly moves: readonly ItemMove[];
  /** Whether every hash covers its row and the one before it. */
  readonly chainIntact: boolean;
  readonly allowedActions: readonly string[];
}

/** POST /moves */
export interface MoveItemsRequest {
  readonly toPlaceId: string;
  readonly movedAt: string;
  readonly items: readonly MovedItem[];
  /** With whom it is, where the place does not say. */
  readonly heldBy?: string;
  readonly giver?: string;
  readonly taker?: string;
  readonly reason?: string;
}

export interface MovesAnswer {
  readonly moves: readonly { readonly itemId: string; readonly moveId: string; readonly number: number }[];
}

/** POST /moves/:id/correction: where the item is, and why the register had it wrong. */
export interface CorrectMoveRequest {
  readonly fromPlaceId: string | null;
  readonly toPlaceId: string | null;
  readonly movedAt: string;
  readonly heldBy?: string;
  readonly reason: string;
}

/** POST /items/:id/missing */
export interface ReportMissingRequest {
  readonly fromPlaceId: string;
  readonly noticedAt: string;
  readonly reason: string;
}

/** POST /unplaced/search: items that have no place in the register, the longest first. */
export interface UnplacedSearch {
  readonly caseId?: string;
  readonly mine?: boolean;
  readonly late?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface UnplacedRow {
  readonly itemId: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly code: string;
  /** Never placed, or gone from a place. */
  readonly cause: 'never-placed' | 'missing';
  readonly since: Instant | null;
  readonly hours: number | null;
  /** Longer than the office allows: an incident. */
  readonly late: boolean;
  readonly lastPath: string | null;
  readonly owner: PersonRef | null;
}

export type UnplacedPage = Page<UnplacedRow>;

/** PUT /items/:id/custody/owner: who finds out where it is. */
export interface AssignUnplacedRequest {
  readonly ownerId: string;
  /** On whose list it was seen; null when on nobody's. When it is on another's by now, this is refused. */
  readonly fromOwnerId: string | null;
}

/** POST /codes/search: what a label stands for, by its whole code or the first four characters of it. */
export interface CodeSearch {
  readonly text: string;
}

export interface FoundCode {
  readonly kind: 'item' | 'place';
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly reference: string | null;
  readonly caseId: string | null;
  /** Where it is: of an item its place, of a place its own path. */
  readonly placeId: string | null;
  readonly path: string | null;
  readonly heldBy: string | null;
  readonly seal: string | null;
  readonly assetClass: string | null;
  readonly closed: boolean;
}

export interface CodeAnswer {
  readonly found: readonly FoundCode[];
}

/** POST /labels: a PDF with a label for each of these. */
export interface PrintLabelsRequest {
  readonly itemIds?: readonly string[];
  readonly placeIds?: readonly string[];
  /** `single`, `sheet` (A4, 3 × 8) or `roll` (62 mm). */
  readonly layout: string;
  readonly skipped?: number;
}
