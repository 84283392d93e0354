import { Injectable } from '@nestjs/common';
import { UnitOfWork, type LegalDate } from '#platform';
import type { FeedScope } from '../contract.js';

export interface FedDeadlineRow {
  readonly id: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly dueOn: LegalDate;
  readonly dueAt: Date;
  readonly toTheHour: boolean;
  readonly state: 'open' | 'met' | 'withdrawn';
  readonly moves: number;
  readonly updatedAt: Date;
}

/** Days for which a term that is met or withdrawn stays in the feed: longer than any calendar program goes without fetching. */
const KEPT_DAYS = 90;
const OF: Readonly<Record<FeedScope, string>> = { mine: 'd.assignee_id = $1', cases: '$1 = ANY (c.member_ids)' };

/** The deadlines of a calendar feed, under the rights of whose feed it is. */
@Injectable()
export class FedDeadlineQuery {
  constructor(private readonly uow: UnitOfWork) {}

  of(userId: string, scope: FeedScope): Promise<FedDeadlineRow[]> {
    return this.uow.manager.query<FedDeadlineRow[]>(
      `SELECT d.id, d.case_id AS "caseId", c.reference AS "caseReference", d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", d.due_on AS "dueOn", d.due_at AS "dueAt",
              d.to_the_hour AS "toTheHour", d.state, d.updated_at AS "updatedAt",
              (SELECT count(*)::int FROM deadline_change m WHERE m.deadline_id = d.id AND m.kind IN ('moved', 'withdrawn', 'reopened', 'met', 'completed', 'changed', 'cancelled')) AS moves
       FROM deadline d JOIN case_file c ON c.id = d.case_id
       WHERE ${OF[scope]} AND d.due_at IS NOT NULL AND d.due_on IS NOT NULL
         AND (d.state = 'open' OR (d.state IN ('met', 'withdrawn') AND d.updated_at > clock_timestamp() - interval '${KEPT_DAYS} days'))
       ORDER BY d.due_at, d.id`,
      [userId],
    );
  }
}
