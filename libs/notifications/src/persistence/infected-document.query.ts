import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** A document in which a virus was found, and who must know. */
export interface InfectedDocument {
  readonly eventId: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly itemId: string | null;
  readonly found: string;
  /** Who sent it, the lead of the case and its members. */
  readonly audience: readonly string[];
}

/** Reads what was found back from its events. */
@Injectable()
export class InfectedDocumentQuery {
  constructor(private readonly uow: UnitOfWork) {}

  of(eventIds: readonly string[]): Promise<InfectedDocument[]> {
    return this.uow.manager.query<InfectedDocument[]>(
      `SELECT e.id AS "eventId", e.case_id AS "caseId", c.reference AS "caseReference", d.item_id AS "itemId", e.data->>'found' AS found,
              ARRAY(SELECT d.uploaded_by UNION SELECT c.lead_id WHERE c.lead_id IS NOT NULL UNION SELECT unnest(c.member_ids)) AS audience
       FROM event e JOIN document d ON d.id = e.document_id JOIN case_file c ON c.id = e.case_id
       WHERE e.id = ANY ($1::uuid[]) AND e.type = 'document.infected' ORDER BY e.sequence`,
      [eventIds],
    );
  }
}
