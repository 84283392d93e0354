import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, constraintOf, type PersonRef } from '#platform';
import { PartnerGrantRow } from './partner-grant.entity.js';

export type NewGrant = Pick<PartnerGrantRow, 'id' | 'caseId' | 'itemId' | 'userId' | 'reason' | 'until' | 'grantedBy'>;

export interface ListedGrant {
  readonly id: string;
  readonly version: number;
  readonly partner: PersonRef;
  readonly item: { readonly id: string; readonly reference: string; readonly description: string } | null;
  readonly reason: string;
  readonly until: string;
  readonly granted_by: PersonRef;
  readonly granted_at: Date;
  readonly withdrawn_by: PersonRef | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawal_reason: string | null;
  readonly running: boolean;
}

/** Shares, as rows and as they are listed on a case. */
@Injectable()
export class PartnerGrantRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<PartnerGrantRow> {
    const found = await this.uow.manager.findOneBy(PartnerGrantRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** @throws ProblemError `partner.has-it` */
  async add(grant: NewGrant): Promise<void> {
    try {
      await this.uow.manager.insert(PartnerGrantRow, grant);
    } catch (error) {
      if (constraintOf(error) === 'partner_grant_current_unique') throw new ProblemError('rule', 'partner.has-it');
      throw error;
    }
  }

  change(id: string, expectedVersion: number, changes: Partial<PartnerGrantRow>): Promise<number> {
    return changeVersioned(this.uow.manager, PartnerGrantRow, id, expectedVersion, changes);
  }

  /** One that ran out by its date still stands as the current one; it makes room for the next. */
  async findRunOut({ caseId, itemId, userId }: Pick<NewGrant, 'caseId' | 'itemId' | 'userId'>): Promise<PartnerGrantRow | null> {
    const [row] = await this.uow.manager.query<{ id: string }[]>(
      'SELECT g.id FROM partner_grant g WHERE g.case_id = $1 AND g.item_id IS NOT DISTINCT FROM $2 AND g.user_id = $3 AND g.withdrawn_at IS NULL AND NOT is_running(g)',
      [caseId, itemId, userId],
    );
    return row ? this.get(row.id) : null;
  }

  ofCase(caseId: string): Promise<ListedGrant[]> {
    return this.uow.manager.query<ListedGrant[]>(
      `SELECT g.id, g.version, jsonb_build_object('id', p.id, 'name', p.name) AS partner,
              CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'reference', i.reference, 'description', i.description) END AS item, g.reason, g.until::text AS until,
              jsonb_build_object('id', b.id, 'name', b.name) AS granted_by, g.granted_at, CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('id', w.id, 'name', w.name) END AS withdrawn_by,
              g.withdrawn_at, g.withdrawal_reason, is_running(g) AS running
       FROM partner_grant g JOIN app_user p ON p.id = g.user_id JOIN app_user b ON b.id = g.granted_by LEFT JOIN app_user w ON w.id = g.withdrawn_by LEFT JOIN item i ON i.id = g.item_id
       WHERE g.case_id = $1 ORDER BY is_running(g) DESC, g.granted_at DESC, g.id`,
      [caseId],
    );
  }

  /** Partners of the office who can sign in. */
  partners(): Promise<PersonRef[]> {
    return this.uow.manager.query<PersonRef[]>(`SELECT id, name FROM app_user WHERE active AND roles = ARRAY['partner'] ORDER BY name, id`);
  }

  /** Whether anything of the case may be shared; that it is restricted meanwhile waits for this transaction. */
  async mayBeShared(caseId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM case_file WHERE id = $1 AND NOT restricted FOR NO KEY UPDATE', [caseId])).length > 0;
  }

  async itemIsOf(caseId: string, itemId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM item WHERE id = $1 AND case_id = $2', [itemId, caseId])).length > 0;
  }
}
