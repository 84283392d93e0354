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
  readonly still_open: boolean;
  readonly acknowledged: boolean;
  readonly assignee_id: string | null;
}

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
   * Takes all that is due of some deadlines, those that wait longest first, however long ago it fell due. The deadlines are held
   * against other sweepers until the transaction ends, so that what is due of one term is told together. It walks the index of
   * what is pending and stops at the batch: its price is that of the batch, however long the backlog. What else is new in a case of
   * the batch comes with it, so that it is told in one message; not where one alert at a time is asked for.
   */
  async takeDue(now: Date, mostAlerts: number, passedOver: readonly string[] = []): Promise<DueAlert[]> {
    const held = await this.uow.manager.query<{ id: string; new_in: string | null }[]>(
      `SELECT d.id, CASE WHEN a.stage = 'created' THEN a.case_id END AS new_in FROM alert a JOIN deadline d ON d.id = a.deadline_id
       WHERE a.state = 'pending' AND a.due_at <= $1 AND a.deadline_id <> ALL ($3::uuid[])
       ORDER BY a.due_at, a.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED`,
      [now, mostAlerts, passedOver],
    );
    if (mostAlerts > 1) held.push(...(await this.holdWhatIsNew(held, now, passedOver)));
    return this.uow.manager.query<DueAlert[]>(
      `SELECT a.id, a.stage, a.level, a.deadline_id, a.case_id, c.reference AS case_reference, d.rule_id, d.rule_version, d.nature, d.due_on, d.due_at, d.to_the_hour,
              d.state = 'open' AND d.due_at = a.for_due_at AND c.status NOT IN ('closed', 'retention') AS still_open, d.acknowledged_at IS NOT NULL AS acknowledged,
              d.assignee_id
       FROM alert a JOIN deadline d ON d.id = a.deadline_id JOIN case_file c ON c.id = a.case_id
       WHERE a.deadline_id = ANY ($2::uuid[]) AND a.state = 'pending' AND a.due_at <= $1
       ORDER BY a.due_at, a.id`,
      [now, held.map(({ id }) => id)],
    );
  }

  /** Holds all that is new in the cases of a batch. */
  private async holdWhatIsNew(batch: readonly { readonly new_in: string | null }[], now: Date, passedOver: readonly string[]): Promise<{ id: string; new_in: null }[]> {
    const cases = new Set(batch.flatMap(({ new_in: caseId }) => caseId ?? []));
    if (cases.size === 0) return [];
    return this.uow.manager.query(
      `SELECT d.id, NULL AS new_in FROM alert a JOIN deadline d ON d.id = a.deadline_id
       WHERE a.case_id = ANY ($2::uuid[]) AND a.stage = 'created' AND a.state = 'pending' AND a.due_at <= $1 AND a.deadline_id <> ALL ($3::uuid[])
       FOR UPDATE OF d SKIP LOCKED`,
      [now, [...cases], passedOver],
    );
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

  async finish(sent: readonly string[], withdrawn: readonly string[], now: Date): Promise<void> {
    await this.uow.manager.query(
      `UPDATE alert SET state = CASE WHEN id = ANY ($1::uuid[]) THEN 'sent' ELSE 'withdrawn' END, sent_at = CASE WHEN id = ANY ($1::uuid[]) THEN $3::timestamptz END
       WHERE id = ANY ($1::uuid[]) OR id = ANY ($2::uuid[])`,
      [sent, withdrawn, now],
    );
  }
}
