import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, type PersonRef } from '#platform';
import { LegalHoldRow } from './legal-hold.entity.js';

export type NewHold = Pick<LegalHoldRow, 'id' | 'caseId' | 'orderedBy' | 'reason' | 'until' | 'deadlineId' | 'placedBy'>;

export interface ListedHold {
  readonly id: string;
  readonly version: number;
  readonly ordered_by: string;
  readonly reason: string;
  readonly until: string;
  readonly placed_by: PersonRef;
  readonly placed_at: Date;
  readonly ended_by: PersonRef | null;
  readonly ended_at: Date | null;
  readonly end_reason: string | null;
  readonly running: boolean;
}

/** Legal holds, as rows and as they are listed on a case. */
@Injectable()
export class LegalHoldRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<LegalHoldRow> {
    const found = await this.uow.manager.findOneBy(LegalHoldRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async isRunning(id: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ running: boolean }[]>('SELECT is_running(h) AS running FROM legal_hold h WHERE h.id = $1', [id]);
    return row?.running === true;
  }

  /** That the case is erased meanwhile waits for this transaction. @throws ProblemError `record.not-found` when it was erased just now */
  async keepCase(caseId: string): Promise<void> {
    const found = await this.uow.manager.query<unknown[]>('SELECT 1 FROM case_file WHERE id = $1 FOR KEY SHARE', [caseId]);
    if (found.length === 0) throw new ProblemError('not-found', 'record.not-found');
  }

  async add(hold: NewHold): Promise<void> {
    await this.uow.manager.insert(LegalHoldRow, hold);
  }

  change(id: string, expectedVersion: number, changes: Partial<LegalHoldRow>): Promise<number> {
    return changeVersioned(this.uow.manager, LegalHoldRow, id, expectedVersion, changes);
  }

  ofCase(caseId: string): Promise<ListedHold[]> {
    return this.uow.manager.query<ListedHold[]>(
      `SELECT h.id, h.version, h.ordered_by, h.reason, h.until::text AS until, jsonb_build_object('id', p.id, 'name', p.name) AS placed_by, h.placed_at,
              CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'name', e.name) END AS ended_by, h.ended_at, h.end_reason, is_running(h) AS running
       FROM legal_hold h JOIN app_user p ON p.id = h.placed_by LEFT JOIN app_user e ON e.id = h.ended_by
       WHERE h.case_id = $1 ORDER BY is_running(h) DESC, h.placed_at DESC, h.id`,
      [caseId],
    );
  }
}
