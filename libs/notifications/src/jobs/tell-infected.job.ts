import { Injectable } from '@nestjs/common';
import type { Job, JobRun, OutboxBatch } from '#platform';
import { TellInfected } from '../application/tell-infected.service.js';

/** Hears what the virus scanner found. */
@Injectable()
export class TellInfectedJob implements Job<OutboxBatch> {
  readonly queue = 'notifications';
  readonly name = 'notifications.tell-infected.v1';

  constructor(private readonly tell: TellInfected) {}

  listensTo(type: string): boolean {
    return type === 'document.infected';
  }

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    await this.tell.execute(this.name, messageIds, jobId);
  }
}
