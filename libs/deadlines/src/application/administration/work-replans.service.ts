import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, processContext, type WorkContext } from '#platform';
import { ReplanJobRepository } from '../../persistence/replan-job.repository.js';
import { ReplanBatch } from './replan-batch.service.js';

/** Rests so many times as long as the last batch took: people who work meanwhile have the machine most of the time. */
const REST = 3;

/**
 * Works on the jobs that plan cases again, batch by batch in short transactions. What waits is in the table and not in the
 * queue: a message only says to look, and after a kill the next look finds the job again when its lease has run out.
 */
@Injectable()
export class WorkReplans implements BeforeApplicationShutdown {
  private readonly stop = new AbortController();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: ReplanJobRepository,
    private readonly batch: ReplanBatch,
  ) {}

  beforeApplicationShutdown(): void {
    this.stop.abort();
  }

  private get stopping(): boolean {
    return this.stop.signal.aborted;
  }

  /** Works until no job waits on which nobody works, or this process stops. */
  async all(jobId: string): Promise<void> {
    const context = processContext('replanner', 'process', jobId);
    for (let id = await this.take(context); id !== null && !this.stopping; id = await this.take(context)) await this.one(context, id);
  }

  private async one(context: WorkContext, id: string): Promise<void> {
    while (!this.stopping) {
      const began = performance.now();
      if ((await this.batch.execute(context, id)) === 'over') return;
      await sleep((performance.now() - began) * REST, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
    await this.uow.run(context, () => this.jobs.release(id));
  }

  private take(context: WorkContext): Promise<string | null> {
    return this.stopping ? Promise.resolve(null) : this.uow.run(context, () => this.jobs.take());
  }
}
