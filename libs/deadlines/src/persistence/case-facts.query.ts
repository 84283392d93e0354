import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { PlanEvent } from '../domain/planning/plan-event.js';
import { SUBJECT_TYPES, type SubjectType, type WatchingRole } from '../domain/rules/rule.js';

/** A case as the planner needs it: whose law, and who handles it. */
export interface PlannedCase {
  readonly id: string;
  readonly jurisdiction: string;
  readonly lead_id: string | null;
  readonly asset_officer_id: string | null;
  readonly members: readonly { readonly id: string; readonly roles: readonly string[] }[];
}

/** A record of a case that events are about. */
export interface CaseSubject {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** Its words; null for the case itself. */
  readonly label: string | null;
}

/** The facts of cases, read for planning. */
@Injectable()
export class CaseFactsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Locks the cases against another planner, in the order of their ids, until the transaction ends. */
  async lock(caseIds: readonly string[]): Promise<PlannedCase[]> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('plan:' || id, 0)) FROM unnest($1::text[]) AS id`, [[...caseIds].sort()]);
    return this.uow.manager.query<PlannedCase[]>(
      `SELECT c.id, c.jurisdiction,
              (SELECT u.id FROM app_user u WHERE u.id = c.lead_id AND u.active) AS lead_id, (SELECT u.id FROM app_user u WHERE u.id = c.asset_officer_id AND u.active) AS asset_officer_id,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'roles', u.roles) ORDER BY m.since, u.name) FROM case_member m JOIN app_user u ON u.id = m.user_id
                WHERE m.case_id = c.id AND m.until IS NULL AND u.active AND m.role_in_case <> 'observer'), '[]') AS members
       FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
      [caseIds],
    );
  }

  /** Of each case that belongs to a complex, the other files of it: what was split off, however often, in both directions. */
  async complexesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.uow.manager.query<{ id: string; others: string[] }[]>(
      `WITH RECURSIVE complex AS (
         SELECT id AS of, id FROM unnest($1::uuid[]) AS id
         UNION
         SELECT c.of, CASE WHEN l.case_id = c.id THEN l.other_case_id ELSE l.case_id END FROM complex c JOIN case_link l ON c.id IN (l.case_id, l.other_case_id) WHERE l.kind = 'split-from'
       )
       SELECT of AS id, array_agg(id::text ORDER BY id) FILTER (WHERE id <> of) AS others FROM complex GROUP BY of HAVING count(*) > 1`,
      [caseIds],
    );
    return new Map(rows.map(({ id, others }) => [id, others]));
  }

  async jurisdictionOf(caseId: string): Promise<string> {
    const [row] = await this.uow.manager.query<{ jurisdiction: string }[]>('SELECT jurisdiction FROM case_file WHERE id = $1', [caseId]);
    return row?.jurisdiction ?? '';
  }

  /** What events of a case can be about: the case itself, its items, requests and exchanges, with their words. */
  subjectsOf(caseId: string): Promise<CaseSubject[]> {
    return this.uow.manager.query<CaseSubject[]>(
      `SELECT 'case' AS "subjectType", id::text AS "subjectId", NULL AS label FROM case_file WHERE id = $1
       UNION ALL (SELECT 'item', id::text, reference || ' ' || description FROM item WHERE case_id = $1 ORDER BY reference)
       UNION ALL (SELECT 'request', id::text, reference FROM cross_border_request WHERE case_id = $1 ORDER BY reference)
       UNION ALL (SELECT 'exchange', id::text, subject FROM exchange WHERE case_id = $1 ORDER BY id)`,
      [caseId],
    );
  }

  async eventsOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, PlanEvent[]>> {
    const rows = await this.uow.manager.query<(Omit<PlanEvent, 'occurredAt' | 'recordedAt'> & { caseId: string; occurredAt: Date | null; recordedAt: Date })[]>(
      `SELECT id, type, case_id AS "caseId", subject_type AS "subjectType", subject_id AS "subjectId", occurred_on AS "occurredOn", occurred_at AS "occurredAt",
              time_zone AS "timeZone", recorded_at AS "recordedAt", sequence::float8 AS sequence, data, corrects, document_id AS "documentId"
       FROM event WHERE case_id = ANY ($1::uuid[]) AND subject_type = ANY ($2::text[]) ORDER BY sequence`,
      [caseIds, [...SUBJECT_TYPES, 'party']],
    );
    const byCase = new Map<string, PlanEvent[]>();
    for (const { caseId, occurredAt, recordedAt, ...event } of rows) {
      const events = byCase.get(caseId) ?? [];
      events.push({ ...event, occurredAt: occurredAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString() });
      byCase.set(caseId, events);
    }
    return byCase;
  }
}

/** Who of the case is to act on a deadline: the first of the roles that watch it for which there is someone. */
export function assigneeOf(inCase: PlannedCase, watchedBy: readonly WatchingRole[]): string | null {
  for (const role of watchedBy) {
    if (role === 'prosecutor' && inCase.lead_id !== null) return inCase.lead_id;
    if (role === 'asset-officer' && inCase.asset_officer_id !== null) return inCase.asset_officer_id;
    const member = inCase.members.find(({ roles }) => roles.includes(role));
    if (member) return member.id;
  }
  return inCase.lead_id ?? inCase.asset_officer_id ?? inCase.members[0]?.id ?? null;
}
