import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf, type PersonRef } from '#platform';
import type { RestrictionGround } from '../contract.js';
import { CaseRestrictionRow } from './case-restriction.entity.js';

export interface ListedRestriction {
  readonly id: string;
  readonly version: number;
  readonly ground: RestrictionGround;
  readonly reason: string;
  readonly placed_by: PersonRef;
  readonly placed_at: Date;
  readonly lifted_by: PersonRef | null;
  readonly lifted_at: Date | null;
  readonly lift_reason: string | null;
}

/** Restrictions, as rows and as they are listed on a case. */
@Injectable()
export class CaseRestrictionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<CaseRestrictionRow> {
    const found = await this.uow.manager.findOneBy(CaseRestrictionRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** @throws ProblemError `restriction.stands` */
  async add(row: Pick<CaseRestrictionRow, 'id' | 'caseId' | 'ground' | 'reason' | 'placedBy'>): Promise<void> {
    try {
      await this.uow.manager.insert(CaseRestrictionRow, row);
    } catch (error) {
      if (constraintOf(error) === 'case_restriction_current_unique') throw new ProblemError('rule', 'restriction.stands');
      throw error;
    }
  }

  change(id: string, expectedVersion: number, changes: Partial<CaseRestrictionRow>): Promise<number> {
    return changeVersioned(this.uow.manager, CaseRestrictionRow, id, expectedVersion, changes);
  }

  ofCase(caseId: string): Promise<ListedRestriction[]> {
    return this.uow.manager.query<ListedRestriction[]>(
      `SELECT r.id, r.version, r.ground, r.reason, jsonb_build_object('id', p.id, 'name', p.name) AS placed_by, r.placed_at,
              CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'name', l.name) END AS lifted_by, r.lifted_at, r.lift_reason
       FROM case_restriction r JOIN app_user p ON p.id = r.placed_by LEFT JOIN app_user l ON l.id = r.lifted_by
       WHERE r.case_id = $1 ORDER BY r.lifted_at IS NOT NULL, r.placed_at DESC, r.id`,
      [caseId],
    );
  }

  async isShared(caseId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM partner_grant g WHERE g.case_id = $1 AND is_running(g) LIMIT 1', [caseId])).length > 0;
  }
}
