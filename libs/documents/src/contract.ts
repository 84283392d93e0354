import type { Instant } from '../../platform/src/contract.js';

/**
 * GET /cases/:id/documents and /items/:id/documents, each document by its newest version; POST the former as multipart: fields `file`,
 * `title`, `kind`, `itemId?`. Content: GET /documents/:id/content. Preview: GET /documents/:id/preview/small or /large, a JPEG.
 * A new version: POST /documents/:id/versions with If-Match, multipart: `file`, `reason`, `title?`.
 */
export interface CaseDocument {
  readonly id: string;
  /** From 1; each version has an id of its own. */
  readonly version: number;
  readonly caseId: string;
  readonly itemId: string | null;
  readonly title: string;
  readonly kind: 'order' | 'notice' | 'receipt' | 'judgment' | 'letter' | 'photo' | 'report' | 'other';
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  readonly scan: DocumentScan;
  readonly preview: DocumentPreview;
}

/** GET /documents/:id/versions, of any version: all of them, the newest first. */
export interface DocumentVersions {
  readonly seriesId: string;
  /** Every version covers itself and the one before it. */
  readonly chainIntact: boolean;
  readonly versions: readonly DocumentVersion[];
}

export interface DocumentVersion extends CaseDocument {
  /** Why it took the place of the one before it; null for the first. */
  readonly reason: string | null;
  readonly previousHash: string | null;
  readonly hash: string;
}

/** `none`: of this type no preview is made, or it is still in quarantine; `failed`: none can be made, `fault` says why. */
export interface DocumentPreview {
  readonly state: 'none' | 'waiting' | 'made' | 'failed';
  readonly fault: 'too-large' | 'unreadable' | 'encrypted' | 'timed-out' | 'failed' | null;
  /** Pixels of the original as it is looked at; of a PDF those of its first page as drawn. */
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
}

/**
 * What a virus scanner said. `waiting`: in quarantine, nobody reads it yet; `fault` says why it still is after an attempt.
 * `not-scanned`: let out without a scan, because none is configured. `infected`: kept in quarantine for good.
 */
export interface DocumentScan {
  readonly state: 'waiting' | 'clean' | 'not-scanned' | 'infected';
  readonly fault: 'unreachable' | 'timed-out' | 'too-large' | 'failed' | null;
  /** When it is scanned again; null when it is not. */
  readonly nextAttemptAt: Instant | null;
  /** The scanner with the version of its signatures, as it names itself. */
  readonly scanner: string | null;
  /** What was found, as the scanner names it. */
  readonly found: string | null;
  readonly scannedAt: Instant | null;
}
