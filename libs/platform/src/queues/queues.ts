import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, type JobsOptions } from 'bullmq';
import { CONFIG, type Config } from '../config/config.js';
import { openQueueConnection, type QueueConnection } from './queue-connection.js';

/** Kept for the operator to look at; a count here makes BullMQ on PostgreSQL crawl, an age does not. */
const KEEP_DONE_SECONDS = 3_600;

const JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { age: KEEP_DONE_SECONDS },
  removeOnFail: false,
};

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

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.opened?.close();
  }
}
