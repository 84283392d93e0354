import { Injectable } from '@nestjs/common';
import { Outbox } from '#platform';
import { familyOf } from '../domain/webhook-families.js';
import { WebhookDeliveryRepository } from '../persistence/webhook-delivery.repository.js';

/** Makes the messages to other systems of what happened, each once. */
@Injectable()
export class QueueWebhooks {
  constructor(
    private readonly outbox: Outbox,
    private readonly deliveries: WebhookDeliveryRepository,
  ) {}

  async execute(listener: string, messageIds: readonly string[], jobId: string): Promise<void> {
    await this.outbox.hearOnce(listener, messageIds, jobId, (heard) =>
      this.deliveries.queue(
        heard.flatMap(({ eventId, type }) => {
          const family = familyOf(type);
          return family === null ? [] : [{ eventId, family }];
        }),
      ),
    );
  }
}
