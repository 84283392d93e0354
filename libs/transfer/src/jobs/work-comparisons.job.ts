import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkComparisons } from '../application/work-comparisons.service.js';

const LOOKS_EVERY = 10_000;
const WAKE: readonly string[] = ['comparison.started', 'comparison.accepted', 'comparison.resumed'];

/** Holds lists against the register, and does what was accepted of the differences. */
@Injectable()
export class WorkComparisonsJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'comparisons';
  readonly name = 'transfer.work-comparisons.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkComparisons,
  ) {}

  readonly listensTo = (type: string): boolean => WAKE.includes(type);

  /** The message says to look; which comparisons wait is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all(jobId);
  }
}
