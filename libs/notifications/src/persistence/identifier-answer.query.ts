import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** The answer of a desk, with the question that it is to. Of the case that was asked about nothing goes along. */
export interface IdentifierAnswer {
  readonly eventId: string;
  readonly answer: string;
  readonly text: string;
  readonly question: string;
  readonly kind: string;
  readonly normalised: string;
  readonly unitId: string;
  readonly unit: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly itemReference: string;
  readonly askerId: string;
}

/** Reads from facts whose question was answered; a process sees both sides. */
@Injectable()
export class IdentifierAnswerQuery {
  constructor(private readonly uow: UnitOfWork) {}

  of(eventIds: readonly string[]): Promise<IdentifierAnswer[]> {
    return this.uow.manager.query<IdentifierAnswer[]>(
      `SELECT a.id AS "eventId", a.data->>'answer' AS answer, a.reason AS text, q.id AS question, q.data->>'kind' AS kind, q.data->>'normalised' AS normalised, q.data->>'unitId' AS "unitId", q.data->>'unit' AS unit,
              q.case_id AS "caseId", q.subject_id AS "itemId", i.reference AS "itemReference", q.actor_id AS "askerId"
       FROM event a JOIN event q ON q.id = (a.data->>'question')::uuid AND q.type = 'identifier.desk-asked' JOIN item i ON i.id = q.subject_id::uuid
       WHERE a.id = ANY ($1::uuid[]) AND a.type = 'identifier.answered' ORDER BY a.sequence`,
      [eventIds],
    );
  }
}
