import type { Instant, Money, Titles } from '../../platform/src/contract.js';

export type * from './contracts/comparisons/contract.js';
export type * from './contracts/intake/contract.js';

/** How the columns of a file become cases and items; the fields are those of libs/transfer/src/domain. */
export interface MappingSummary {
  readonly name: string;
  readonly title: Titles;
  readonly shipped: boolean;
}

export type ImportState = 'reading' | 'mapping' | 'previewed' | 'running' | 'done' | 'failed' | 'cancelled';

/** GET /imports/:id, GET /imports (newest first). */
export interface Import {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly size: number;
  /** What scanned the file before it was opened; null when nothing did. */
  readonly scanner: string | null;
  readonly state: ImportState;
  readonly failure: { readonly code: string; readonly detail: string } | null;
  /** What was assumed or repaired while the file was opened (encoding, headers, order of dates); worth a look. */
  readonly notices: readonly ImportMessage[];
  readonly headers: readonly string[];
  /** The guessed or chosen mapping: target field per column, null when the column is only kept verbatim. */
  readonly columns: readonly { readonly header: string; readonly target: string | null; readonly confidence: number; readonly samples: readonly string[] }[];
  readonly mappingName: string | null;
  readonly unitId: string;
  readonly rowsRead: number;
  readonly rowsDone: number;
  readonly casesCreated: number;
  readonly itemsCreated: number;
  readonly rowsUnchanged: number;
  /** Rows that say the same as before and are read otherwise under this mapping; what they made stays as it stands. */
  readonly rowsOtherwise: number;
  readonly rowsChanged: number;
  readonly rowsRefused: number;
  readonly rowsForReview: number;
  readonly totalsByCurrency: Readonly<Record<string, string>>;
  readonly itemsByClass: Readonly<Record<string, number>>;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
  readonly allowedActions: readonly string[];
}

/** GET /imports/:id/preview?cursor= : the first rows as they would be written, and every row error. */
export interface ImportPreview {
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly outcome: 'create' | 'unchanged' | 'otherwise' | 'changed' | 'review' | 'refused';
    readonly caseReference: string | null;
    readonly description: string | null;
    readonly assetClass: string | null;
    readonly value: Money | null;
    readonly messages: readonly ImportMessage[];
  }[];
  readonly errors: readonly { readonly row: number; readonly messages: readonly ImportMessage[] }[];
  readonly errorCount: number;
  /** For the next errors; null on the last page. The rows are the same on every page. */
  readonly nextCursor: string | null;
}

/** GET /imports/:id/readings?cursor= : every row that is read otherwise than before, with what would differ in its item. */
export interface OtherReadings {
  readonly rows: readonly { readonly row: number; readonly itemId: string; readonly reference: string; readonly messages: readonly ImportMessage[] }[];
  readonly nextCursor: string | null;
}

export interface ImportMessage {
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
}

/** PUT /imports/:id/mapping with If-Match: choose a saved mapping, or targets per column; `saveAs` keeps it. */
export interface ChooseMappingRequest {
  readonly mappingName?: string;
  readonly columns?: readonly { readonly header: string; readonly target: string | null }[];
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly decimalSeparator?: ',' | '.';
  readonly saveAs?: string;
}
// POST /imports (multipart: file, unitId); POST /imports/:id/confirmation; POST /imports/:id/cancellation; GET /imports/:id/refused.csv; GET /import-mappings
