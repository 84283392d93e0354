import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Locale } from '#platform';
import type { About } from '../domain/link-to.js';
import { ATTEMPT_TAKES_AT_MOST } from './delivery.repository.js';

/** A digest whose turn it is. */
export interface DueDigest {
  readonly digestId: string;
  /** This attempt, from 1. */
  readonly attempt: number;
  readonly errorBefore: string | null;
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
}

/** One notification of a digest. */
export interface DigestPart extends About {
  readonly deliveryId: string;
  readonly userId: string;
  readonly message: string;
  readonly caseReference: string | null;
}

/** Digests: what of a person has gathered, and how each attempt to send it ended. What a digest holds is settled when it is made. */
@Injectable()
export class DigestRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Makes one digest of all that is due of each person. Workers do so one after another, so that nobody's mail is split. */
  async gather(): Promise<void> {
    const waiting = `state = 'pending' AND channel = 'e-mail' AND timing = 'digest' AND digest_id IS NULL AND next_attempt_at <= clock_timestamp()`;
    const [any] = await this.uow.manager.query<unknown[]>(`SELECT 1 FROM delivery WHERE ${waiting} LIMIT 1`);
    if (!any) return;
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtext('zegel.digest'))`);
    await this.uow.manager.query(
      `WITH due AS (SELECT id, user_id FROM delivery WHERE ${waiting} FOR UPDATE),
            made AS (INSERT INTO digest (id, user_id) SELECT gen_random_uuid(), user_id FROM (SELECT DISTINCT user_id FROM due) people RETURNING id, user_id)
       UPDATE delivery d SET digest_id = made.id FROM due JOIN made ON made.user_id = due.user_id WHERE d.id = due.id`,
    );
  }

  /** Takes the digest that has waited longest, but none of those passed over, and notes the attempt; its turn comes again should this worker die. */
  async takeDue(passedOver: readonly string[]): Promise<DueDigest | null> {
    const [due] = await this.uow.manager.query<DueDigest[]>(
      `WITH due AS (
         SELECT id, last_error FROM digest WHERE state = 'pending' AND next_attempt_at <= clock_timestamp() AND id <> ALL ($1::uuid[]) ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE digest d SET attempts = d.attempts + 1, last_error = NULL, next_attempt_at = clock_timestamp() + make_interval(secs => ${ATTEMPT_TAKES_AT_MOST})
         FROM due WHERE d.id = due.id RETURNING d.id, d.user_id, d.attempts, due.last_error
       )
       SELECT t.id AS "digestId", t.attempts AS attempt, t.last_error AS "errorBefore", t.user_id AS "userId", u.email, u.locale FROM taken t JOIN app_user u ON u.id = t.user_id`,
      [passedOver],
    );
    return due ?? null;
  }

  partsOf(digestId: string): Promise<DigestPart[]> {
    return this.uow.manager.query<DigestPart[]>(
      `SELECT d.id AS "deliveryId", d.user_id AS "userId", n.message, n.case_id AS "caseId", c.reference AS "caseReference", n.item_id AS "itemId", n.deadline_id AS "deadlineId", n.import_id AS "importId"
       FROM delivery d JOIN notification n ON n.id = d.notification_id LEFT JOIN case_file c ON c.id = n.case_id
       WHERE d.digest_id = $1 AND d.state = 'pending' ORDER BY n.sequence`,
      [digestId],
    );
  }

  async postpone({ digestId, errorBefore }: Pick<DueDigest, 'digestId' | 'errorBefore'>, until: Date): Promise<void> {
    await this.uow.manager.query('UPDATE digest SET attempts = attempts - 1, last_error = $2, next_attempt_at = $3 WHERE id = $1', [digestId, errorBefore, until]);
    await this.uow.manager.query(`UPDATE delivery SET next_attempt_at = $2 WHERE digest_id = $1 AND state = 'pending'`, [digestId, until]);
  }

  /** What is in the digest is sent with it. */
  async noteSent(digestId: string): Promise<void> {
    await this.uow.manager.query(
      `WITH sent AS (UPDATE digest SET state = 'sent', sent_at = clock_timestamp() WHERE id = $1 AND state = 'pending' RETURNING id, attempts, sent_at)
       UPDATE delivery d SET state = 'sent', sent_at = sent.sent_at, attempts = sent.attempts, last_error = NULL FROM sent WHERE d.digest_id = sent.id AND d.state = 'pending'`,
      [digestId],
    );
  }

  /** @param retryAfter seconds, or null when it is not tried again */
  async noteFailed(digestId: string, error: string, retryAfter: number | null): Promise<void> {
    await this.uow.manager.query(
      `WITH failed AS (
         UPDATE digest SET last_error = $2, state = CASE WHEN $3::integer IS NULL THEN 'failed' ELSE state END,
                next_attempt_at = clock_timestamp() + make_interval(secs => coalesce($3::integer, 0))
         WHERE id = $1 AND state = 'pending' RETURNING id, attempts, state, last_error, next_attempt_at)
       UPDATE delivery d SET state = failed.state, attempts = failed.attempts, last_error = failed.last_error, next_attempt_at = failed.next_attempt_at
       FROM failed WHERE d.digest_id = failed.id AND d.state = 'pending'`,
      [digestId, error, retryAfter],
    );
  }
}
