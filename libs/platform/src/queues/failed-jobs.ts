import { Injectable } from '@nestjs/common';
import type { Job as QueuedJob } from 'bullmq';
import { ProblemError } from '../database/problem-error.js';
import { QUEUE_NAMES, type QueueName } from './queue-names.js';
import { Queues } from './queues.js';

/** A queue that has not answered by then is away. */
const ANSWERS_WITHIN_MILLISECONDS = 5_000;

/** A job that failed for good: where it broke off, but not in which words, because those hold values of a row. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly failedAt: Date;
  /** The kind of the error, e.g. `QueryFailedError`. */
  readonly kind: string;
  readonly place: string | null;
  /** How many messages of the outbox it was to work on; null for a job of another kind. */
  readonly messages: number | null;
}

export interface FailedOfQueue {
  readonly queue: QueueName;
  readonly failed: number;
  /** The newest. */
  readonly jobs: readonly FailedJob[];
}

/** Jobs that were given up, for the operator: looked at, and put back once the cause is gone. */
@Injectable()
export class FailedJobs {
  constructor(private readonly queues: Queues) {}

  /** Every queue with its failed jobs. @throws ProblemError `job.queue-away` */
  async list(mostOfQueue: number): Promise<FailedOfQueue[]> {
    return answered(Promise.all(QUEUE_NAMES.map(async (name) => {
      const queue = this.queues.queue(name);
      const [failed, jobs] = [await queue.getFailedCount(), await queue.getFailed(0, mostOfQueue - 1)];
      return { queue: name, failed, jobs: jobs.filter((job) => job !== undefined).map(toFailedJob) };
    })));
  }

  /** @throws ProblemError `job.not-failed` when it runs, is done, or never was */
  async require(queue: QueueName, id: string): Promise<void> {
    const job = await answered(this.queues.queue(queue).getJob(id));
    if (!job || !(await answered(job.isFailed()))) throw new ProblemError('not-found', 'job.not-failed');
  }

  count(queue: QueueName): Promise<number> {
    return answered(this.queues.queue(queue).getFailedCount());
  }

  /** Puts a failed job back; one that is no longer failed is left alone. */
  async retry(queue: QueueName, id: string): Promise<void> {
    const job = await answered(this.queues.queue(queue).getJob(id));
    if (job && (await answered(job.isFailed()))) await answered(job.retry('failed'));
  }

  /** Puts back all failed jobs of a queue. */
  async retryAll(queue: QueueName): Promise<void> {
    await answered(this.queues.queue(queue).retryJobs({ state: 'failed' }));
  }
}

function toFailedJob(job: QueuedJob): FailedJob {
  const stack = job.stacktrace?.at(-1)?.split('\n') ?? [];
  const place = stack.map((line) => line.trim()).find((line) => line.startsWith('at ') && !line.includes('node_modules') && !line.includes('node:'));
  const { messageIds } = (job.data ?? {}) as { readonly messageIds?: readonly unknown[] };
  return {
    id: job.id ?? '',
    name: job.name,
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
    kind: /^([A-Za-z]+)(?::|$)/.exec(stack[0] ?? '')?.[1] ?? 'Error',
    // The file and the line inside the build; where that lies is nobody's business.
    place: place?.replace(/^at /, '').replace(/\(?(?:file:\/\/)?\/\S*?\/((?:libs|apps|dist)\/)/, '($1') ?? null,
    messages: messageIds?.length ?? null,
  };
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProblemError('unavailable', 'job.queue-away')), ANSWERS_WITHIN_MILLISECONDS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unavailable', 'job.queue-away');
  } finally {
    clearTimeout(timer);
  }
}
