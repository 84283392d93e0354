import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { DatedMoney } from '../domain/rates/convert.js';

/** The maximum amounts that conservatory seizures of a case may rest on: one for each authorisation. */
@Injectable()
export class CoverageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async maximaOf(caseId: string): Promise<DatedMoney[]> {
    return this.uow.manager.query<DatedMoney[]>(
      `SELECT DISTINCT ON (e.data->>'authorisationId') e.data->'maximum'->>'amount' AS amount, e.data->'maximum'->>'currency' AS currency, e.occurred_on::text AS "on"
       FROM event e WHERE e.case_id = $1 AND e.type = 'item.seized' AND e.data ? 'maximum' AND e.data ? 'authorisationId'
         AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'
       ORDER BY e.data->>'authorisationId', e.occurred_on, e.sequence`,
      [caseId],
    );
  }
}
