import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, type JobsOptions } from 'bullmq';
import { CONFIG, type Config } from '../config/config.js';
import { withinGrace } from './grace.js';
import { openQueueConnection, type QueueConnection } from './queue-connection.js';

/** Kept for the operator to look at; a count here makes BullMQ on PostgreSQL crawl, an age does not. */
const KEEP_DONE_SECONDS = 3_600;

const JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { age: KEEP_DONE_SECONDS },
  removeOnFail: false,
};

/** A queue that has not taken a job by then is away. */
const TAKEN_WITHIN_MILLISECONDS = 3_000;

/** The queues of this process, opened when first used. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue>();
  private opened: QueueConnection | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get connection(): QueueConnection {
    return (this.opened ??= openQueueConnection(this.config));
  }

  queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.connection.forAdding, defaultJobOptions: JOB_OPTIONS });
      queue.on('error', () => undefined); // the add that needed the connection reports its own failure
      this.queues.set(name, queue);
    }
    return queue;
  }

  /**
   * Adds a job. Whoever adds holds a transaction open, so the wait is bounded: left alone, BullMQ waits for its first
   * connection for as long as it takes. A job that is taken after all is one more delivery of the same message.
   * @throws when the queue is away
   */
  async add(queueName: string, name: string, data: object, jobId: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The queue ${queueName} takes no jobs`)), TAKEN_WITHIN_MILLISECONDS);
    });
    await Promise.race([this.queue(queueName).add(name, data, { jobId }), late]).finally(() => clearTimeout(timer));
  }

  async onApplicationShutdown(): Promise<void> {
    await withinGrace(Promise.allSettled([...this.queues.values()].map((queue) => queue.close())));
    await this.opened?.close();
  }
}
