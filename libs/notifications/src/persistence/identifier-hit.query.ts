import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Someone recorded, or asked for, a number that an item of another case has as well. */
export interface IdentifierHit {
  readonly eventId: string;
  readonly asked: boolean;
  /** The number that was asked for. */
  readonly kind: string;
  readonly normalised: string;
  /** The unit of who recorded or asked, and the number of their item as reference. */
  readonly byUnit: string;
  readonly reference: string;
  /** The item that was hit, and who handles it. */
  readonly caseId: string;
  readonly itemId: string;
  readonly itemReference: string;
  readonly audience: readonly string[];
}

/** Reads from facts which items of other cases have the same number; a process sees them all. */
@Injectable()
export class IdentifierHitQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** What is recorded in a case under embargo tells nobody else anything: its people see the other side themselves. A restricted case neither tells nor is told. */
  of(eventIds: readonly string[]): Promise<IdentifierHit[]> {
    return this.uow.manager.query<IdentifierHit[]>(
      // The id of the thing is read first: within the join, row-level security would have every thing read.
      `WITH e AS MATERIALIZED (SELECT *, CASE WHEN subject_type = 'item' THEN subject_id::uuid END AS item_id FROM event WHERE id = ANY ($1::uuid[]))
       SELECT DISTINCT ON (e.sequence, other.id) e.id AS "eventId", e.type = 'identifier.desk-asked' AS asked, n.kind, n.normalised, u.name AS "byUnit", i.reference, c.id AS "caseId", other.id AS "itemId", other.reference AS "itemReference",
              CASE WHEN team.ids <> '{}' THEN team.ids ELSE ARRAY(SELECT a.id FROM app_user a WHERE a.active AND 'team-lead' = ANY (a.roles) AND c.unit_id = ANY (a.unit_ids) ORDER BY a.id) END AS audience
       FROM e JOIN item i ON i.id = e.item_id JOIN case_file mine ON mine.id = i.case_id JOIN unit u ON u.id = mine.unit_id
       JOIN item_identifier n ON n.item_id = i.id AND identifier_tells(n.kind) JOIN item_identifier same ON same.kind = n.kind AND same.normalised = n.normalised AND same.case_id <> n.case_id
       JOIN item other ON other.id = same.item_id JOIN case_file c ON c.id = other.case_id
       CROSS JOIN LATERAL (SELECT ARRAY(SELECT m.user_id FROM case_member m WHERE m.case_id = c.id AND m.until IS NULL
         UNION SELECT c.lead_id WHERE c.lead_id IS NOT NULL UNION SELECT c.asset_officer_id WHERE c.asset_officer_id IS NOT NULL EXCEPT SELECT e.actor_id) AS ids) team
       WHERE mine.classification <> 'embargo' AND NOT mine.restricted AND NOT c.restricted
         AND (e.type IN ('item.seized', 'item.corrected', 'item.split-off', 'item.registered', 'item.register-changed') AND NOT e.data ? 'copiedFrom'
              OR e.type = 'identifier.desk-asked' AND n.kind = e.data->>'kind' AND n.normalised = e.data->>'normalised' AND c.unit_id = (e.data->>'unitId')::uuid)
       ORDER BY e.sequence, other.id`,
      [eventIds],
    );
  }
}
