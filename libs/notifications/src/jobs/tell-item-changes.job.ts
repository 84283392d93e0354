import { Injectable } from '@nestjs/common';
import type { Job, JobRun, OutboxBatch } from '#platform';
import { TellItemChanges } from '../application/tell-item-changes.service.js';

/** Hears what happens to items and tells who follows them. */
@Injectable()
export class TellItemChangesJob implements Job<OutboxBatch> {
  readonly queue = 'notifications';
  readonly name = 'notifications.tell-item-changes.v1';

  constructor(private readonly tell: TellItemChanges) {}

  listensTo(type: string): boolean {
    return type.startsWith('item.');
  }

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    await this.tell.execute(this.name, messageIds, jobId);
  }
}
