import type { Instant } from '../../platform/src/contract.js';

/** GET /cases/:id/documents; POST the same path as multipart: fields `file`, `title`, `kind`, `itemId?`. Content: GET /documents/:id/content */
export interface CaseDocument {
  readonly id: string;
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
