import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { ExecuteDestruction } from '../application/execute-destruction.service.js';

/** What waits for the seal of its log has its turn again then. */
const LOOKS_EVERY = 10_000;

/** Carries out what was signed, and goes on with what a killed process left. */
@Injectable()
export class ExecuteDestructionJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'retention';
  readonly name = 'retention.execute-destruction.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: ExecuteDestruction,
  ) {}

  readonly listensTo = (type: string): boolean => type === 'destruction.signed';

  /** The message says to look; what is left to do is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.execute(jobId);
  }
}
