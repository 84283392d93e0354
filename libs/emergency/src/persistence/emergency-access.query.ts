import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';
import type { EmergencyFinding, EmergencyView } from '../contract.js';

export interface ListedAccess {
  readonly id: string;
  readonly version: number;
  readonly case_id: string;
  readonly case_reference: string;
  readonly case_title: string | null;
  readonly unit_id: string;
  readonly person: PersonRef;
  readonly reason: string;
  readonly opened_at: Date;
  /** To the microsecond, for the place of a page. */
  readonly opened_exactly: string;
  readonly until: Date;
  readonly told: readonly PersonRef[];
  readonly running: boolean;
  readonly reviewed_by: PersonRef | null;
  readonly reviewed_at: Date | null;
  readonly finding: EmergencyFinding | null;
  readonly note: string | null;
}

const OF_VIEW: Readonly<Record<EmergencyView, string>> = {
  running: 'e.user_id = actor_id() AND is_running(e)',
  own: 'e.user_id = actor_id()',
  'to-review': `e.user_id <> actor_id() AND e.reviewed_at IS NULL AND (actor_id() = ANY (e.told) OR (actor_reach() = 'unit-confidential' AND e.unit_id = ANY (actor_units())))`,
};

export interface AccessFilter {
  readonly view?: EmergencyView;
  readonly caseId?: string;
}

function where({ view, caseId }: AccessFilter): { readonly sql: string; readonly values: unknown[] } {
  return { sql: `${view === undefined ? 'true' : OF_VIEW[view]} AND ($1::uuid IS NULL OR e.case_id = $1)`, values: [caseId ?? null] };
}

/** Emergency access as it is listed, the newest first, under the reader's rights. */
@Injectable()
export class EmergencyAccessQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(filter: AccessFilter, before: { readonly at: string; readonly id: string } | null, limit: number): Promise<ListedAccess[]> {
    const { sql, values } = where(filter);
    return this.uow.manager.query<ListedAccess[]>(
      `SELECT e.id, e.version, e.case_id, e.reference AS case_reference, c.title AS case_title, e.unit_id, jsonb_build_object('id', p.id, 'name', p.name) AS person, e.reason, e.opened_at, e.opened_at::text AS opened_exactly, e.until,
              (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.name, t.id) FROM app_user t WHERE t.id = ANY (e.told)) AS told, is_running(e) AS running,
              CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'name', r.name) END AS reviewed_by, e.reviewed_at, e.finding, e.note
       FROM emergency_access e JOIN app_user p ON p.id = e.user_id LEFT JOIN app_user r ON r.id = e.reviewed_by LEFT JOIN case_file c ON c.id = e.case_id
       WHERE ${sql} AND ($2::timestamptz IS NULL OR (e.opened_at, e.id) < ($2, $3::uuid)) ORDER BY e.opened_at DESC, e.id DESC LIMIT $4`,
      [...values, before?.at ?? null, before?.id ?? null, limit],
    );
  }

  async count(filter: AccessFilter): Promise<number> {
    const { sql, values } = where(filter);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM emergency_access e WHERE ${sql}`, values);
    return Number(row?.count ?? 0);
  }
}
