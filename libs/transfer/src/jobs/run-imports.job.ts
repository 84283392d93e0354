import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkImports } from '../application/work-imports.service.js';

const LOOKS_EVERY = 10_000;

/** Writes confirmed imports into the register, and goes on with those whose process was killed. */
@Injectable()
export class RunImportsJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'transfer';
  readonly name = 'transfer.run-import.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkImports,
  ) {}

  readonly listensTo = (type: string): boolean => type === 'import.confirmed';

  /** The message says to look; which imports wait is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all('running', jobId);
  }
}
