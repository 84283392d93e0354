import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** A change of an item's status, and who wants to know of it. */
export interface ItemChange {
  readonly eventId: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly itemReference: string;
  readonly status: string;
  /** The followers of the item and the lead of its case, but not who made the change. */
  readonly audience: readonly string[];
}

/** Reads what happened to items back from their events. */
@Injectable()
export class ItemChangeQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The changes of status among these events. Not told: the first status of a new item, a correction of what was recorded, what a part has from its lot, and
   * what an import brought in, which is told once, when it is done.
   */
  of(eventIds: readonly string[]): Promise<ItemChange[]> {
    return this.uow.manager.query<ItemChange[]>(
      // The id of the thing is read first: within the join, row-level security would have every thing read.
      `WITH e AS MATERIALIZED (SELECT *, CASE WHEN subject_type = 'item' THEN subject_id::uuid END AS item_id FROM event WHERE id = ANY ($1::uuid[]))
       SELECT e.id AS "eventId", e.case_id AS "caseId", i.id AS "itemId", i.reference AS "itemReference", e.data->>'to' AS status,
              ARRAY(SELECT f.user_id FROM item_follower f WHERE f.item_id = i.id UNION SELECT c.lead_id WHERE c.lead_id IS NOT NULL
                    EXCEPT SELECT e.actor_id) AS audience
       FROM e JOIN item i ON i.id = e.item_id JOIN case_file c ON c.id = e.case_id
       WHERE e.type LIKE 'item.%' AND e.corrects IS NULL AND e.act <> 'import.run' AND NOT e.data ? 'copiedFrom'
         AND e.data->>'from' IS NOT NULL AND e.data->>'to' IS NOT NULL AND e.data->>'from' <> e.data->>'to'
       ORDER BY e.sequence`,
      [eventIds],
    );
  }
}
