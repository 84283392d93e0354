import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import type { CaseDocument, DocumentPreview, DocumentScan } from '../contract.js';

/** A document with what became of it. */
export interface DocumentView {
  readonly id: string;
  readonly case_id: string;
  readonly item_id: string | null;
  readonly series_id: string;
  readonly number: number;
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
  readonly preview_state: DocumentPreview['state'] | null;
  readonly preview_fault: DocumentPreview['fault'];
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
}

/** A version in its chain. */
export interface ChainLink extends DocumentView {
  readonly reason: string | null;
  readonly previous_hash: string | null;
  readonly hash: string;
  readonly uploaded_by: string;
}

const COLUMNS = `d.id, d.case_id, d.item_id, d.series_id, d.number, d.title, d.kind, d.file_name, d.media_type, d.size, d.sha256, d.uploaded_by_name, d.uploaded_at,
       s.state AS scan_state, s.fault, s.attempts, s.next_attempt_at, s.scanner, s.found, s.scanned_at,
       p.state AS preview_state, p.fault AS preview_fault, p.width, p.height, p.pages`;
const SOURCE = `FROM document d JOIN document_scan s ON s.document_id = d.id LEFT JOIN document_preview p ON p.document_id = d.id`;
const NEWEST = `NOT EXISTS (SELECT 1 FROM document later WHERE later.previous_id = d.id)`;

/** Documents as they are shown; who may see the case may see them. */
@Injectable()
export class DocumentListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found`, also for a document of a case the actor may not know of */
  async get(id: string): Promise<DocumentView> {
    return this.one('d.id = $1', id);
  }

  async newestOf(seriesId: string): Promise<DocumentView> {
    return this.one(`d.series_id = $1 AND ${NEWEST}`, seriesId);
  }

  /** The documents of a case, the newest first, each by its newest version. */
  ofCase(caseId: string): Promise<DocumentView[]> {
    return this.uow.manager.query<DocumentView[]>(`SELECT ${COLUMNS} ${SOURCE} WHERE d.case_id = $1 AND ${NEWEST} ORDER BY d.uploaded_at DESC, d.id DESC`, [caseId]);
  }

  ofItem(itemId: string): Promise<DocumentView[]> {
    return this.uow.manager.query<DocumentView[]>(`SELECT ${COLUMNS} ${SOURCE} WHERE d.item_id = $1 AND ${NEWEST} ORDER BY d.uploaded_at DESC, d.id DESC`, [itemId]);
  }

  /** Every version of a document, from the first on. */
  chainOf(seriesId: string): Promise<ChainLink[]> {
    return this.uow.manager.query<ChainLink[]>(`SELECT ${COLUMNS}, d.reason, d.previous_hash, d.hash, d.uploaded_by ${SOURCE} WHERE d.series_id = $1 ORDER BY d.number`, [seriesId]);
  }

  /** Null for an item the actor may not know of. */
  async caseOfItem(itemId: string): Promise<string | null> {
    const [found] = await this.uow.manager.query<{ caseId: string }[]>('SELECT case_id AS "caseId" FROM item WHERE id = $1', [itemId]);
    return found?.caseId ?? null;
  }

  private async one(where: string, value: string): Promise<DocumentView> {
    const [found] = await this.uow.manager.query<DocumentView[]>(`SELECT ${COLUMNS} ${SOURCE} WHERE ${where}`, [value]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }
}
