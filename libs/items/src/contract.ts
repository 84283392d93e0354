import type { Confirmations, FacetCount, Instant, LegalDate, Money, PersonRef, Titles } from '../../platform/src/contract.js';
import type { ForeignCode } from './contracts/taxonomy/contract.js';
import type { DefectKind, ItemDefect } from './contracts/quality/contract.js';
import type { NextDeadline } from '../../cases/src/contract.js';

export type * from './contracts/lots/contract.js';
export type * from './contracts/known-elsewhere/contract.js';
export type * from './contracts/taxonomy/contract.js';
export type * from './contracts/as-known/contract.js';
export type * from './contracts/quality/contract.js';

export type AssetGroup = 'money' | 'goods' | 'property';

/** One row of POST /items/search. */
export interface ItemRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly assetClass: string;
  readonly description: string;
  readonly quantity: string;
  readonly status: string;
  /** Where the register has it; before it was ever placed, where it was said to be. */
  readonly place: string | null;
  readonly placeId: string | null;
  /** Who has it there or answers for the place. */
  readonly holder: string | null;
  readonly seizedOn: LegalDate | null;
  readonly value: Money | null;
  /** What the value rests on: the counted amount, an estimate, or nothing. */
  readonly valueBasis: 'counted' | 'estimated' | null;
  readonly awaitingDecision: boolean;
  readonly daysWithoutDecision: number | null;
  readonly needsReview: boolean;
  readonly nextDeadline: NextDeadline | null;
  readonly identifier: string | null;
  /** What is wrong with the record; null when the list was not narrowed to defects. */
  readonly defects: readonly ItemDefect[] | null;
  /** The fields of its class that were asked for, as far as it has them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export type ItemSort = 'nextDeadline' | 'reference' | 'description' | 'status' | 'seizedOn' | 'value' | 'daysWithoutDecision';

/** What a list of items is narrowed by. */
export interface ItemFilter {
  readonly text?: string;
  readonly caseId?: string;
  readonly assetClasses?: readonly string[];
  readonly statuses?: readonly string[];
  readonly unitIds?: readonly string[];
  /** In a place of one of these kinds. */
  readonly placeKinds?: readonly string[];
  readonly awaitingDecision?: boolean;
  readonly forbidden?: boolean;
  /** In this place or in one within it. */
  readonly placeId?: string;
  readonly mine?: boolean;
  readonly needsReview?: boolean;
  readonly seizedFrom?: LegalDate;
  readonly seizedTo?: LegalDate;
  /** With one of these defects at least; of items that are kept. */
  readonly defects?: readonly DefectKind[];
}

export interface ItemSearch extends ItemFilter {
  readonly sort?: ItemSort;
  readonly descending?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
  /** Names of fields that are columns of the list. */
  readonly fields?: readonly string[];
}

/** POST /items/facets/search: what the list would hold, value by value; each facet as if it were not chosen from itself. */
export interface ItemFacets {
  readonly classes: readonly FacetCount[];
  readonly statuses: readonly FacetCount[];
  readonly units: readonly FacetCount[];
  readonly placeKinds: readonly FacetCount[];
  readonly flags: readonly FacetCount[];
}

export interface ItemIdentifier {
  readonly kind: string;
  readonly value: string;
  readonly normalised: string;
  readonly outcome: 'valid' | 'unchecked' | 'confirmed' | 'unconfirmed';
  readonly reason: string | null;
}

/** GET /items/:id, with ETag. */
export interface Item {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly assetClass: string;
  readonly group: AssetGroup;
  /** What it is in the lists that others count by. */
  readonly foreignCodes: readonly ForeignCode[];
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly ItemIdentifier[];
  readonly amount: Money | null;
  readonly estimatedValue: Money | null;
  readonly status: string;
  readonly grounds: readonly string[];
  readonly blocks: readonly string[];
  readonly forbidden: boolean;
  readonly seizedOn: LegalDate | null;
  readonly seizedAt: Instant | null;
  readonly seizedFrom: string | null;
  readonly seizedPlace: string | null;
  /** The seal that was put on it when it was taken. */
  readonly seizedSeal: string | null;
  /** Where the register has it; before it was ever placed, where it was said to be. */
  readonly place: string | null;
  /** Where it was said to be when it was taken. */
  readonly statedPlace: string | null;
  readonly keeper: string | null;
  readonly needsReview: boolean;
  /** What is quoted by a code in a note (a rule, a kind of number, a field) stands in it in both languages. */
  readonly reviewNotes: readonly { readonly code: string; readonly params?: Readonly<Record<string, unknown>> }[];
  /** The row as it stood in the register it came from, untouched. */
  readonly verbatim: Readonly<Record<string, string>> | null;
  readonly followers: number;
  readonly following: boolean;
  readonly openTransitions: readonly ItemTransitionOffer[];
  /** Steps by which it leaves for good: this reader can ask a second person for them. */
  readonly askableSteps: readonly ItemTransitionOffer[];
  readonly openDecisions: readonly string[];
  readonly allowedActions: readonly string[];
  readonly nextDeadline: NextDeadline | null;
  readonly handler: PersonRef | null;
}

/** An act on an item that is open to this reader now, with what it asks. */
export interface ItemTransitionOffer {
  readonly action: string;
  readonly to: string;
  /** Kinds of decision it must rest on; empty when it needs none. */
  readonly decisionKinds: readonly string[];
  readonly needsDocument: boolean;
  readonly needsReason: boolean;
  /** It is asked first, approved by a second person and taken by a third. */
  readonly needsApproval: boolean;
  readonly grounds: readonly string[];
  /** What must or may be stated with it, in `data`. */
  readonly statements: readonly FieldSpec[];
}

/** One thing taken in a seizure. `details` is validated by its class (GET /reference: assetClasses). */
export interface SeizedThing {
  readonly assetClass: string;
  readonly description: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly amount?: Money;
  readonly estimatedValue?: Money;
  readonly forbidden?: boolean;
  readonly place?: string;
  /** The seal put on it at the spot; of cash it may stand in the details. */
  readonly sealNumber?: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** `/things/n`: why this is another thing than the item of the case it looks like; other pointers: why a doubtful value is right. */
  readonly confirmations?: Confirmations;
}

/** POST /cases/:id/seizures: what was taken together, at one time, on one ground. */
export interface RecordSeizureRequest {
  readonly seizedOn: LegalDate;
  /** Local wall time with offset, e.g. 2026-11-23T06:10+01:00. */
  readonly seizedAt?: string;
  readonly grounds: readonly string[];
  readonly place: string;
  readonly seizedFromPartyId?: string;
  readonly seizedBy?: string;
  readonly noticeNumber?: string;
  readonly authorisation?: { readonly number: string; readonly on: LegalDate; readonly oral: boolean; readonly maximum?: Money };
  readonly things: readonly SeizedThing[];
}

export interface RecordSeizureResponse {
  readonly caseId: string;
  /** `knownElsewhere`: a number of it is on an item of another case; the page of the item says more. */
  readonly items: readonly { readonly id: string; readonly reference: string; readonly knownElsewhere: boolean }[];
}

/** PUT /items/:id/details with If-Match */
export type CorrectItemRequest = Omit<SeizedThing, 'assetClass' | 'sealNumber'> & { readonly reason: string };

/** Some facts of things of one class, set on many: null takes one away, and what is not named stays. */
export interface ItemEdit {
  readonly assetClass: string;
  readonly description?: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ItemCorrected {
  readonly id: string;
  readonly version: number;
  /** The correction touches count, weight, amount, value or owner, and waits for a second pair of eyes; null when it is done. */
  readonly approvalId: string | null;
}

/** POST /items/:id/transitions with If-Match */
export interface ItemTransitionRequest {
  readonly action: string;
  readonly occurredOn: LegalDate;
  readonly ground: string;
  readonly decisionId?: string;
  readonly documentId?: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** POST /items/:id/approvals with If-Match: a step by which the thing leaves for good waits for a second person, and then for a third who takes it. */
export interface AskApprovalRequest {
  readonly action: string;
  readonly ground: string;
  /** The authorisation it rests on; a sale and a destruction need one. */
  readonly documentId?: string;
  readonly reason: string;
}
export interface AskedApprovalOfStep {
  readonly id: string;
  readonly version: number;
  readonly approvalId: string;
}

/** POST /identifier-checks: tried while typing; nothing is stored. `detail` is in the reader's language. */
export interface IdentifierCheckRequest {
  readonly kind: string;
  readonly value: string;
}
export interface IdentifierCheckResponse {
  readonly normalised: string;
  readonly outcome: 'valid' | 'unchecked' | 'failed';
  readonly detail: string | null;
}

/** How one field of an asset class is asked and checked; forms are made from it. */
export interface FieldSpec {
  readonly name: string;
  readonly title: Titles;
  readonly kind: 'text' | 'integer' | 'decimal' | 'date' | 'choice' | 'boolean' | 'denominations' | 'identifier' | 'currency' | 'suspect';
  readonly required: boolean;
  readonly identifier?: string;
  readonly choices?: readonly { readonly value: string; readonly title: Titles }[];
  /** Of a `suspect`: naming nobody means all of them. */
  readonly orAll?: true;
  readonly maxLength?: number;
  readonly unit?: string;
  /** A date that says until when something lasts; other dates tell what has happened. */
  readonly mayBeFuture?: boolean;
}

export interface AssetClassSpec {
  readonly id: string;
  readonly group: AssetGroup;
  readonly title: Titles;
  readonly fields: readonly FieldSpec[];
  /** The fields that a list of this class alone shows without being asked. */
  readonly listColumns: readonly string[];
}
