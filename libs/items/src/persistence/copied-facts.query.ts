import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { CorrectableState } from '../domain/lots/carried-over.js';

/** The copies of facts that parts of lots took with them. */
@Injectable()
export class CopiedFactsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The copies of a fact, each as its last correction left it; the fact may be named by any correction of it. Those that never happened are left out. */
  async of(caseId: string, eventId: string): Promise<readonly (CorrectableState & { readonly id: string })[]> {
    const rows = await this.uow.manager.query<{ id: string; occurred_on: string; occurred_at: Date | null; data: Readonly<Record<string, unknown>> }[]>(
      `WITH RECURSIVE root AS (
         SELECT e.id, e.corrects FROM event e WHERE e.id = $2
         UNION ALL SELECT e.id, e.corrects FROM event e JOIN root r ON e.id = r.corrects
       ), copy AS (
         SELECT e.id FROM event e WHERE e.case_id = $1 AND e.corrects IS NULL AND e.data->>'copiedFrom' = (SELECT root.id::text FROM root WHERE root.corrects IS NULL)
         UNION ALL SELECT later.id FROM event later JOIN copy c ON later.corrects = c.id
       )
       SELECT e.id, e.occurred_on, e.occurred_at, e.data FROM copy JOIN event e ON e.id = copy.id
       WHERE NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true' ORDER BY e.sequence`,
      [caseId, eventId],
    );
    return rows.map(({ id, occurred_on: occurredOn, occurred_at: at, data }) => ({ id, occurredOn, occurredAt: at?.toISOString() ?? null, data }));
  }
}
