import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { AnswerKind, KnownLink } from '../contract.js';
import { TELLING } from '../domain/identifiers/telling.js';

export interface KnowingDesk {
  readonly kind: string;
  readonly normalised: string;
  readonly unit_id: string;
  readonly unit_name: string;
}

export interface Question {
  readonly kind: string;
  readonly normalised: string;
  readonly unitId: string;
  readonly askedAt: Date;
  readonly askedBy: string;
}

export interface ReceivedAnswer {
  readonly kind: string;
  readonly normalised: string;
  readonly unitId: string;
  readonly answer: AnswerKind;
  readonly text: string;
  readonly answeredAt: Date;
}

/** The same number on items of other cases. */
@Injectable()
export class KnownElsewhereQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** In cases that exist for the reader. */
  linksOf(itemId: string): Promise<KnownLink[]> {
    return this.uow.manager.query<KnownLink[]>(
      `SELECT DISTINCT n.kind, n.normalised, i.id AS "itemId", i.reference AS "itemReference", i.description, c.id AS "caseId", c.reference AS "caseReference", c.title AS "caseTitle"
       FROM item_identifier m JOIN item_identifier n ON n.kind = m.kind AND n.normalised = m.normalised AND n.case_id <> m.case_id
       JOIN item i ON i.id = n.item_id JOIN case_file c ON c.id = n.case_id
       WHERE m.item_id = $1 AND m.kind = ANY ($2) ORDER BY 1, 2, 4`,
      [itemId, TELLING],
    );
  }

  /** In cases that do not exist for the reader: the database says no more than whom to ask, and writes it into the log of those cases. */
  desksOf(itemId: string): Promise<KnowingDesk[]> {
    return this.uow.manager.query<KnowingDesk[]>('SELECT kind, normalised, unit_id, unit_name FROM desks_that_know($1, $2)', [itemId, this.uow.context.purpose]);
  }

  /** Those of these items of which another case has a number too. */
  async knownAmong(itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT mine.id FROM unnest($1::uuid[]) AS mine(id) WHERE EXISTS (SELECT 1 FROM item_identifier m JOIN item_identifier n ON n.kind = m.kind AND n.normalised = m.normalised AND n.case_id <> m.case_id
         WHERE m.item_id = mine.id AND m.kind = ANY ($2)) OR EXISTS (SELECT 1 FROM desks_that_know(mine.id, $3))`,
      [itemIds, TELLING, this.uow.context.purpose],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What desks answered to questions about the item, the last first. */
  answersOf(itemId: string): Promise<ReceivedAnswer[]> {
    return this.uow.manager.query<ReceivedAnswer[]>(
      `SELECT e.data->>'kind' AS kind, e.data->>'normalised' AS normalised, e.data->>'unitId' AS "unitId", e.data->>'answer' AS answer, e.reason AS text, e.recorded_at AS "answeredAt"
       FROM event e WHERE e.subject_type = 'item' AND e.subject_id = $1 AND e.type = 'identifier.answer-received' ORDER BY e.sequence DESC`,
      [itemId],
    );
  }

  /** The last question to each desk about each number of the item. */
  questionsOf(itemId: string): Promise<Question[]> {
    return this.uow.manager.query<Question[]>(
      `SELECT DISTINCT ON (e.data->>'unitId', e.data->>'kind', e.data->>'normalised') e.data->>'kind' AS kind, e.data->>'normalised' AS normalised, e.data->>'unitId' AS "unitId",
              e.recorded_at AS "askedAt", e.actor_name AS "askedBy"
       FROM event e WHERE e.subject_type = 'item' AND e.subject_id = $1 AND e.type = 'identifier.desk-asked' ORDER BY e.data->>'unitId', e.data->>'kind', e.data->>'normalised', e.sequence DESC`,
      [itemId],
    );
  }
}
