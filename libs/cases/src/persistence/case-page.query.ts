import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CaseFile } from '../contract.js';

/** What the case page shows beside the case file itself. */
export type CasePage = Pick<CaseFile, 'unit' | 'lead' | 'assetOfficer' | 'parties' | 'links' | 'members' | 'counts'>;

/** The parts of a case page, gathered by one statement. */
@Injectable()
export class CasePageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(caseId: string): Promise<CasePage> {
    const [row] = await this.uow.manager.query<CasePage[]>(
      `SELECT
         (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM unit u WHERE u.id = c.unit_id) AS unit,
         (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM app_user p WHERE p.id = c.lead_id) AS lead,
         (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM app_user p WHERE p.id = c.asset_officer_id) AS "assetOfficer",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'kind', p.kind, 'name', p.name, 'role', p.role, 'birthDate', p.birth_date,
             'registrationNumber', p.registration_number, 'note', p.note) ORDER BY p.created_at) FROM case_party p WHERE p.case_id = c.id), '[]') AS parties,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'caseId', o.id, 'reference', o.reference, 'title', o.title, 'kind', l.kind, 'reason', l.reason) ORDER BY l.created_at)
           FROM case_link l JOIN case_file o ON o.id = CASE WHEN l.case_id = c.id THEN l.other_case_id ELSE l.case_id END
           WHERE c.id IN (l.case_id, l.other_case_id)), '[]') AS links,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'membershipId', m.id, 'roleInCase', m.role_in_case, 'since', m.since) ORDER BY m.since, p.name)
           FROM case_member m JOIN app_user p ON p.id = m.user_id WHERE m.case_id = c.id AND m.until IS NULL), '[]') AS members,
         jsonb_build_object(
           'items', (SELECT count(*) FROM item i WHERE i.case_id = c.id),
           'awaitingDecision', (SELECT count(*) FROM item i WHERE i.case_id = c.id AND i.awaiting_since IS NOT NULL),
           'openDeadlines', (SELECT count(*) FROM deadline d WHERE d.case_id = c.id AND d.state = 'open'),
           'decisions', (SELECT count(*) FROM decision d WHERE d.case_id = c.id),
           'documents', (SELECT count(DISTINCT d.series_id) FROM document d WHERE d.case_id = c.id),
           'requests', (SELECT count(*) FROM cross_border_request r WHERE r.case_id = c.id)) AS counts
       FROM case_file c WHERE c.id = $1`,
      [caseId],
    );
    if (!row) throw new Error('The case was read and is gone within one transaction.');
    return row;
  }
}
