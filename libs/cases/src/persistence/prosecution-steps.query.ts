import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { ENDS_OF_ALL } from '../domain/prosecution/end-of-prosecution.js';
import type { Prosecution, ProsecutionStep } from '../domain/prosecution/prosecution.js';
import { REMEDIES, STEPS_OF_A_SUSPECT } from '../domain/prosecution/standing.js';

/** How far the prosecution of each suspect of a case has come, as it stands after corrections. */
@Injectable()
export class ProsecutionStepsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async ofCase(caseId: string): Promise<Prosecution> {
    const steps = await this.uow.manager.query<ProsecutionStep[]>(
      `WITH RECURSIVE step AS (
         SELECT e.id, e.sequence AS first_recorded, e.sequence AS named_at, e.data->>'suspect' AS first_named, e.type, e.data, e.occurred_on FROM event e WHERE e.case_id = $1 AND e.type = ANY ($2::text[]) AND e.corrects IS NULL
         UNION ALL
         SELECT later.id, step.first_recorded, CASE WHEN later.data->>'suspect' IS NOT DISTINCT FROM step.first_named THEN step.first_recorded
                WHEN step.data->>'suspect' <> '' AND later.data->>'suspect' IS DISTINCT FROM step.data->>'suspect' THEN later.sequence ELSE step.named_at END, step.first_named, later.type, later.data, later.occurred_on FROM step JOIN event later ON later.corrects = step.id
       )
       SELECT step.id, step.type, step.data->>'instance' AS instance, step.data->>'how' AS how, nullif(trim(step.data->>'suspect'), '') AS suspect, step.occurred_on AS "occurredOn"
       FROM step
       WHERE coalesce(step.data->>'void', 'false') <> 'true' AND NOT EXISTS (SELECT 1 FROM event correction WHERE correction.corrects = step.id)
       ORDER BY CASE WHEN step.type = ANY ($3::text[]) THEN step.named_at ELSE step.first_recorded END`,
      [caseId, [...STEPS_OF_A_SUSPECT, ...ENDS_OF_ALL], REMEDIES],
    );
    return { steps, suspects: await this.suspectsOf(caseId) };
  }

  async suspectsOf(caseId: string): Promise<readonly string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM case_party WHERE case_id = $1 AND role IN ('suspect', 'convict') ORDER BY created_at, id`, [caseId]);
    return rows.map(({ id }) => id);
  }
}
