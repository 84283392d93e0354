import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { LATER_DATA_LEAVE, type LaterDataLeave } from '../domain/legal-facts/later-data-leave.js';

/** The leaves of the examining magistrate on one data carrier, as they stand after their corrections. */
@Injectable()
export class LaterDataLeavesQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The item is held until the transaction ends, so that two leaves are not given beside each other. */
  async ofItem(itemId: string, without: string | null): Promise<readonly LaterDataLeave[]> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('${LATER_DATA_LEAVE} ' || $1, 0))`, [itemId]);
    return this.uow.manager.query<LaterDataLeave[]>(
      `SELECT e.occurred_on AS "givenOn", e.data->>'termEndsOn' AS "endsOn"
       FROM event e
       WHERE e.type = '${LATER_DATA_LEAVE}' AND e.subject_type = 'item' AND e.subject_id = $1 AND e.id IS DISTINCT FROM $2::uuid
         AND coalesce(e.data->>'void', 'false') <> 'true' AND NOT EXISTS (SELECT 1 FROM event correction WHERE correction.corrects = e.id)`,
      [itemId, without],
    );
  }
}
