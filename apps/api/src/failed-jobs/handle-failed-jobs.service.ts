import { Injectable } from '@nestjs/common';
import { Clock, FailedJobs, ProblemError, QUEUE_NAMES, UnitOfWork, type QueueName, type WorkContext } from '#platform';
import type { FailedOfQueue, RetriedJobs } from './contract.js';

/** So many of a queue are shown; all of it are counted, and put back together. */
const SHOWN = 50;

/** What the operator does about jobs that were given up. The queue is outside the transaction: what was asked is on record first. */
@Injectable()
export class HandleFailedJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly failed: FailedJobs,
    private readonly clock: Clock,
  ) {}

  async list(context: WorkContext): Promise<FailedOfQueue[]> {
    const found = await this.uow.read(context, () => this.failed.list(SHOWN));
    return found
      .filter(({ failed }) => failed > 0)
      .map(({ jobs, ...queue }) => ({ ...queue, jobs: jobs.map(({ failedAt, ...job }) => ({ ...job, failedAt: failedAt.toISOString() })) }));
  }

  /** @throws ProblemError `job.not-failed`, `record.not-found` for a queue that is none */
  async retry(context: WorkContext, named: string, id: string): Promise<RetriedJobs> {
    const queue = queueOf(named);
    const retried = await this.uow.run(context, async () => {
      await this.failed.require(queue, id);
      return this.record(queue, id, 1);
    });
    await this.failed.retry(queue, id);
    return retried;
  }

  /** @throws ProblemError `job.not-failed` when none is left */
  async retryAll(context: WorkContext, named: string): Promise<RetriedJobs> {
    const queue = queueOf(named);
    const retried = await this.uow.run(context, async () => {
      const count = await this.failed.count(queue);
      if (count === 0) throw new ProblemError('not-found', 'job.not-failed');
      return this.record(queue, '*', count);
    });
    await this.failed.retryAll(queue);
    return retried;
  }

  private record(queue: QueueName, id: string, retried: number): RetriedJobs {
    this.uow.record({ type: 'job.retried', caseId: null, subjectType: 'job', subjectId: `${queue}/${id}`, occurredOn: this.clock.today(), data: { retried } });
    return { retried };
  }
}

function queueOf(named: string): QueueName {
  const queue = QUEUE_NAMES.find((name) => name === named);
  if (!queue) throw new ProblemError('not-found', 'record.not-found');
  return queue;
}
