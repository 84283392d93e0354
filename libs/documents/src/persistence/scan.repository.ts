import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { scanAgainAfter, type ScanFault } from '../domain/scan.js';

/** Seconds in which an attempt has ended; longer than the scanner's own patience. When its worker died, another takes over. */
const ATTEMPT_TAKES_AT_MOST = 600;

/** A document in quarantine whose turn it is. */
export interface DueScan {
  readonly id: string;
  readonly caseId: string;
  readonly itemId: string | null;
  readonly sha256: string;
  /** This attempt, from 1. */
  readonly attempt: number;
}

/** The quarantine as rows. What has left it is never changed here again. */
@Injectable()
export class ScanRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Takes the document that has waited longest and notes the attempt. */
  async takeDue(): Promise<DueScan | null> {
    const [due] = await this.uow.manager.query<DueScan[]>(
      `WITH due AS (
         SELECT document_id FROM document_scan WHERE state = 'waiting' AND next_attempt_at <= clock_timestamp()
         ORDER BY next_attempt_at, document_id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE document_scan s SET attempts = s.attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE s.document_id = due.document_id RETURNING s.document_id, s.attempts
       )
       SELECT d.id, d.case_id AS "caseId", d.item_id AS "itemId", d.sha256, taken.attempts AS attempt FROM taken JOIN document d ON d.id = taken.document_id`,
    );
    return due ?? null;
  }

  /** Lets a document out of quarantine. @returns whether it was still in there */
  async release(due: DueScan, state: 'clean' | 'not-scanned', scanner: string | null): Promise<boolean> {
    return this.settle(due, `state = $2, scanner = $3, fault = NULL, scanned_at = clock_timestamp()`, [state, scanner]);
  }

  /** Keeps a document in quarantine for good. @returns whether nobody had said so before */
  async condemn(due: DueScan, scanner: string, found: string): Promise<boolean> {
    return this.settle(due, `state = 'infected', scanner = $2, found = $3, fault = NULL, scanned_at = clock_timestamp()`, [scanner, found]);
  }

  async keepWaiting(due: DueScan, fault: ScanFault): Promise<boolean> {
    return this.settle(due, `fault = $2, next_attempt_at = clock_timestamp() + make_interval(secs => $3)`, [fault, scanAgainAfter(due.attempt)]);
  }

  /** How many documents wait, and for how long the oldest has. */
  async waiting(): Promise<{ readonly count: number; readonly oldestSeconds: number }> {
    const [row] = await this.uow.manager.query<{ count: number; oldestSeconds: number }[]>(
      `SELECT count(*)::integer AS count, coalesce(extract(epoch FROM clock_timestamp() - min(d.uploaded_at)), 0)::float AS "oldestSeconds"
       FROM document_scan s JOIN document d ON d.id = s.document_id WHERE s.state = 'waiting'`,
    );
    return row ?? { count: 0, oldestSeconds: 0 };
  }

  private async settle({ id, caseId, itemId }: DueScan, changes: string, values: readonly unknown[]): Promise<boolean> {
    const [, changed] = await this.uow.manager.query<[unknown[], number]>(`UPDATE document_scan SET ${changes} WHERE document_id = $1 AND state = 'waiting'`, [id, ...values]);
    // Open pages show it at once; what it is about can be shown on the page of the item as well.
    await this.uow.manager.query(`SELECT pg_notify('zegel_live', payload) FROM unnest($1::text[]) AS payload`, [
      [JSON.stringify({ type: 'document', id, caseId }), ...(itemId === null ? [] : [JSON.stringify({ type: 'item', id: itemId, caseId })])],
    ]);
    return changed === 1;
  }
}
