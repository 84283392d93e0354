import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { WebhookDelivery } from '../contract.js';

export type LoggedWebhook = Omit<WebhookDelivery, 'createdAt' | 'nextAttemptAt' | 'sentAt'> & {
  readonly sequence: string;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly sentAt: Date | null;
};

/** The messages to one system, the newest first. Of what they are about, not even the ids. */
@Injectable()
export class WebhookLogQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(webhookId: string, { state, before, limit }: { readonly state: string | null; readonly before: string | null; readonly limit: number }): Promise<LoggedWebhook[]> {
    return this.uow.manager.query<LoggedWebhook[]>(
      `SELECT id, sequence, message_id AS "messageId", kind, state, attempts, last_error AS "lastError", replay_of IS NOT NULL AS replay, created_at AS "createdAt",
              CASE WHEN state = 'pending' THEN next_attempt_at END AS "nextAttemptAt", sent_at AS "sentAt"
       FROM webhook_delivery WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::bigint IS NULL OR sequence < $3::bigint)
       ORDER BY sequence DESC LIMIT $4`,
      [webhookId, state, before, limit],
    );
  }

  async count(webhookId: string, state: string | null): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM webhook_delivery WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2)', [webhookId, state]);
    return Number(row?.count ?? 0);
  }
}
