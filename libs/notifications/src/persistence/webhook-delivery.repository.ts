import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { WebhookFamily } from '../contract.js';

/** Seconds in which an attempt has ended; longer than the time-out of the sender. */
const ATTEMPT_TAKES_AT_MOST = 60;
/** Seconds after which a system that did not answer is tried again with whatever waits for it. */
const AWAY_AT_MOST = 300;
/** Hours in which a secret still signs after another took its place. */
const SECRET_OVERLAP = 24;

/** A message to another system whose turn it is. */
export interface DueWebhook {
  readonly id: string;
  readonly webhookId: string;
  /** This attempt, from 1. */
  readonly attempt: number;
  readonly url: string;
  /** Those that sign now, the newest first. */
  readonly secrets: readonly Buffer[];
  readonly messageId: string;
  readonly kind: string;
  readonly happenedAt: Date;
  readonly caseId: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** Whether other systems may hear of its case, which may have come under embargo or been restricted since it was queued. */
  readonly isAllowed: boolean;
}

/** Messages to other systems: made once for each fact and system, sent in turn, sent again on request. */
@Injectable()
export class WebhookDeliveryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Makes the messages of facts for whoever subscribed to them; one fact is one message a system. Cases that are embargoed or restricted are told to nobody. */
  async queue(facts: readonly { readonly eventId: string; readonly family: WebhookFamily }[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at, case_id, subject_type, subject_id)
       SELECT gen_random_uuid(), w.id, gen_random_uuid(), 'event:' || e.id, e.type, e.recorded_at, e.case_id, e.subject_type, e.subject_id
       FROM jsonb_to_recordset($1::jsonb) AS f("eventId" uuid, family text) JOIN event e ON e.id = f."eventId"
       JOIN webhook w ON w.active AND f.family = ANY (w.kinds) LEFT JOIN case_file c ON c.id = e.case_id
       WHERE c.classification IS DISTINCT FROM 'embargo' AND c.restricted IS NOT TRUE ORDER BY e.sequence
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(facts)],
    );
  }

  async queueTest(webhookId: string, id: string): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at) VALUES ($1::uuid, $2, gen_random_uuid(), 'test:' || $1::text, 'webhook.test', clock_timestamp())`,
      [id, webhookId],
    );
  }

  /** Sends messages anew under the ids they had, so that a receiver knows them again. @returns how many */
  async replay(webhookId: string, which: { readonly deliveryId: string } | 'failed'): Promise<number> {
    const one = which === 'failed' ? null : which.deliveryId;
    const made = await this.uow.manager.query<unknown[]>(
      `INSERT INTO webhook_delivery (id, webhook_id, message_id, source, kind, happened_at, case_id, subject_type, subject_id, replay_of)
       SELECT gen_random_uuid(), d.webhook_id, d.message_id, d.source, d.kind, d.happened_at, d.case_id, d.subject_type, d.subject_id, d.id
       FROM webhook_delivery d WHERE d.webhook_id = $1 AND CASE WHEN $2::uuid IS NULL
         THEN d.state = 'failed' AND NOT EXISTS (SELECT 1 FROM webhook_delivery later WHERE later.replay_of = d.id)
         ELSE d.id = $2 AND d.state <> 'pending' END
       ORDER BY d.sequence RETURNING 1`,
      [webhookId, one],
    );
    await this.uow.manager.query('UPDATE webhook SET away_until = NULL WHERE id = $1', [webhookId]);
    return made.length;
  }

  /** Takes the message that has waited longest, of a system that answers, and notes the attempt. */
  async takeDue(): Promise<DueWebhook | null> {
    const [due] = await this.uow.manager.query<DueWebhook[]>(
      `WITH due AS (
         SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
         WHERE d.state = 'pending' AND d.next_attempt_at <= clock_timestamp() AND w.active AND (w.away_until IS NULL OR w.away_until <= clock_timestamp())
         ORDER BY d.next_attempt_at, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED
       ), taken AS (
         UPDATE webhook_delivery d SET attempts = d.attempts + 1, last_error = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE d.id = due.id RETURNING d.*
       )
       SELECT t.id, t.webhook_id AS "webhookId", t.attempts AS attempt, w.url, t.message_id AS "messageId", t.kind, t.happened_at AS "happenedAt", t.case_id AS "caseId",
              t.subject_type AS "subjectType", t.subject_id AS "subjectId",
              NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = t.case_id AND (c.restricted OR c.classification = 'embargo')) AS "isAllowed",
              ARRAY(SELECT s.secret FROM webhook_secret s WHERE s.webhook_id = w.id
                    AND NOT EXISTS (SELECT 1 FROM webhook_secret newer WHERE newer.webhook_id = w.id AND newer.id > s.id AND newer.created_at < clock_timestamp() - interval '${SECRET_OVERLAP} hours')
                    ORDER BY s.id DESC LIMIT 2) AS secrets
       FROM taken t JOIN webhook w ON w.id = t.webhook_id`,
    );
    return due ?? null;
  }

  async noteSent({ id, webhookId }: Pick<DueWebhook, 'id' | 'webhookId'>): Promise<void> {
    await this.uow.manager.query(`UPDATE webhook_delivery SET state = 'sent', sent_at = clock_timestamp() WHERE id = $1 AND state = 'pending'`, [id]);
    await this.uow.manager.query('UPDATE webhook SET away_until = NULL WHERE id = $1 AND away_until IS NOT NULL', [webhookId]);
  }

  /**
   * @param retryAfter seconds, or null when it is not tried again
   * @param away the system did not answer: its other messages wait as long
   */
  async noteFailed({ id, webhookId }: Pick<DueWebhook, 'id' | 'webhookId'>, reason: string, retryAfter: number | null, away: boolean): Promise<void> {
    await this.uow.manager.query(
      `UPDATE webhook_delivery SET last_error = $2, state = CASE WHEN $3::integer IS NULL THEN 'failed' ELSE state END,
              next_attempt_at = clock_timestamp() + make_interval(secs => coalesce($3::integer, 0))
       WHERE id = $1 AND state = 'pending'`,
      [id, reason, retryAfter],
    );
    if (away) await this.uow.manager.query(`UPDATE webhook SET away_until = clock_timestamp() + make_interval(secs => least($2::integer, ${AWAY_AT_MOST})) WHERE id = $1`, [webhookId, retryAfter ?? AWAY_AT_MOST]);
  }
}
