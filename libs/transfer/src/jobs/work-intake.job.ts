import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkIntake } from '../application/work-intake.service.js';

const LOOKS_EVERY = 10_000;

/** Records what other systems sent, and goes on with what a killed process left. */
@Injectable()
export class WorkIntakeJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'intake';
  readonly name = 'transfer.work-intake.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkIntake,
  ) {}

  readonly listensTo = (type: string): boolean => type === 'intake.received';

  /** The message says to look; which records wait is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all(jobId);
  }
}
