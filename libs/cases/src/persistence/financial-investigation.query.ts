import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { financialInvestigations, INVESTIGATION_STEPS, type FinancialInvestigation, type InvestigationStep } from '../domain/financial-investigation.js';

/** When a criminal financial investigation went on in cases. */
@Injectable()
export class FinancialInvestigationQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly FinancialInvestigation[]>> {
    const rows = await this.uow.manager.query<{ id: string; status: string; steps: InvestigationStep[] }[]>(
      `SELECT c.id, c.status, coalesce((SELECT jsonb_agg(jsonb_build_object('type', e.type, 'occurredOn', e.occurred_on) ORDER BY e.occurred_on, e.sequence)
         FROM event e WHERE e.case_id = c.id AND e.type = ANY ($2::text[]) AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'), '[]') AS steps
       FROM case_file c WHERE c.id = ANY ($1::uuid[])`,
      [caseIds, INVESTIGATION_STEPS],
    );
    return new Map(rows.map(({ id, status, steps }) => [id, financialInvestigations(steps, status)]));
  }
}
