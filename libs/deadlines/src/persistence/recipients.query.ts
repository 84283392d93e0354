import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { DueAlert } from './alert.repository.js';

interface CaseTeam {
  readonly case_id: string;
  readonly members: readonly string[] | null;
  readonly heads: readonly string[] | null;
}

/** Who is told of an alert: who must act and a deputy, then the team, then the head. */
@Injectable()
export class RecipientsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(alerts: readonly DueAlert[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const caseIds = [...new Set(alerts.map(({ case_id }) => case_id))];
    const teams = await this.uow.manager.query<CaseTeam[]>(
      `SELECT c.id AS case_id,
              (SELECT array_agg(m.user_id ORDER BY m.since) FROM case_member m JOIN app_user u ON u.id = m.user_id WHERE m.case_id = c.id AND m.until IS NULL AND u.active AND m.role_in_case <> 'observer') AS members,
              (SELECT array_agg(DISTINCT h.id) FROM app_user h WHERE h.active AND (
                 (c.classification <> 'embargo' AND 'team-lead' = ANY (h.roles) AND c.unit_id = ANY (h.unit_ids))
                 OR h.id IN (SELECT s.supervisor_id FROM case_member m JOIN app_user s ON s.id = m.user_id WHERE m.case_id = c.id AND m.until IS NULL))) AS heads
       FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
      [caseIds],
    );
    const byCase = new Map(teams.map((team) => [team.case_id, team]));
    return new Map(alerts.map((alert) => [alert.id, recipientsOf(alert, byCase.get(alert.case_id))]));
  }
}

/** An alert that would reach nobody goes to the next level up, because a deadline without a reader is a missed one. */
function recipientsOf(alert: DueAlert, team: CaseTeam | undefined): readonly string[] {
  const members = team?.members ?? [];
  const heads = team?.heads ?? [];
  const deputy = members.find((member) => member !== alert.assignee_id);
  const acting = [alert.assignee_id, deputy].filter((id): id is string => typeof id === 'string');
  const wanted = { assignee: acting, team: members, supervisor: heads }[alert.level];
  return [wanted, members, heads].find((people) => people.length > 0) ?? [];
}
