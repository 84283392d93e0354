import { Injectable } from '@nestjs/common';
import type { Job, JobRun, OutboxBatch } from '#platform';
import { TellIdentifierAnswers } from '../application/tell-identifier-answers.service.js';

/** Hears of answers to the questions of other desks, and brings them to who asked. */
@Injectable()
export class TellIdentifierAnswersJob implements Job<OutboxBatch> {
  readonly queue = 'notifications';
  readonly name = 'notifications.tell-identifier-answers.v1';

  constructor(private readonly tell: TellIdentifierAnswers) {}

  listensTo(type: string): boolean {
    return type === 'identifier.answered';
  }

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    await this.tell.execute(this.name, messageIds, jobId);
  }
}
