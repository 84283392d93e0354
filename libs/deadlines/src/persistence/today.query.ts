import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { TodayItem } from '../contract.js';

type Scope = 'mine' | 'team';

/** The cases someone answers for, by who leads or handles them, or by their unit; $1 says whom. */
const CASES: Readonly<Record<Scope, string>> = {
  mine: '(c.lead_id = $1::uuid OR c.asset_officer_id = $1::uuid)',
  team: 'c.unit_id = ANY ($1::uuid[])',
};

/** What waits for one person or for the team, under the reader's rights. */
@Injectable()
export class TodayQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Items of those cases that wait for a decision, longest first. */
  awaitingDecision(scope: Scope, today: string, limit: number): Promise<TodayItem[]> {
    return this.uow.manager.query<TodayItem[]>(
      `SELECT i.id, i.version, i.reference, i.description, i.asset_class AS "assetClass", i.status, i.case_id AS "caseId", c.reference AS "caseReference",
              $2::date - i.awaiting_since AS "daysWithoutDecision"
       FROM item i JOIN case_file c ON c.id = i.case_id
       WHERE i.awaiting_since IS NOT NULL AND ${CASES[scope]} ORDER BY i.awaiting_since, i.id LIMIT $3`,
      [this.whom(scope), today, limit],
    );
  }

  async counts(scope: Scope, silentBefore: Date): Promise<{ awaiting: number; silent: number; unread: number }> {
    const [row] = await this.uow.manager.query<{ awaiting: string; silent: string; unread: string }[]>(
      `SELECT (SELECT count(*) FROM item i JOIN case_file c ON c.id = i.case_id WHERE i.awaiting_since IS NOT NULL AND ${CASES[scope]}) AS awaiting,
              (SELECT count(*) FROM case_file c WHERE ${CASES[scope]} AND c.status NOT IN ('closed', 'retention')
                 AND NOT EXISTS (SELECT 1 FROM event e WHERE e.case_id = c.id AND e.recorded_at >= $2)) AS silent,
              (SELECT count(*) FROM notification n WHERE n.user_id = $3 AND n.in_app AND n.read_at IS NULL) AS unread`,
      [this.whom(scope), silentBefore, this.uow.context.actor.id],
    );
    return { awaiting: Number(row?.awaiting ?? 0), silent: Number(row?.silent ?? 0), unread: Number(row?.unread ?? 0) };
  }

  private whom(scope: Scope): string | readonly string[] {
    const { id, unitIds } = this.uow.context.actor;
    return scope === 'mine' ? id : unitIds;
  }
}
