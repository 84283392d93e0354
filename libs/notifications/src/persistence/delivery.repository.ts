import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Locale } from '#platform';

/** Seconds in which an attempt has ended, one way or the other; longer than all time-outs of a mail server together. */
const ATTEMPT_TAKES_AT_MOST = 300;

/** A mail whose turn it is, with what it is about. */
export interface DueMail {
  readonly deliveryId: string;
  /** This attempt, from 1. */
  readonly attempt: number;
  /** An earlier attempt ended without a word: its process was killed. */
  readonly repeat: boolean;
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly message: string;
  readonly caseId: string | null;
  readonly caseReference: string | null;
  readonly itemId: string | null;
  readonly deadlineId: string | null;
  readonly importId: string | null;
}

/** Deliveries by mail: whose turn it is, and how each attempt ended. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes the mail that has waited longest and notes the attempt; other workers pass it by. Should this worker die, its turn comes
   * again when no attempt can still be under way.
   */
  async takeDue(): Promise<DueMail | null> {
    const [due] = await this.uow.manager.query<DueMail[]>(
      `WITH due AS (
         SELECT id, attempts > 0 AND last_error IS NULL AS repeat FROM delivery
         WHERE state = 'pending' AND channel = 'e-mail' AND next_attempt_at <= clock_timestamp()
         ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE delivery d SET attempts = d.attempts + 1, last_error = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE d.id = due.id RETURNING d.id, d.notification_id, d.user_id, d.attempts, due.repeat
       )
       SELECT t.id AS "deliveryId", t.attempts AS attempt, t.repeat, t.user_id AS "userId", u.email, u.locale, n.message, n.case_id AS "caseId",
              c.reference AS "caseReference", n.item_id AS "itemId", n.deadline_id AS "deadlineId", n.import_id AS "importId"
       FROM taken t JOIN notification n ON n.id = t.notification_id JOIN app_user u ON u.id = t.user_id LEFT JOIN case_file c ON c.id = n.case_id`,
    );
    return due ?? null;
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
}
