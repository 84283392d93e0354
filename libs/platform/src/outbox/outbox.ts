import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { processContext } from '../database/actor.js';
import type { OutboxMessage } from '../queues/job.js';

interface Row {
  id: string;
  event_id: string;
  type: string;
  case_id: string | null;
  subject_type: string;
  subject_id: string;
}

/** The messages that other parts must hear. They are truth until every listener has done its work. */
@Injectable()
export class Outbox {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Does a listener's work for messages that still await it, and marks them heard, in one transaction. A message that was
   * heard before (a job delivered twice, a job whose worker was killed after the commit) is left out.
   */
  async hearOnce(listener: string, messageIds: readonly string[], jobId: string, work: (messages: readonly OutboxMessage[]) => Promise<void>): Promise<void> {
    await this.uow.run(processContext(listener, 'process', jobId), async () => {
      const rows = await this.uow.manager.query<Row[]>(
        `SELECT id, event_id, type, case_id, subject_type, subject_id FROM outbox
         WHERE id = ANY ($1::bigint[]) AND $2 = ANY (awaits) ORDER BY id FOR UPDATE`,
        [messageIds, listener],
      );
      if (rows.length === 0) return;
      await work(rows.map(toMessage));
      await this.uow.manager.query('UPDATE outbox SET awaits = array_remove(awaits, $2) WHERE id = ANY ($1::bigint[])', [rows.map(({ id }) => id), listener]);
    });
  }
}

export function toMessage(row: Row): OutboxMessage {
  return { id: row.id, eventId: row.event_id, type: row.type, caseId: row.case_id, subjectType: row.subject_type, subjectId: row.subject_id };
}
