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
   * heard before (a job delivered twice, a job whose worker was killed after the commit) is left out. The rows are locked
   * before it is asked who is awaited: a quick job can be here before the relay that handed it out has committed.
   */
  async hearOnce(listener: string, messageIds: readonly string[], jobId: string, work: (messages: readonly OutboxMessage[]) => Promise<void>): Promise<void> {
    await this.uow.run(processContext(listener, 'process', jobId), async () => {
      const locked = await this.uow.manager.query<(Row & { awaits: readonly string[] })[]>(
        'SELECT id, event_id, type, case_id, subject_type, subject_id, awaits FROM outbox WHERE id = ANY ($1::bigint[]) ORDER BY id FOR UPDATE',
        [messageIds],
      );
      const rows = locked.filter(({ awaits }) => awaits.includes(listener));
      if (rows.length === 0) return;
      await work(rows.map(toMessage));
      await this.uow.manager.query('UPDATE outbox SET awaits = array_remove(awaits, $2) WHERE id = ANY ($1::bigint[])', [rows.map(({ id }) => id), listener]);
    });
  }
}

export function toMessage(row: Row): OutboxMessage {
  return { id: row.id, eventId: row.event_id, type: row.type, caseId: row.case_id, subjectType: row.subject_type, subjectId: row.subject_id };
}
