import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Position } from '#platform';

export interface StoredAct {
  readonly id: string;
  readonly sequence: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly about: string | null;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is done about deadlines and what comes of imports meets none; a fact that was corrected stands in its correction. */
const CAN_MEET = `e.type NOT LIKE 'deadline.%' AND e.type NOT LIKE 'import.%' AND e.type NOT LIKE 'document.%' AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id)`;

/** Facts of a case that can have met a deadline. */
@Injectable()
export class MeetingActQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  page(caseId: string, after: Position | null, limit: number): Promise<StoredAct[]> {
    return this.uow.manager.query<StoredAct[]>(
      `SELECT e.id, e.sequence, e.type, e.occurred_on AS "occurredOn", (SELECT i.reference FROM item i WHERE i.id = CASE WHEN e.subject_type = 'item' THEN e.subject_id::uuid END) AS about, e.subject_id AS "subjectId", e.data
       FROM event e WHERE e.case_id = $1 AND ${CAN_MEET} AND ($2::bigint IS NULL OR (e.occurred_on, e.sequence) < ($3::date, $2::bigint))
       ORDER BY e.occurred_on DESC, e.sequence DESC LIMIT ${limit}`,
      [caseId, after?.id ?? null, after?.value ?? null],
    );
  }

  async find(caseId: string, eventId: string): Promise<StoredAct | null> {
    const [found] = await this.uow.manager.query<StoredAct[]>(
      `SELECT e.id, e.sequence, e.type, e.occurred_on AS "occurredOn", NULL AS about, e.subject_id AS "subjectId", e.data FROM event e WHERE e.id = $2 AND e.case_id = $1 AND ${CAN_MEET}`,
      [caseId, eventId],
    );
    return found ?? null;
  }

  /** What a fact of a case says, whether it meets anything or not; nothing when there is none. */
  async saidBy(eventId: string): Promise<Readonly<Record<string, unknown>>> {
    const [found] = await this.uow.manager.query<{ data: Readonly<Record<string, unknown>> }[]>('SELECT data FROM event WHERE id = $1', [eventId]);
    return found?.data ?? {};
  }
}
