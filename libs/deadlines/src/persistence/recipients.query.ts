import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CaseTeam, Presence } from '../domain/reminders/who-hears.js';

interface TeamRow {
  readonly case_id: string;
  readonly members: readonly string[] | null;
  readonly leads: readonly string[] | null;
  readonly head_id: string | null;
}

/** The people around cases, and who of the office is away, has left or has a deputy. */
@Injectable()
export class RecipientsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async teamsOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseTeam>> {
    const rows = await this.uow.manager.query<TeamRow[]>(
      `SELECT c.id AS case_id, n.head_id,
              (SELECT array_agg(m.user_id ORDER BY m.since, m.id) FROM case_member m JOIN app_user u ON u.id = m.user_id WHERE m.case_id = c.id AND m.until IS NULL AND u.active AND m.role_in_case <> 'observer') AS members,
              (SELECT array_agg(h.id ORDER BY h.id) FROM app_user h WHERE h.active AND (
                 (c.classification <> 'embargo' AND 'team-lead' = ANY (h.roles) AND c.unit_id = ANY (h.unit_ids))
                 OR h.id IN (SELECT s.supervisor_id FROM case_member m JOIN app_user s ON s.id = m.user_id WHERE m.case_id = c.id AND m.until IS NULL))) AS leads
       FROM case_file c JOIN unit n ON n.id = c.unit_id WHERE c.id = ANY ($1::uuid[])`,
      [[...new Set(caseIds)]],
    );
    return new Map(rows.map(({ case_id, members, leads, head_id }) => [case_id, { members: members ?? [], leads: leads ?? [], headId: head_id }]));
  }

  /** Who administers the law and who leads a team: they hear of what hangs on no case. */
  async keepersOfTheLaw(): Promise<readonly string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM app_user WHERE active AND roles && ARRAY['legal-administrator', 'team-lead']::text[] ORDER BY id`);
    return rows.map(({ id }) => id);
  }

  /** Of everyone for whom there is something to say; who is not among them is here and has no deputy. */
  async presencesOn(day: string): Promise<ReadonlyMap<string, Presence>> {
    const rows = await this.uow.manager.query<(Presence & { id: string })[]>(
      `SELECT u.id, u.active, a.user_id IS NOT NULL AS away, a.deputy_id AS "absenceDeputyId", u.deputy_id AS "deputyId"
       FROM app_user u LEFT JOIN LATERAL (SELECT user_id, deputy_id FROM absence
         WHERE user_id = u.id AND NOT withdrawn AND from_on <= $1 AND (until_on IS NULL OR until_on >= $1) ORDER BY from_on DESC, id LIMIT 1) a ON true
       WHERE NOT u.active OR u.deputy_id IS NOT NULL OR a.user_id IS NOT NULL`,
      [day],
    );
    return new Map(rows.map(({ id, ...presence }) => [id, presence]));
  }
}
