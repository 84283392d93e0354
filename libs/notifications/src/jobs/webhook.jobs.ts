import { Injectable } from '@nestjs/common';
import type { Job, JobRun, OutboxBatch } from '#platform';
import { QueueWebhooks } from '../application/queue-webhooks.service.js';
import { SendWebhooks } from '../application/send-webhooks.service.js';
import { familyOf } from '../domain/webhook-families.js';

const EVERY_TWO_SECONDS = 2_000;

/** Hears what happens, for the systems that subscribed to it. */
@Injectable()
export class QueueWebhooksJob implements Job<OutboxBatch> {
  readonly queue = 'webhooks';
  readonly name = 'notifications.queue-webhooks.v1';

  constructor(private readonly queueing: QueueWebhooks) {}

  listensTo(type: string): boolean {
    return familyOf(type) !== null;
  }

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    await this.queueing.execute(this.name, messageIds, jobId);
  }
}

/** Sends what waits for other systems. */
@Injectable()
export class SendWebhooksJob implements Job {
  readonly queue = 'webhooks';
  readonly name = 'notifications.send-webhooks.v1';
  readonly every = EVERY_TWO_SECONDS;

  constructor(private readonly sending: SendWebhooks) {}

  async handle(_: unknown, { jobId }: JobRun): Promise<void> {
    await this.sending.execute(jobId);
  }
}
