import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Locale } from '#platform';
import type { About } from '../domain/link-to.js';
import type { EventKind, MailTiming } from '../domain/preferences.js';

/** Seconds in which an attempt has ended, one way or the other; longer than all time-outs of a mail server together. */
export const ATTEMPT_TAKES_AT_MOST = 300;

/** A mail whose turn it is, with what it is about. */
export interface DueMail extends About {
  readonly deliveryId: string;
  /** This attempt, from 1. */
  readonly attempt: number;
  /** How the attempt before this one failed; null at the first, and when it ended without a word. */
  readonly errorBefore: string | null;
  /** Quiet hours do not hold it up. */
  readonly pressing: boolean;
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly message: string;
  readonly caseReference: string | null;
}

/** A mail that waits and can be planned anew. */
export interface WaitingMail {
  readonly id: string;
  readonly kind: EventKind;
}

/** Deliveries by mail, each on its own: whose turn it is, and how each attempt ended. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes the mail that has waited longest, but none of those passed over, and notes the attempt; other workers pass it by. Should this worker die, its turn comes
   * again when no attempt can still be under way.
   */
  async takeDue(passedOver: readonly string[]): Promise<DueMail | null> {
    const [due] = await this.uow.manager.query<DueMail[]>(
      `WITH due AS (
         SELECT id, last_error FROM delivery
         WHERE state = 'pending' AND channel = 'e-mail' AND timing = 'at-once' AND next_attempt_at <= clock_timestamp() AND id <> ALL ($1::uuid[])
         ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE delivery d SET attempts = d.attempts + 1, last_error = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE d.id = due.id RETURNING d.id, d.notification_id, d.user_id, d.attempts, d.pressing, due.last_error
       )
       SELECT t.id AS "deliveryId", t.attempts AS attempt, t.last_error AS "errorBefore", t.pressing, t.user_id AS "userId", u.email, u.locale, n.message, n.case_id AS "caseId",
              c.reference AS "caseReference", n.item_id AS "itemId", n.deadline_id AS "deadlineId", n.import_id AS "importId"
       FROM taken t JOIN notification n ON n.id = t.notification_id JOIN app_user u ON u.id = t.user_id LEFT JOIN case_file c ON c.id = n.case_id`,
      [passedOver],
    );
    return due ?? null;
  }

  /** Gives a mail back as if it had not been taken: it waits until a moment. */
  async postpone({ deliveryId, errorBefore }: Pick<DueMail, 'deliveryId' | 'errorBefore'>, until: Date): Promise<void> {
    await this.uow.manager.query(`UPDATE delivery SET attempts = attempts - 1, last_error = $2, next_attempt_at = $3 WHERE id = $1 AND state = 'pending'`, [deliveryId, errorBefore, until]);
  }

  async noteSent(id: string): Promise<void> {
    await this.uow.manager.query(`UPDATE delivery SET state = 'sent', sent_at = clock_timestamp() WHERE id = $1 AND state = 'pending'`, [id]);
  }

  /** @param retryAfter seconds, or null when it is not tried again */
  async noteFailed(id: string, error: string, retryAfter: number | null): Promise<void> {
    await this.uow.manager.query(
      `UPDATE delivery SET last_error = $2, state = CASE WHEN $3::integer IS NULL THEN 'failed' ELSE state END,
              next_attempt_at = clock_timestamp() + make_interval(secs => coalesce($3::integer, 0))
       WHERE id = $1 AND state = 'pending'`,
      [id, error, retryAfter],
    );
  }

  /** A person's mail that waits for its hour; what is pressing, in a digest or under way keeps its plan. */
  waitingOf(userId: string): Promise<WaitingMail[]> {
    return this.uow.manager.query<WaitingMail[]>(
      `SELECT id, kind FROM delivery WHERE user_id = $1 AND state = 'pending' AND channel = 'e-mail' AND attempts = 0 AND digest_id IS NULL AND NOT pressing FOR UPDATE`,
      [userId],
    );
  }

  async planAnew(plans: readonly { readonly id: string; readonly mail: MailTiming; readonly dueAt: Date | null }[]): Promise<void> {
    if (plans.length === 0) return;
    await this.uow.manager.query(
      `UPDATE delivery d SET state = CASE p.mail WHEN 'off' THEN 'off' ELSE d.state END, timing = CASE p.mail WHEN 'digest' THEN 'digest' ELSE 'at-once' END, next_attempt_at = coalesce(p."dueAt", clock_timestamp())
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, mail text, "dueAt" timestamptz) WHERE d.id = p.id`,
      [JSON.stringify(plans)],
    );
  }
}
