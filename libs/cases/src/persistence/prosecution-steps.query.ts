import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { STEPS_OF_PROSECUTION, type ProsecutionStep } from '../domain/legal-facts/end-of-prosecution.js';

/** How far the prosecution of each suspect of a case has come, as it stands after corrections. */
@Injectable()
export class ProsecutionStepsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async ofCase(caseId: string): Promise<{ readonly steps: readonly ProsecutionStep[]; readonly suspects: number }> {
    const steps = await this.uow.manager.query<ProsecutionStep[]>(
      `SELECT e.type, nullif(trim(e.data->>'suspect'), '') AS suspect, e.occurred_on AS "occurredOn"
       FROM event e
       WHERE e.case_id = $1 AND e.type = ANY ($2::text[])
         AND coalesce(e.data->>'void', 'false') <> 'true' AND NOT EXISTS (SELECT 1 FROM event correction WHERE correction.corrects = e.id)`,
      [caseId, STEPS_OF_PROSECUTION],
    );
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) AS count FROM case_party WHERE case_id = $1 AND role IN ('suspect', 'convict')`, [caseId]);
    return { steps, suspects: Number(row?.count ?? 0) };
  }
}
