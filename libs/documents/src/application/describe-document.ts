import type { CaseDocument } from '../contract.js';
import type { Document } from '../persistence/document.entity.js';

/** A document as it is told on the wire. */
export function describeDocument(row: Document): CaseDocument {
  return {
    id: row.id,
    caseId: row.caseId,
    itemId: row.itemId,
    title: row.title,
    kind: row.kind,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: Number(row.size),
    sha256: row.sha256,
    uploadedBy: row.uploadedByName,
    uploadedAt: row.uploadedAt.toISOString(),
  };
}
