import type { UnitRef } from '../../access/src/contract.js';
import type { LogSearch } from '../../audit/src/contract.js';
import type { CaseFilter, CaseSort } from '../../cases/src/contract.js';
import type { GiveDecisionRequest } from '../../decisions/src/contract.js';
import type { ItemEdit, ItemFilter, ItemSort } from '../../items/src/contract.js';
import type { Instant, PersonRef } from '../../platform/src/contract.js';

export type ListName = 'items' | 'cases';

/** What the address of a list says: filters, columns and order. Words to search for are never part of it. */
export type ListViewState = Readonly<Record<string, string | true>>;

/** One row of GET /list-views: the reader's own views and those that the reader's units share; with ETag by `version`. */
export interface ListView {
  readonly id: string;
  readonly version: number;
  readonly list: ListName;
  readonly name: string;
  readonly state: ListViewState;
  /** The unit that shares it; null when it is its owner's alone. */
  readonly unit: UnitRef | null;
  readonly owner: PersonRef;
  readonly own: boolean;
}

/** PUT /list-views/:id with If-Match */
export interface ChangeViewRequest {
  readonly name: string;
  readonly state: ListViewState;
  /** The unit to share it with. */
  readonly unitId?: string;
}

/** POST /list-views */
export interface SaveViewRequest extends ChangeViewRequest {
  readonly list: ListName;
}

/** What can be taken out as a file. The log only by who may search the whole of it. */
export type ExportedList = ListName | 'log';
export type ExportFormat = 'csv' | 'xlsx';
export type CsvSeparator = 'semicolon' | 'comma' | 'tab';

/** POST /list-exports: what is taken out, as the list stands on the screen. The file is fetched once at `/list-exports/:id/content`. */
export interface ExportRequest {
  readonly list: ExportedList;
  readonly format: ExportFormat;
  readonly separator?: CsvSeparator;
  /** The columns of the list, in their order. */
  readonly columns: readonly string[];
  readonly items?: ItemFilter & { readonly sort?: ItemSort; readonly descending?: boolean };
  readonly cases?: CaseFilter & { readonly sort?: CaseSort; readonly descending?: boolean };
  readonly log?: LogSearch;
}

/** GET /list-exports/:id: how far it is. */
export interface ListExport {
  readonly id: string;
  readonly list: ExportedList;
  readonly format: ExportFormat;
  readonly state: 'waiting' | 'running' | 'done' | 'broken';
  readonly requestedAt: Instant;
  /** How many rows there were when it was asked for: exactly, or at least. */
  readonly total: number;
  readonly exact: boolean;
  readonly written: number;
}

export type BulkKind = 'move' | 'decide' | 'edit';

/** POST /bulk-acts: one act on the chosen items, or on all that a filter lets through now. It is then carried out by itself, also when nobody looks on. */
export interface BulkRequest {
  readonly kind: BulkKind;
  readonly itemIds?: readonly string[];
  /** All that match, in place of `itemIds`. */
  readonly matching?: ItemFilter;
  readonly move?: { readonly toPlaceId: string; readonly movedAt: Instant; readonly heldBy?: string; readonly reason?: string };
  readonly decide?: Omit<GiveDecisionRequest, 'items'>;
  readonly edit?: ItemEdit & { readonly reason: string };
}

/** What a bulk act does to each: the one part that belongs to its kind. */
export interface BulkContent {
  /** Where to, as the place is called now. */
  readonly place: string | null;
  readonly decisionKind: string | null;
  readonly edit: ItemEdit | null;
  readonly reason: string | null;
}

/** GET /bulk-acts/:id, a row of GET /bulk-acts: how far it is; with ETag by `version`. */
export interface BulkAct {
  readonly id: string;
  readonly version: number;
  readonly kind: BulkKind;
  readonly content: BulkContent;
  readonly requestedAt: Instant;
  readonly requestedBy: PersonRef;
  readonly own: boolean;
  /** `stopped`: nothing is done until somebody goes on with it. */
  readonly state: 'working' | 'stopped' | 'ended';
  /** What it is at is putting back. */
  readonly undoing: boolean;
  readonly undoReason: string | null;
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly undone: number;
  readonly notUndone: number;
  /** Whether what was done can be undone as a whole. */
  readonly undoable: boolean;
}

/** GET /bulk-acts: the newest first; one's own, or also those of the units that one leads. */
export type BulkScope = 'mine' | 'all';

export type BulkRowState = 'waiting' | 'done' | 'refused' | 'undone' | 'not-undone';

/** One row of GET /bulk-acts/:id/rows, in the order of the act. */
export interface BulkRow {
  readonly number: number;
  readonly itemId: string;
  /** Null when the reader may no longer know of it. */
  readonly reference: string | null;
  readonly description: string | null;
  readonly state: BulkRowState;
  readonly reasons: readonly { readonly code: string; readonly detail: string }[];
}

/** POST /bulk-acts/:id/undo with If-Match */
export interface UndoRequest {
  readonly reason: string;
}
