import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { CaseDocument, DocumentScan } from '../contract.js';

/** A document with what became of it. */
export interface DocumentView {
  readonly id: string;
  readonly case_id: string;
  readonly item_id: string | null;
  readonly title: string;
  readonly kind: CaseDocument['kind'];
  readonly file_name: string;
  readonly media_type: string;
  readonly size: string;
  readonly sha256: string;
  readonly uploaded_by_name: string;
  readonly uploaded_at: Date;
  readonly scan_state: DocumentScan['state'];
  readonly fault: DocumentScan['fault'];
  readonly attempts: number;
  readonly next_attempt_at: Date;
  readonly scanner: string | null;
  readonly found: string | null;
  readonly scanned_at: Date | null;
}

const VIEW = `SELECT d.id, d.case_id, d.item_id, d.title, d.kind, d.file_name, d.media_type, d.size, d.sha256, d.uploaded_by_name, d.uploaded_at,
       s.state AS scan_state, s.fault, s.attempts, s.next_attempt_at, s.scanner, s.found, s.scanned_at
  FROM document d JOIN document_scan s ON s.document_id = d.id`;

/** Documents as they are shown; who may see the case may see them. */
@Injectable()
export class DocumentListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found`, also for a document of a case the actor may not know of */
  async get(id: string): Promise<DocumentView> {
    const [found] = await this.uow.manager.query<DocumentView[]>(`${VIEW} WHERE d.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** The documents of a case, the newest first. */
  ofCase(caseId: string): Promise<DocumentView[]> {
    return this.uow.manager.query<DocumentView[]>(`${VIEW} WHERE d.case_id = $1 ORDER BY d.uploaded_at DESC, d.id DESC`, [caseId]);
  }
}
