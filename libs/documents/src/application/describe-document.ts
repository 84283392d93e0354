import type { CaseDocument, DocumentVersion } from '../contract.js';
import type { HashedVersion } from '../domain/version-hash.js';
import type { ChainLink, DocumentView } from '../persistence/document-list.query.js';

/** A document as it is told on the wire. */
export function describeDocument(row: DocumentView): CaseDocument {
  return {
    id: row.id,
    version: row.number,
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
    preview: { state: row.preview_state ?? 'none', fault: row.preview_fault, width: row.width, height: row.height, pages: row.pages },
  };
}

export function describeVersion(row: ChainLink): DocumentVersion {
  return { ...describeDocument(row), reason: row.reason, previousHash: row.previous_hash, hash: row.hash };
}

/** What the hash of a version was made of. */
export function hashedOf(row: ChainLink): HashedVersion & { readonly hash: string } {
  return {
    previousHash: row.previous_hash,
    id: row.id,
    seriesId: row.series_id,
    number: row.number,
    caseId: row.case_id,
    itemId: row.item_id,
    kind: row.kind,
    title: row.title,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256,
    reason: row.reason,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at.toISOString(),
    hash: row.hash,
  };
}
