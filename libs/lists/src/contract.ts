import type { UnitRef } from '../../access/src/contract.js';
import type { CaseFilter, CaseSort } from '../../cases/src/contract.js';
import type { ItemFilter, ItemSort } from '../../items/src/contract.js';
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

export type ExportFormat = 'csv' | 'xlsx';
export type CsvSeparator = 'semicolon' | 'comma' | 'tab';

/** POST /list-exports: what is taken out, as the list stands on the screen. The file is fetched once at `/list-exports/:id/content`. */
export interface ExportRequest {
  readonly list: ListName;
  readonly format: ExportFormat;
  readonly separator?: CsvSeparator;
  /** The columns of the list, in their order. */
  readonly columns: readonly string[];
  readonly items?: ItemFilter & { readonly sort?: ItemSort; readonly descending?: boolean };
  readonly cases?: CaseFilter & { readonly sort?: CaseSort; readonly descending?: boolean };
}

/** GET /list-exports/:id: how far it is. */
export interface ListExport {
  readonly id: string;
  readonly list: ListName;
  readonly format: ExportFormat;
  readonly state: 'waiting' | 'running' | 'done' | 'broken';
  readonly requestedAt: Instant;
  /** How many rows there were when it was asked for: exactly, or at least. */
  readonly total: number;
  readonly exact: boolean;
  readonly written: number;
}
