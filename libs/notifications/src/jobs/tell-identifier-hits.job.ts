import { Injectable } from '@nestjs/common';
import type { Job, JobRun, OutboxBatch } from '#platform';
import { TellIdentifierHits } from '../application/tell-identifier-hits.service.js';

const HEARD: ReadonlySet<string> = new Set(['item.seized', 'item.corrected', 'item.split-off', 'item.registered', 'item.register-changed', 'identifier.desk-asked']);

/** Hears of numbers that were recorded or asked for, and tells the cases that have the same. */
@Injectable()
export class TellIdentifierHitsJob implements Job<OutboxBatch> {
  readonly queue = 'notifications';
  readonly name = 'notifications.tell-identifier-hits.v1';

  constructor(private readonly tell: TellIdentifierHits) {}

  listensTo(type: string): boolean {
    return HEARD.has(type);
  }

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    await this.tell.execute(this.name, messageIds, jobId);
  }
}
