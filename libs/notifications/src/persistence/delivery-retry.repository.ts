import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Deliveries that stand still, put in motion again. */
@Injectable()
export class DeliveryRetryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async retry(id: string): Promise<'retried' | 'not-failed' | 'not-found'> {
    const [row] = await this.uow.manager.query<{ found: string; retried: string }[]>(
      `WITH retried AS (
         UPDATE delivery SET state = 'pending', timing = 'at-once', digest_id = NULL, attempts = 0, last_error = NULL, next_attempt_at = clock_timestamp()
         WHERE id = $1 AND (state = 'failed' OR (state = 'pending' AND last_error IS NOT NULL AND digest_id IS NULL)) RETURNING 1)
       SELECT (SELECT count(*) FROM delivery WHERE id = $1) AS found, (SELECT count(*) FROM retried) AS retried`,
      [id],
    );
    if (row?.found !== '1') return 'not-found';
    return row.retried === '1' ? 'retried' : 'not-failed';
  }
}
