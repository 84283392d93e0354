import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';
import type { DestructionLine, DestructionState } from '../contract.js';

export interface ListedDestruction {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: DestructionState;
  readonly cases: number;
  readonly drawn_by: PersonRef;
  readonly drawn_at: Date;
  readonly content_hash: string;
  readonly signatures: readonly { readonly by: PersonRef; readonly at: string }[];
  readonly executed_at: Date | null;
  readonly withdrawn_by: PersonRef | null;
  readonly withdrawal_reason: string | null;
  readonly erased: number;
  readonly refused: number;
  /** By the reader. */
  readonly signed: boolean;
}

const LISTED = `SELECT d.id, d.version, d.number, d.state, d.cases, jsonb_build_object('id', u.id, 'name', u.name) AS drawn_by, d.drawn_at, d.content_hash,
    coalesce((SELECT jsonb_agg(jsonb_build_object('by', jsonb_build_object('id', s.user_id, 'name', s.user_name), 'at', to_char(s.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.signed_at)
              FROM destruction_signature s WHERE s.list_id = d.id), '[]') AS signatures,
    d.executed_at, CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('id', w.id, 'name', w.name) END AS withdrawn_by, d.withdrawal_reason,
    (SELECT count(*)::int FROM destruction_line l WHERE l.list_id = d.id AND l.state = 'erased') AS erased,
    (SELECT count(*)::int FROM destruction_line l WHERE l.list_id = d.id AND l.state NOT IN ('listed', 'erased')) AS refused,
    EXISTS (SELECT 1 FROM destruction_signature m WHERE m.list_id = d.id AND m.user_id = actor_id()) AS signed
  FROM destruction_list d JOIN app_user u ON u.id = d.drawn_by LEFT JOIN app_user w ON w.id = d.withdrawn_by`;

/** Lists of destruction as they are shown. */
@Injectable()
export class DestructionListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(before: { readonly number: string } | null, limit: number): Promise<ListedDestruction[]> {
    return this.uow.manager.query<ListedDestruction[]>(`${LISTED} WHERE $1::bigint IS NULL OR d.number < $1 ORDER BY d.number DESC LIMIT $2`, [before?.number ?? null, limit]);
  }

  async find(id: string): Promise<ListedDestruction | null> {
    const [row] = await this.uow.manager.query<ListedDestruction[]>(`${LISTED} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM destruction_list');
    return Number(row?.count ?? 0);
  }

  lines(id: string, after: { readonly reference: string; readonly caseId: string } | null, limit: number): Promise<DestructionLine[]> {
    return this.uow.manager.query<DestructionLine[]>(
      `SELECT l.case_id AS "caseId", l.reference, l.regime, l.started_on::text AS "startedOn", l.due_on::text AS "dueOn", l.months, l.law, l.article, l.mark, l.items, l.documents, l.state,
              to_char(l.settled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "settledAt", CASE WHEN l.state = 'listed' THEN to_char(l.failed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "failedAt",
              l.rows_erased AS "rowsErased", l.files_erased AS "filesErased", l.log_rows_erased AS "logRowsErased"
       FROM destruction_line l WHERE l.list_id = $1 AND ($2::text IS NULL OR (l.reference, l.case_id) > ($2, $3::uuid)) ORDER BY l.reference, l.case_id LIMIT $4`,
      [id, after?.reference ?? null, after?.caseId ?? null, limit],
    );
  }
}
