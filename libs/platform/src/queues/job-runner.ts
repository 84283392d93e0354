import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job as QueuedJob } from 'bullmq';
import { Logger } from '../telemetry/logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { Tracing } from '../telemetry/tracing.js';
import { withinGrace } from './grace.js';
import { JOBS, type Job, type OutboxBatch } from './job.js';
import { Queues } from './queues.js';

/** Jobs of one queue that run beside each other in one process. */
const CONCURRENCY = 4;
/** A queue that lost everything has lost its schedules, and says nothing of it: they are looked after, not made once. */
const SCHEDULES_EVERY_MILLISECONDS = 15_000;

/** The traces that a job is part of. */
function parentsOf(data: unknown): readonly unknown[] {
  const { traceParents } = (data ?? {}) as Partial<OutboxBatch>;
  return Array.isArray(traceParents) ? traceParents : [];
}

/** Works the queues: one BullMQ worker a queue, a map from job name to handler, schedules kept by stable ids. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly workers: Worker[] = [];
  private timer: NodeJS.Timeout | undefined;
  private keeping: Promise<void> | undefined;

  constructor(
    @Inject(JOBS) private readonly jobs: readonly Job[],
    private readonly queues: Queues,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
    private readonly tracing: Tracing,
  ) {}

  onApplicationBootstrap(): void {
    for (const name of new Set(this.jobs.map(({ queue }) => queue))) {
      this.workers.push(this.startWorker(name, new Map(this.jobs.filter(({ queue }) => queue === name).map((job) => [job.name, job]))));
    }
    this.keepSchedules();
    this.timer = setInterval(() => this.keepSchedules(), SCHEDULES_EVERY_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await withinGrace(Promise.allSettled(this.workers.map((worker) => worker.close())));
  }

  private startWorker(queueName: string, handlers: ReadonlyMap<string, Job>): Worker {
    const run = async (queued: QueuedJob): Promise<void> => {
      const job = handlers.get(queued.name);
      if (!job) throw new UnrecoverableError(`No handler for ${queued.name}`);
      const stop = this.metrics.jobSeconds.startTimer({ job: queued.name });
      const asRun = { jobId: queued.id ?? '', attempt: queued.attemptsMade + 1 };
      const facts = { 'messaging.destination.name': queueName, 'zegel.job': queued.name, 'zegel.job_id': asRun.jobId, 'zegel.attempt': asRun.attempt };
      const spans = parentsOf(queued.data).map((parent) => this.tracing.begin(`process ${queued.name}`, 'consumer', facts, parent));
      await this.tracing.ended(spans, () => job.handle(queued.data, asRun)).finally(stop);
    };
    const worker = new Worker(queueName, run, { connection: this.queues.connection.forWorking, concurrency: CONCURRENCY, lockDuration: 20_000, stalledInterval: 5_000, maxStalledCount: 5 });
    worker.on('error', (error) => this.logger.warn('queue is away', { queue: queueName, error }));
    worker.on('failed', (queued, error) => {
      this.metrics.jobsFailed.inc({ job: queued?.name ?? 'unknown' });
      this.logger.error('job failed', { queue: queueName, job: queued?.name ?? '', jobId: queued?.id ?? '', attempt: queued?.attemptsMade ?? 0, error });
    });
    return worker;
  }

  /** Makes the schedules that are not there. A queue that is away is asked again at the next turn. */
  private keepSchedules(): void {
    this.keeping ??= this.makeMissingSchedules()
      .catch((error: unknown) => this.logger.warn('schedules wait: the queue is away', { error }))
      .finally(() => (this.keeping = undefined));
  }

  private async makeMissingSchedules(): Promise<void> {
    for (const job of this.jobs) {
      if (job.every === undefined || (await this.queues.queue(job.queue).getJobScheduler(job.name))?.every === job.every) continue;
      await this.schedule(job, job.every);
    }
  }

  private async schedule(job: Job, every: number): Promise<void> {
    await this.queues.queue(job.queue).upsertJobScheduler(job.name, { every }, { name: job.name, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: { age: 86_400 } } });
  }
}
