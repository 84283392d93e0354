import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';

/** An event as it is stored. */
export interface StoredEvent {
  readonly id: string;
  readonly sequence: string;
  readonly type: string;
  readonly caseId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly occurredOn: string;
  readonly occurredAt: Date | null;
  readonly timeZone: string | null;
  readonly recordedAt: Date;
  readonly ground: string | null;
  readonly decisionId: string | null;
  readonly documentId: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly actorName: string;
}

const COLUMNS = `e.id, e.sequence, e.type, e.case_id AS "caseId", e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.occurred_on AS "occurredOn", e.occurred_at AS "occurredAt", e.time_zone AS "timeZone", e.recorded_at AS "recordedAt",
  e.ground, e.decision_id AS "decisionId", e.document_id AS "documentId", e.reason, e.corrects, correction.id AS "correctedBy",
  e.changes, e.data, e.actor_name AS "actorName"`;
const FROM = 'FROM event e LEFT JOIN event correction ON correction.corrects = e.id';

/** The append-only events of cases. */
@Injectable()
export class EventRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found` */
  async get(caseId: string, id: string): Promise<StoredEvent> {
    const [found] = await this.uow.manager.query<StoredEvent[]>(`SELECT ${COLUMNS} ${FROM} WHERE e.id = $2 AND e.case_id = $1`, [caseId, id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  /** Every event of these cases, in the order in which they were recorded. */
  listOf(caseIds: readonly string[]): Promise<StoredEvent[]> {
    return this.uow.manager.query<StoredEvent[]>(`SELECT ${COLUMNS} ${FROM} WHERE e.case_id = ANY ($1::uuid[]) ORDER BY e.sequence`, [caseIds]);
  }

  /** The newest events first, from a position; of one subject when it is named. */
  page(caseId: string, options: { subjectType?: string; subjectId?: string; before: { occurredOn: string; sequence: string } | null; limit: number }): Promise<StoredEvent[]> {
    return this.uow.manager.query<StoredEvent[]>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE e.case_id = $1 AND ($2::text IS NULL OR (e.subject_type = $2 AND e.subject_id = $3))
         AND ($4::date IS NULL OR (e.occurred_on, e.sequence) < ($4::date, $5::bigint))
       ORDER BY e.occurred_on DESC, e.sequence DESC LIMIT $6`,
      [caseId, options.subjectType ?? null, options.subjectId ?? null, options.before?.occurredOn ?? null, options.before?.sequence ?? null, options.limit],
    );
  }

  /** Does the thing an event is about belong to this case? */
  async subjectBelongs(caseId: string, subjectType: string, subjectId: string): Promise<boolean> {
    if (subjectType === 'case') return subjectId === caseId;
    const table = subjectType === 'item' ? 'item' : 'cross_border_request';
    const rows = await this.uow.manager.query<unknown[]>(`SELECT 1 FROM ${table} WHERE id::text = $1 AND case_id = $2`, [subjectId, caseId]);
    return rows.length > 0;
  }
}
