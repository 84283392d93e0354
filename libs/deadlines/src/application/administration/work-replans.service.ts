import { setImmediate } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, processContext, type WorkContext } from '#platform';
import { ReplanJobRepository } from '../../persistence/replan-job.repository.js';
import { ReplanBatch } from './replan-batch.service.js';

/**
 * Works on the jobs that plan cases again, batch by batch in short transactions. What waits is in the table and not in the
 * queue: a message only says to look, and after a kill the next look finds the job again when its lease has run out.
 */
@Injectable()
export class WorkReplans implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: ReplanJobRepository,
    private readonly batch: ReplanBatch,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** Works until no job waits on which nobody works, or this process stops. */
  async all(jobId: string): Promise<void> {
    const context = processContext('replanner', 'process', jobId);
    for (let id = await this.take(context); id !== null && !this.stopping; id = await this.take(context)) await this.one(context, id);
  }

  private async one(context: WorkContext, id: string): Promise<void> {
    while (!this.stopping) {
      if ((await this.batch.execute(context, id)) === 'over') return;
      await setImmediate(); // lets what else this process does go first
    }
    await this.uow.run(context, () => this.jobs.release(id));
  }

  private take(context: WorkContext): Promise<string | null> {
    return this.stopping ? Promise.resolve(null) : this.uow.run(context, () => this.jobs.take());
  }
}
