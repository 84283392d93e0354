import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { WorkReplans } from '../application/administration/work-replans.service.js';

const LOOKS_EVERY = 5_000;

/** Plans cases again after a change of the rule book, on a queue of its own, so that the planning of new facts never waits for it. */
@Injectable()
export class ReplanJob implements Job<Partial<OutboxBatch>> {
  readonly queue = 'replanning';
  readonly name = 'deadlines.replan.v1';
  readonly every = LOOKS_EVERY;

  constructor(
    private readonly outbox: Outbox,
    private readonly work: WorkReplans,
  ) {}

  readonly listensTo = (type: string): boolean => type === 'replan.started' || type === 'replan.resumed';

  /** The message says to look; which jobs wait is in the table. */
  async handle({ messageIds = [] }: Partial<OutboxBatch>, { jobId }: JobRun): Promise<void> {
    await this.outbox.hearOnce(this.name, messageIds, jobId, () => Promise.resolve());
    await this.work.all(jobId);
  }
}
