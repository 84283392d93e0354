import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { ReminderLevel } from '../domain/reminders/reminders-for.js';

export interface NewAlert {
  readonly id: string;
  readonly deadlineId: string;
  readonly caseId: string;
  readonly stage: string;
  readonly level: ReminderLevel;
  readonly forDueAt: string;
  readonly dueAt: string;
}

/** An alert that has fallen due, with what is needed to tell the right people. */
export interface DueAlert {
  readonly id: string;
  readonly stage: string;
  readonly level: ReminderLevel;
  readonly deadline_id: string;
  readonly case_id: string;
  readonly case_reference: string;
  readonly rule_id: string;
  readonly rule_version: number;
  readonly nature: 'binding' | 'policy' | 'advisory';
  readonly due_on: string;
  readonly due_at: Date;
  readonly to_the_hour: boolean;
  /** When this alert fell due. */
  readonly fell_due_at: Date;
  /** Sent: it is to be told. Withdrawn: its term was met, moved or acknowledged in the meantime. */
  readonly state: 'sent' | 'withdrawn';
  readonly assignee_id: string | null;
}

const DUE = `a.state = 'pending' AND a.due_at <= $1 AND a.deadline_id <> ALL ($3::uuid[])`;
const OF_THE_DEADLINE = 'd.id, d.rule_id, d.rule_version, d.nature, d.due_on, d.due_at, d.to_the_hour, d.state, d.acknowledged_at, d.assignee_id';
/** An acknowledgement stops the climbing, but never the end of a term and the day after it: those always reach the head. */
const STANDS = `d.state = 'open' AND d.due_at = a.for_due_at AND c.status NOT IN ('closed', 'retention')
                AND (d.acknowledged_at IS NULL OR a.level = 'assignee' OR a.stage IN ('T', 'T+1'))`;
const CLAIM = `
  WITH batch AS MATERIALIZED (
         SELECT ${OF_THE_DEADLINE}, CASE WHEN a.stage = 'created' THEN a.case_id END AS new_in FROM alert a JOIN deadline d ON d.id = a.deadline_id
         WHERE ${DUE} ORDER BY a.due_at, a.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED),
       fresh AS MATERIALIZED (
         SELECT ${OF_THE_DEADLINE} FROM alert a JOIN deadline d ON d.id = a.deadline_id
         WHERE $4 AND a.case_id IN (SELECT new_in FROM batch WHERE new_in IS NOT NULL) AND a.stage = 'created' AND ${DUE} FOR UPDATE OF d SKIP LOCKED),
       held AS (SELECT ${OF_THE_DEADLINE} FROM batch d UNION SELECT ${OF_THE_DEADLINE} FROM fresh d)
  UPDATE alert a SET state = CASE WHEN ${STANDS} THEN 'sent' ELSE 'withdrawn' END, sent_at = CASE WHEN ${STANDS} THEN $1::timestamptz END
  FROM held d, case_file c
  WHERE d.id = a.deadline_id AND c.id = a.case_id AND a.state = 'pending' AND a.due_at <= $1
  RETURNING a.id, a.stage, a.level, a.state, a.due_at AS fell_due_at, a.deadline_id, a.case_id, c.reference AS case_reference,
            d.rule_id, d.rule_version, d.nature, d.due_on, d.due_at, d.to_the_hour, d.assignee_id`;

/** Who was to be told of an alert, and the key of the message that does so. */
export interface AlertRecipient {
  readonly alertId: string;
  readonly userId: string;
  readonly caseId: string;
  readonly key: string;
}

/** Alerts are rows before they are messages. */
@Injectable()
export class AlertRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(alerts: readonly NewAlert[]): Promise<void> {
    if (alerts.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO alert (id, deadline_id, case_id, stage, level, for_due_at, due_at)
       SELECT id, "deadlineId", "caseId", stage, level, "forDueAt", "dueAt"
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, "deadlineId" uuid, "caseId" uuid, stage text, level text, "forDueAt" timestamptz, "dueAt" timestamptz)
       ON CONFLICT ON CONSTRAINT alert_stage_unique DO UPDATE SET state = 'pending', due_at = excluded.due_at WHERE alert.state = 'withdrawn' AND alert.sent_at IS NULL`,
      [JSON.stringify(alerts)],
    );
  }

  /** Withdraws what has not been sent, because its deadline moved, was met or is gone. */
  async withdraw(deadlineIds: readonly string[]): Promise<void> {
    if (deadlineIds.length === 0) return;
    await this.uow.manager.query(`UPDATE alert SET state = 'withdrawn' WHERE deadline_id = ANY ($1::uuid[]) AND state = 'pending'`, [deadlineIds]);
  }

  /**
   * Claims all that is due of some deadlines, those that wait longest first, however long ago it fell due: what still stands is
   * marked sent, what was met, moved or acknowledged in the meantime withdrawn. The deadlines are held against other sweepers until
   * the transaction ends, so that what is due of one term is told together. One statement: it walks the index of what is pending and
   * stops at the batch, and what it says of a deadline is read from the row it locked, never from before. What else is new in a case
   * of the batch comes with it, so that it is told in one message; not where one alert at a time is asked for.
   */
  async claimDue(now: Date, mostAlerts: number, passedOver: readonly string[] = []): Promise<DueAlert[]> {
    const [claimed] = await this.uow.manager.query<[DueAlert[], number]>(CLAIM, [now, mostAlerts, passedOver, mostAlerts > 1]);
    return claimed.toSorted((a, b) => a.fell_due_at.getTime() - b.fell_due_at.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Notes who was to be told of what, for the log of deliveries. */
  async noteRecipients(recipients: readonly AlertRecipient[]): Promise<void> {
    if (recipients.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO alert_recipient (alert_id, user_id, case_id, key)
       SELECT "alertId", "userId", "caseId", key FROM jsonb_to_recordset($1::jsonb) AS r("alertId" uuid, "userId" uuid, "caseId" uuid, key text)
       ON CONFLICT ON CONSTRAINT alert_recipient_pk DO NOTHING`,
      [JSON.stringify(recipients)],
    );
  }

  /** Takes back the mark of what was claimed and that nobody is left to hear. */
  async withdrawUnheard(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.manager.query(`UPDATE alert SET state = 'withdrawn', sent_at = NULL WHERE id = ANY ($1::uuid[])`, [ids]);
  }
}
