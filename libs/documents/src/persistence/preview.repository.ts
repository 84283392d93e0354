import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import { MOST_ATTEMPTS, type PreviewFault, type PreviewSize } from '../domain/preview.js';
import { scanAgainAfter } from '../domain/scan.js';
import type { Rendered } from '../previews/preview-renderer.js';

/** Seconds in which an attempt has ended. */
const ATTEMPT_TAKES_AT_MOST = 180;

/** A released document that has no preview yet. */
export interface DuePreview {
  readonly id: string;
  readonly caseId: string;
  readonly itemId: string | null;
  readonly sha256: string;
  readonly mediaType: string;
  readonly attempt: number;
}

export interface MadePreview {
  readonly sha256: string;
  readonly size: number;
}

/** A preview that can be shown. */
export interface StoredPreview extends MadePreview {
  readonly documentId: string;
  readonly caseId: string;
}

/** What is known of the previews beside documents. */
@Injectable()
export class PreviewRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async takeDue(): Promise<DuePreview | null> {
    const [due] = await this.uow.manager.query<DuePreview[]>(
      `WITH due AS (
         SELECT document_id FROM document_preview WHERE state = 'waiting' AND next_attempt_at <= clock_timestamp()
         ORDER BY next_attempt_at, document_id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE document_preview p SET attempts = p.attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE p.document_id = due.document_id RETURNING p.document_id, p.attempts
       )
       SELECT d.id, d.case_id AS "caseId", d.item_id AS "itemId", d.sha256, d.media_type AS "mediaType", taken.attempts AS attempt
       FROM taken JOIN document d ON d.id = taken.document_id`,
    );
    return due ?? null;
  }

  async noteMade(due: DuePreview, { width, height, pages }: Rendered, made: Readonly<Record<PreviewSize, MadePreview>>): Promise<void> {
    await this.uow.manager.query(
      `UPDATE document_preview SET state = 'made', fault = NULL, width = $2, height = $3, pages = $4, small_sha256 = $5, small_size = $6, large_sha256 = $7, large_size = $8, made_at = clock_timestamp()
       WHERE document_id = $1 AND state = 'waiting'`,
      [due.id, width, height, pages, made.small.sha256, made.small.size, made.large.sha256, made.large.size],
    );
    await this.announce(due);
  }

  async noteNone(due: DuePreview, fault: PreviewFault): Promise<void> {
    await this.uow.manager.query(`UPDATE document_preview SET state = 'failed', fault = $2 WHERE document_id = $1 AND state = 'waiting'`, [due.id, fault]);
    await this.announce(due);
  }

  /** Something of ours failed: tried again, until that is enough. */
  async noteLater(due: DuePreview): Promise<void> {
    if (due.attempt >= MOST_ATTEMPTS) return this.noteNone(due, 'failed');
    await this.uow.manager.query(`UPDATE document_preview SET next_attempt_at = clock_timestamp() + make_interval(secs => $2) WHERE document_id = $1 AND state = 'waiting'`, [due.id, scanAgainAfter(due.attempt)]);
  }

  /** @throws ProblemError `record.not-found`, also for a document without a preview and for one of a case the actor may not know of */
  async get(documentId: string, size: PreviewSize): Promise<StoredPreview> {
    const [found] = await this.uow.manager.query<StoredPreview[]>(
      `SELECT document_id AS "documentId", case_id AS "caseId", ${size}_sha256 AS sha256, ${size}_size AS size FROM document_preview WHERE document_id = $1 AND state = 'made'`,
      [documentId],
    );
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** Which of these are previews that a document has, as `digest id`. */
  async known(documentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ key: string }[]>(
      `SELECT unnest(ARRAY[small_sha256, large_sha256]) || ' ' || document_id AS key FROM document_preview WHERE document_id = ANY ($1::uuid[]) AND state = 'made'`,
      [documentIds],
    );
    return new Set(rows.map(({ key }) => key));
  }

  private async announce({ id, caseId, itemId }: DuePreview): Promise<void> {
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', payload) FROM unnest($1::text[]) AS payload`, [
      [JSON.stringify({ type: 'document', id, caseId }), ...(itemId === null ? [] : [JSON.stringify({ type: 'item', id: itemId, caseId })])],
    ]);
  }
}
