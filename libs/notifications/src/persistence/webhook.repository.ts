import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { WebhookRow } from './webhook.entity.js';

export interface ListedWebhook extends Omit<WebhookRow, 'updatedAt'> {
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Date | null;
}

/** Webhooks and their secrets. A secret is written here and read only where messages are signed. */
@Injectable()
export class WebhookRepository {
  constructor(private readonly uow: UnitOfWork) {}

  list(): Promise<ListedWebhook[]> {
    return this.uow.manager.query<ListedWebhook[]>(
      `SELECT w.id, w.version, w.name, w.url, w.kinds, w.active, w.away_until AS "awayUntil",
              (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'pending') AS waiting,
              (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'failed') AS failed,
              (SELECT max(d.sent_at) FROM webhook_delivery d WHERE d.webhook_id = w.id) AS "lastSentAt"
       FROM webhook w ORDER BY w.name, w.id`,
    );
  }

  /** @throws ProblemError `record.not-found` */
  async get(id: string): Promise<WebhookRow> {
    const found = await this.uow.manager.findOneBy(WebhookRow, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async add({ id, name, url, kinds }: Pick<WebhookRow, 'id' | 'name' | 'url' | 'kinds'>): Promise<void> {
    await this.uow.manager.query('INSERT INTO webhook (id, name, url, kinds) VALUES ($1, $2, $3, $4)', [id, name, url, kinds]);
  }

  change(id: string, expectedVersion: number, changes: Partial<WebhookRow>): Promise<number> {
    return changeVersioned(this.uow.manager, WebhookRow, id, expectedVersion, changes);
  }

  async addSecret(webhookId: string, secret: Buffer): Promise<void> {
    await this.uow.manager.query('INSERT INTO webhook_secret (webhook_id, secret) VALUES ($1, $2)', [webhookId, secret]);
  }
}
