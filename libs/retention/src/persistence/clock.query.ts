import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { DueCase, RetentionClock } from '../contract.js';

const CLOCK = `k.outcome, k.starts, k.months, k.law, k.article, k.mark, k.started_on::text AS "startedOn", k.due_on::text AS "dueOn", k.held_until::text AS "heldUntil"`;
/** What is under embargo does not exist for who keeps the terms. */
const DUE = `FROM retention_clocks(NULL) k WHERE k.classification <> 'embargo' AND k.due_on <= $1`;

/** The clocks of cases; those who keep the terms see the number and the days of every case, and nothing else of it. */
@Injectable()
export class ClockQuery {
  constructor(private readonly uow: UnitOfWork) {}

  due(until: string, after: { readonly dueOn: string; readonly id: string } | null, limit: number): Promise<DueCase[]> {
    return this.uow.manager.query<DueCase[]>(
      `SELECT k.case_id AS "caseId", k.reference, k.regime, ${CLOCK}, EXISTS (SELECT 1 FROM case_file v WHERE v.id = k.case_id) AS visible
       ${DUE} AND ($2::date IS NULL OR (k.due_on, k.case_id) > ($2, $3::uuid)) ORDER BY k.due_on, k.case_id LIMIT $4`,
      [until, after?.dueOn ?? null, after?.id ?? null, limit],
    );
  }

  async countDue(until: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) ${DUE}`, [until]);
    return Number(row?.count ?? 0);
  }

  async ofCase(caseId: string): Promise<RetentionClock | null> {
    const [row] = await this.uow.manager.query<RetentionClock[]>(`SELECT ${CLOCK} FROM retention_clocks($1) k`, [caseId]);
    return row ?? null;
  }
}
