import type { CaseDocument } from '../contract.js';
import type { DocumentView } from '../persistence/document-list.query.js';

/** A document as it is told on the wire. */
export function describeDocument(row: DocumentView): CaseDocument {
  return {
    id: row.id,
    caseId: row.case_id,
    itemId: row.item_id,
    title: row.title,
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    uploadedBy: row.uploaded_by_name,
    uploadedAt: row.uploaded_at.toISOString(),
    scan: {
      state: row.scan_state,
      fault: row.fault,
      nextAttemptAt: row.scan_state === 'waiting' && row.attempts > 0 ? row.next_attempt_at.toISOString() : null,
      scanner: row.scanner,
      found: row.found,
      scannedAt: row.scanned_at?.toISOString() ?? null,
    },
  };
}
