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
}
