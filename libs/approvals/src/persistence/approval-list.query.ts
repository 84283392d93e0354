import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { ApprovalState } from '../contract.js';

export interface ListedApproval {
  readonly id: string;
  readonly version: number;
  readonly act: string;
  readonly case_id: string;
  readonly case_reference: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly item_id: string | null;
  readonly subject_label: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly requested_by: string;
  readonly requested_by_name: string;
  readonly requested_at: Date;
  readonly state: ApprovalState;
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
  readonly executed_by: string | null;
  readonly executed_by_name: string | null;
  readonly executed_at: Date | null;
  readonly of_step: boolean;
  readonly content_hash: string;
}

export interface ApprovalFilter {
  readonly caseId?: string;
  readonly subjectId?: string;
  readonly state?: ApprovalState;
}

/** The item that an approval is about: itself, or one of its values. */
const OF_ITEM = `LEFT JOIN item_valuation v ON a.subject_type = 'item-valuation' AND v.id = a.subject_id
       LEFT JOIN item i ON i.id = CASE a.subject_type WHEN 'item' THEN a.subject_id ELSE v.item_id END`;

/** In a state, as it is now: what its thing has overtaken is void. */
const IN_STATE = `($3::text IS NULL OR ((a.state = $3 OR $3 = 'void') AND approval_state_now(a) = $3))`;

/** Approvals as they are listed, the newest first, under the reader's rights. */
@Injectable()
export class ApprovalListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(filter: ApprovalFilter, before: { readonly at: string; readonly id: string } | null, limit: number): Promise<ListedApproval[]> {
    return this.uow.manager.query<ListedApproval[]>(
      `SELECT a.id, a.version, a.act, a.case_id, c.reference AS case_reference, a.subject_type, a.subject_id,
              i.id AS item_id, i.reference || ' ' || i.description AS subject_label, a.before, a.after, a.reason, a.requested_by, r.name AS requested_by_name, a.requested_at,
              approval_state_now(a) AS state, a.decided_by, d.name AS decided_by_name, a.decided_at, a.decision_reason, a.content_hash,
              a.executed_by, x.name AS executed_by_name, a.executed_at, a.act IN (SELECT g.act FROM guarded_step g) AS of_step
       FROM approval a JOIN case_file c ON c.id = a.case_id ${OF_ITEM}
       JOIN app_user r ON r.id = a.requested_by LEFT JOIN app_user d ON d.id = a.decided_by LEFT JOIN app_user x ON x.id = a.executed_by
       WHERE ($1::uuid IS NULL OR a.case_id = $1) AND ($2::uuid IS NULL OR a.subject_id = $2 OR v.item_id = $2) AND ${IN_STATE}
         AND ($4::timestamptz IS NULL OR (a.requested_at, a.id) < ($4, $5::uuid))
       ORDER BY a.requested_at DESC, a.id DESC LIMIT $6`,
      [filter.caseId ?? null, filter.subjectId ?? null, filter.state ?? null, before?.at ?? null, before?.id ?? null, limit],
    );
  }

  async count({ caseId, subjectId, state }: ApprovalFilter): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>(
      `SELECT count(*) FROM approval a ${OF_ITEM} WHERE ($1::uuid IS NULL OR a.case_id = $1) AND ($2::uuid IS NULL OR a.subject_id = $2 OR v.item_id = $2) AND ${IN_STATE}`,
      [caseId ?? null, subjectId ?? null, state ?? null],
    );
    return Number(row?.count ?? 0);
  }
}
