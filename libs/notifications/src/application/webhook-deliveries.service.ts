import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, SEQUENCE, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { WebhookDelivery, WebhookDeliverySearch } from '../contract.js';
import { WebhookDeliveryRepository } from '../persistence/webhook-delivery.repository.js';
import { WebhookLogQuery } from '../persistence/webhook-log.query.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'webhook-deliveries';

/** What was sent to another system and how it fared; sent again on request, or as a test. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly log: WebhookLogQuery,
    private readonly clock: Clock,
  ) {}

  async page(context: WorkContext, webhookId: string, { state, cursor, limit = DEFAULT_LIMIT }: WebhookDeliverySearch): Promise<Page<WebhookDelivery>> {
    const before = decodeCursor(cursor, ORDER, { value: SEQUENCE })?.value ?? null;
    return this.uow.read(context, async () => {
      await this.webhooks.get(webhookId);
      const found = await this.log.page(webhookId, { state: state ?? null, before, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        rows: shown.map(({ sequence: _, ...row }) => ({
          ...row,
          createdAt: row.createdAt.toISOString(),
          nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
          sentAt: row.sentAt?.toISOString() ?? null,
        })),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sequence, id: last.id }) : null,
        total: await this.log.count(webhookId, state ?? null),
      };
    });
  }

  async test(context: WorkContext, webhookId: string): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.webhooks.get(webhookId);
      const id = randomUUID();
      await this.deliveries.queueTest(webhookId, id);
      this.record('webhook.tested', webhookId, {});
      return { id };
    });
  }

  /** @throws ProblemError `webhook.nothing-to-replay` when it is under way or there is none */
  async replay(context: WorkContext, webhookId: string, which: { readonly deliveryId: string } | 'failed'): Promise<{ replayed: number }> {
    return this.uow.run(context, async () => {
      await this.webhooks.get(webhookId);
      const replayed = await this.deliveries.replay(webhookId, which);
      if (replayed === 0) throw new ProblemError('rule', 'webhook.nothing-to-replay');
      this.record('webhook.replayed', webhookId, { replayed });
      return { replayed };
    });
  }

  private record(type: 'webhook.tested' | 'webhook.replayed', id: string, data: Readonly<Record<string, unknown>>): void {
    this.uow.record({ type, caseId: null, subjectType: 'webhook', subjectId: id, occurredOn: this.clock.today(), data });
  }
}
