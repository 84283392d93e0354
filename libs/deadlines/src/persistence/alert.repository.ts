import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { FINAL_ON_EXPIRY } from '../domain/planning/closing-event.js';
import type { ReminderProfileName, ReminderStage } from '../domain/reminders/reminder-profile.js';
import type { ExpiryKind } from '../domain/rules/rule.js';
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

/** An alert that has fallen due and is this sweeper's to tell. */
export interface TakenAlert {
  readonly id: string;
  readonly stage: ReminderStage;
  readonly deadline_id: string;
  readonly case_id: string;
}

/** What is needed to tell the right people of an alert. */
export interface DueAlert extends TakenAlert {
  readonly level: ReminderLevel;
  readonly rule_id: string;
  readonly rule_version: number;
  readonly nature: 'binding' | 'policy' | 'advisory';
  readonly expiry: ExpiryKind;
  readonly due_on: string;
  readonly due_at: Date;
  readonly to_the_hour: boolean;
  readonly reminder_profile: ReminderProfileName;
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

  /** How many days after its end the last alert lay that went out, of deadlines with the end that they have now. */
  async lastToldAfterEnd(deadlines: readonly { readonly id: string; readonly dueAt: string | null }[]): Promise<ReadonlyMap<string, number>> {
    if (deadlines.length === 0) return new Map();
    const rows = await this.uow.manager.query<{ deadline_id: string; days: number }[]>(
      `SELECT a.deadline_id, max(substr(a.stage, 3)::integer) AS days FROM alert a JOIN unnest($1::uuid[], $2::timestamptz[]) AS d(id, due_at) ON a.deadline_id = d.id AND a.for_due_at = d.due_at
       WHERE a.state = 'sent' AND a.stage ~ '^T[+][0-9]+$' GROUP BY a.deadline_id`,
      [deadlines.map(({ id }) => id), deadlines.map(({ dueAt }) => dueAt)],
    );
    return new Map(rows.map(({ deadline_id: id, days }) => [id, days]));
  }

  /** Withdraws what has not been sent, because its deadline moved, was met or is gone. */
  async withdraw(deadlineIds: readonly string[]): Promise<void> {
    if (deadlineIds.length === 0) return;
    await this.uow.manager.query(`UPDATE alert SET state = 'withdrawn' WHERE deadline_id = ANY ($1::uuid[]) AND state = 'pending'`, [deadlineIds]);
  }

  /**
   * Takes all that is due of some terms, those that wait longest first, however long ago it fell due, and marks it as sent: in one
   * statement. The first alert that is due of a term stands for all of it, and is held against other sweepers until the transaction
   * ends, so that what is due of one term is told together. It walks the index of what is pending and stops at the batch: its price is
   * that of the batch, however long the backlog. What else is new in a case of the batch comes with it, so that it is told in one
   * message; not where one term at a time is asked for.
   */
  async take(now: Date, mostTerms: number, passedOver: readonly string[] = []): Promise<TakenAlert[]> {
    const taken = await this.claim(now, passedOver, '', mostTerms);
    const cases = new Set(taken.flatMap(({ stage, case_id: caseId }) => (stage === 'created' ? caseId : [])));
    if (mostTerms === 1 || cases.size === 0) return taken;
    const alsoNew = `AND a.deadline_id IN (SELECT n.deadline_id FROM alert n WHERE n.case_id = ANY ($4::uuid[]) AND n.stage = 'created' AND n.state = 'pending' AND n.due_at <= $1)`;
    return [...taken, ...(await this.claim(now, passedOver, alsoNew, null, [...cases]))];
  }

  async isAnyDue(now: Date): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>(`SELECT 1 FROM alert a WHERE a.state = 'pending' AND a.due_at <= $1 LIMIT 1`, [now])).length > 0;
  }

  private claim(now: Date, passedOver: readonly string[], which: string, mostTerms: number | null, ...values: unknown[]): Promise<TakenAlert[]> {
    return this.uow.manager.query<TakenAlert[]>(
      `WITH first AS MATERIALIZED (
         SELECT a.deadline_id FROM alert a
         WHERE a.state = 'pending' AND a.due_at <= $1 AND a.deadline_id <> ALL ($2::uuid[]) ${which}
           AND NOT EXISTS (SELECT 1 FROM alert e WHERE e.deadline_id = a.deadline_id AND e.state = 'pending' AND (e.due_at, e.id) < (a.due_at, a.id))
         ORDER BY a.due_at, a.id LIMIT $3 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE alert a SET state = 'sent', sent_at = $1 FROM first WHERE a.deadline_id = first.deadline_id AND a.state = 'pending' AND a.due_at <= $1
         RETURNING a.id, a.stage, a.deadline_id, a.case_id, a.due_at
       )
       SELECT id, stage, deadline_id, case_id FROM taken ORDER BY due_at, id`,
      [now, passedOver, mostTerms, ...values],
    );
  }

  /** What was taken, with its term as it is now: one that was met, moved or ended with its case in the meantime is no longer open. */
  async toBeTold(taken: readonly TakenAlert[]): Promise<DueAlert[]> {
    if (taken.length === 0) return [];
    return this.uow.manager.query<DueAlert[]>(
      `SELECT a.id, a.stage, a.level, a.deadline_id, a.case_id, d.rule_id, d.rule_version, d.nature, d.expiry, d.due_on, d.due_at, d.to_the_hour, d.reminder_profile, d.assignee_id,
              d.acknowledged_at IS NOT NULL AS acknowledged, d.state = 'open' AND d.due_at = a.for_due_at
                AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = a.case_id AND c.status IN ('closed', 'retention')) AS still_open
       FROM alert a JOIN deadline d ON d.id = a.deadline_id WHERE a.id = ANY ($1::uuid[]) ORDER BY a.due_at, a.id`,
      [taken.map(({ id }) => id)],
    );
  }

  /** Lets the next deadline of their cases and items be chosen again where an end has come and taken its effect. */
  async letNextBeChosen(deadlineIds: readonly string[]): Promise<void> {
    if (deadlineIds.length === 0) return;
    await this.uow.manager.query(`UPDATE deadline SET updated_at = clock_timestamp() WHERE id = ANY ($1::uuid[]) AND state = 'open' AND expiry = ANY ($2::text[])`, [deadlineIds, [...FINAL_ON_EXPIRY]]);
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

  /** Takes the mark back from what was told to nobody, and lets other systems hear of the rest. */
  async settle(heard: readonly string[], unheard: readonly string[]): Promise<void> {
    if (unheard.length > 0) await this.uow.manager.query(`UPDATE alert SET state = 'withdrawn', sent_at = NULL WHERE id = ANY ($1::uuid[])`, [unheard]);
    await this.uow.manager.query('SELECT tell_webhooks_of_alerts($1::uuid[])', [heard]);
  }

  /** Lets alerts wait that nobody was there to hear, in the order in which they came: the last word stays the last. */
  async putOff(alertIds: readonly string[], until: Date): Promise<void> {
    if (alertIds.length === 0) return;
    await this.uow.manager.query(
      `UPDATE alert a SET state = 'pending', sent_at = NULL, due_at = $2::timestamptz + waiting.place * interval '1 millisecond'
       FROM (SELECT id, row_number() OVER (ORDER BY due_at, id) AS place FROM alert WHERE id = ANY ($1::uuid[])) AS waiting WHERE a.id = waiting.id`,
      [alertIds, until],
    );
  }
}
