import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job as QueuedJob } from 'bullmq';
import { Logger } from '../telemetry/logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { withinGrace } from './grace.js';
import { JOBS, type Job } from './job.js';
import { Queues } from './queues.js';

/** Jobs of one queue that run beside each other in one process. */
const CONCURRENCY = 4;

/** Works the queues: one BullMQ worker a queue, a map from job name to handler, schedules kept by stable ids. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly workers: Worker[] = [];

  constructor(
    @Inject(JOBS) private readonly jobs: readonly Job[],
    private readonly queues: Queues,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of new Set(this.jobs.map(({ queue }) => queue))) {
      this.workers.push(this.startWorker(name, new Map(this.jobs.filter(({ queue }) => queue === name).map((job) => [job.name, job]))));
    }
    for (const job of this.jobs) if (job.every !== undefined) await this.schedule(job, job.every);
  }

  async onApplicationShutdown(): Promise<void> {
    await withinGrace(Promise.allSettled(this.workers.map((worker) => worker.close())));
  }

  private startWorker(queueName: string, handlers: ReadonlyMap<string, Job>): Worker {
    const run = async (queued: QueuedJob): Promise<void> => {
      const job = handlers.get(queued.name);
      if (!job) throw new UnrecoverableError(`No handler for ${queued.name}`);
      const stop = this.metrics.jobSeconds.startTimer({ job: queued.name });
      await job.handle(queued.data, { jobId: queued.id ?? '', attempt: queued.attemptsMade + 1 }).finally(stop);
    };
    const worker = new Worker(queueName, run, { connection: this.queues.connection.forWorking, concurrency: CONCURRENCY, lockDuration: 60_000, stalledInterval: 15_000, maxStalledCount: 5 });
    worker.on('error', (error) => this.logger.warn('queue is away', { queue: queueName, error }));
    worker.on('failed', (queued, error) => {
      this.metrics.jobsFailed.inc({ job: queued?.name ?? 'unknown' });
      this.logger.error('job failed', { queue: queueName, job: queued?.name ?? '', jobId: queued?.id ?? '', attempt: queued?.attemptsMade ?? 0, error });
    });
    return worker;
  }

  private async schedule(job: Job, every: number): Promise<void> {
    await this.queues.queue(job.queue).upsertJobScheduler(job.name, { every }, { name: job.name, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: { age: 86_400 } } });
  }
}
