import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkBulk } from '../application/work-bulk.service.js';

const LOOKS_EVERY = 10_000;
const WAKE: readonly string[] = ['bulk-act.begun', 'bulk-act.resumed', 'bulk-act.undo-begun'];

/** Carries out acts on many, and goes on with what a killed process left. */
@Injectable()
export class WorkBulkJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'bulk';
  readonly name = 'lists.work-bulk.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkBulk,
  ) {}

  readonly listensTo = (type: string): boolean => WAKE.includes(type);

  /** The message says to look; which acts have work left is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all(jobId);
  }
}
