import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CorrectionsOfAnAct } from '../domain/planning/attribute-changes.js';

/** What a correction did to a deadline, as it was noted when it was planned. */
export interface NotedMove {
  readonly becauseEventId: string;
  readonly deadlineId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly kind: 'new' | 'moved' | 'met' | 'withdrawn' | 'reopened';
  readonly from: string | null;
  readonly to: string | null;
  /** The moments, of a term that ends at an hour. */
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
}

/** Corrections, and the deadlines that changed because of them. */
@Injectable()
export class CorrectionsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The corrections of a case of which the planner has not been told yet, by the act that recorded them, the newest last. */
  async notPlannedYet(caseId: string): Promise<readonly CorrectionsOfAnAct[]> {
    const rows = await this.uow.manager.query<{ ids: [string, ...string[]] }[]>(
      `SELECT array_agg(e.id ORDER BY e.sequence) AS ids FROM outbox o JOIN event e ON e.id = o.event_id
       WHERE (o.dispatched_at IS NULL OR o.awaits @> ARRAY['deadlines.plan-cases.v1']) AND o.case_id = $1 AND e.corrects IS NOT NULL
       GROUP BY e.request_id, e.actor_id ORDER BY max(e.sequence)`,
      [caseId],
    );
    return rows.map(({ ids }) => ids);
  }

  /** Deadlines that moved, came or ended because of these corrections. */
  movesBecauseOf(eventIds: readonly string[]): Promise<NotedMove[]> {
    return this.uow.manager.query<NotedMove[]>(
      `SELECT c.because_event_id AS "becauseEventId", c.deadline_id AS "deadlineId", d.rule_id AS "ruleId", d.rule_version AS "ruleVersion", c.kind, c.from_due_on AS "from", c.to_due_on AS "to", c.from_due_at AS "fromAt", c.to_due_at AS "toAt"
       FROM deadline_change c JOIN deadline d ON d.id = c.deadline_id
       WHERE c.because_event_id = ANY ($1::uuid[]) AND c.kind IN ('new', 'moved', 'met', 'withdrawn', 'reopened') ORDER BY coalesce(c.to_due_on, c.from_due_on), c.id`,
      [eventIds],
    );
  }
}
