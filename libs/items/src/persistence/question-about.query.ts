import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { AnswerKind } from '../contract.js';

export interface StoredQuestion {
  readonly id: string;
  readonly kind: string;
  readonly normalised: string;
  readonly unit: string;
  readonly reference: string;
  readonly askedAt: Date;
  readonly answers: readonly { readonly answer: AnswerKind; readonly text: string; readonly answeredAt: string; readonly answeredBy: string }[];
}

/** Questions of other units about an item, as its own case has them. */
@Injectable()
export class QuestionAboutQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest first. */
  of(itemId: string): Promise<StoredQuestion[]> {
    return this.uow.manager.query<StoredQuestion[]>(
      `SELECT q.data->>'question' AS id, q.data->>'kind' AS kind, q.data->>'normalised' AS normalised, q.data->>'unit' AS unit, q.data->>'reference' AS reference, q.recorded_at AS "askedAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object('answer', a.data->>'answer', 'text', a.reason, 'answeredAt', a.recorded_at, 'answeredBy', a.actor_name) ORDER BY a.sequence DESC)
                FROM event a WHERE a.subject_type = 'item' AND a.subject_id = $1 AND a.type = 'identifier.answered' AND a.data->>'question' = q.data->>'question'), '[]') AS answers
       FROM event q WHERE q.subject_type = 'item' AND q.subject_id = $1 AND q.type = 'identifier.asked-about' AND q.data ? 'question' ORDER BY q.sequence DESC`,
      [itemId],
    );
  }
}
