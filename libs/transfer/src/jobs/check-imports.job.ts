import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkImports } from '../application/work-imports.service.js';

const LOOKS_EVERY = 10_000;

/** Reads the files of imports whose mapping was chosen. */
@Injectable()
export class CheckImportsJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'transfer';
  readonly name = 'transfer.check-import.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkImports,
  ) {}

  readonly listensTo = (type: string): boolean => type === 'import.mapping-chosen';

  /** The message says to look; which imports wait is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all('reading', jobId);
  }
}
