import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Notification } from '../contract.js';
import type { DeliveryPlan } from '../domain/plan-delivery.js';

/** A notification to be written, with the plan of its deliveries. */
export interface NewNotification extends DeliveryPlan {
  readonly id: string;
  readonly userId: string;
  readonly key: string;
  readonly kind: Notification['kind'];
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
  readonly itemId: string | null;
  readonly deadlineId: string | null;
  readonly importId: string | null;
}

/** A notification as its reader may see it. */
export interface StoredNotification extends Omit<NewNotification, 'userId' | 'key' | keyof DeliveryPlan> {
  readonly sequence: string;
  readonly caseReference: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly deliveries: Notification['deliveries'];
}

/** Notifications as rows. One person hears one key once: the database refuses the second, whoever writes it. */
@Injectable()
export class NotificationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes those that are new. Their deliveries, and the word to the open pages, follow in the database. */
  async add(notifications: readonly NewNotification[]): Promise<void> {
    if (notifications.length === 0) return;
    // No constraint is named after ON CONFLICT: that would ask for the right to read, and a person may not read what another is told.
    await this.uow.manager.query(
      `INSERT INTO notification (id, user_id, key, kind, message, params, case_id, item_id, deadline_id, import_id, in_app, pressing, mail, mail_due_at)
       SELECT n.id, n."userId", n.key, n.kind, n.message, n.params, n."caseId", n."itemId", n."deadlineId", n."importId", n."inApp", n.pressing, n.mail, n."mailDueAt"
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "userId" uuid, key text, kind text, message text, params jsonb, "caseId" uuid, "itemId" uuid, "deadlineId" uuid, "importId" uuid,
              "inApp" boolean, pressing boolean, mail text, "mailDueAt" timestamptz)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(notifications)],
    );
  }

  /** The reader's own, the newest first, from a position. */
  page(userId: string, options: { unread: boolean; before: string | null; limit: number }): Promise<StoredNotification[]> {
    return this.uow.manager.query<StoredNotification[]>(
      `SELECT n.id, n.sequence, n.kind, n.message, n.params, n.case_id AS "caseId", c.reference AS "caseReference", n.item_id AS "itemId",
              n.deadline_id AS "deadlineId", n.import_id AS "importId", n.created_at AS "createdAt", n.read_at AS "readAt",
              (SELECT jsonb_agg(jsonb_build_object('channel', d.channel, 'state', d.state, 'at', to_char(d.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY d.channel DESC)
               FROM delivery d WHERE d.notification_id = n.id) AS deliveries
       FROM notification n LEFT JOIN case_file c ON c.id = n.case_id
       WHERE n.user_id = $1 AND n.in_app AND ($2::bigint IS NULL OR n.sequence < $2::bigint) ${options.unread ? 'AND n.read_at IS NULL' : ''}
       ORDER BY n.sequence DESC LIMIT $3`,
      [userId, options.before, options.limit],
    );
  }

  async count(userId: string, unread: boolean): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>(
      `SELECT count(*) FROM notification WHERE user_id = $1 AND in_app ${unread ? 'AND read_at IS NULL' : ''}`,
      [userId],
    );
    return Number(row?.count ?? 0);
  }

  /** Marks one as read, the first time only. @returns whether there is such a notification for this person */
  async markRead(userId: string, id: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ found: string; marked: string }[]>(
      `WITH marked AS (UPDATE notification SET read_at = clock_timestamp() WHERE user_id = $1 AND id = $2 AND read_at IS NULL RETURNING id),
            told AS (SELECT pg_notify('zegel_live', json_build_object('type', 'notification', 'id', id, 'userId', $1::uuid)::text) FROM marked)
       SELECT (SELECT count(*) FROM notification WHERE user_id = $1 AND id = $2) AS found, (SELECT count(*) FROM told) AS marked`,
      [userId, id],
    );
    return row?.found === '1';
  }

  /** Marks all as read. @returns how many were not */
  async markAllRead(userId: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ marked: string }[]>(
      `WITH marked AS (UPDATE notification SET read_at = clock_timestamp() WHERE user_id = $1 AND in_app AND read_at IS NULL RETURNING 1)
       SELECT count(*) AS marked FROM marked`,
      [userId],
    );
    const marked = Number(row?.marked ?? 0);
    if (marked > 0) await this.uow.manager.query(`SELECT pg_notify('zegel_live', json_build_object('type', 'notification', 'id', '*', 'userId', $1::uuid)::text)`, [userId]);
    return marked;
  }
}
