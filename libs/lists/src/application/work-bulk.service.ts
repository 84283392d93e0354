import { Injectable } from '@nestjs/common';
import { Shutdown, UnitOfWork, asProblem, processContext } from '#platform';
import type { BulkRequest, BulkRowState } from '../contract.js';
import { BulkRepository, type BulkItem } from '../persistence/bulk.repository.js';
import { BulkWorkRepository, type TakenBulk } from '../persistence/bulk-work.repository.js';
import { BulkCommands, type Errand, type Settled } from './bulk-commands.js';

/** So many rows in one step: then the next act has its turn, and whoever stopped this one is heard. */
const ROWS_A_STEP = 25;
const RETRY_SECONDS = 5;
const MOST_ATTEMPTS = 5;

/**
 * Carries acts on many out, step by step, by the commands that a single row would go by: every right and every rule is asked of each
 * record at that moment, with the rights that the person has then, and a row that refuses stops no other. Each command has an
 * idempotency key of its own, so that what was done before a kill is reported, and not done twice.
 */
@Injectable()
export class WorkBulk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bulk: BulkRepository,
    private readonly work: BulkWorkRepository,
    private readonly commands: BulkCommands,
    private readonly shutdown: Shutdown,
  ) {}

  /** Works until nothing waits that somebody else is not at work on. */
  async all(jobId: string): Promise<void> {
    while (!this.shutdown.isAsked) {
      const taken = await this.inOwn(jobId, () => this.work.take());
      if (taken === null) return;
      await this.one(taken, jobId);
    }
  }

  private async one(taken: TakenBulk, jobId: string): Promise<void> {
    try {
      await this.step(taken, jobId);
    } catch (error) {
      await this.inOwn(jobId, () => this.work.release(taken.id, { afterSeconds: RETRY_SECONDS, forgiven: asProblem(error)?.kind === 'unavailable' }));
      throw error;
    }
  }

  private async step(taken: TakenBulk, jobId: string): Promise<void> {
    const from: BulkRowState = taken.work === 'undo' ? 'done' : 'waiting';
    const { request, rows } = await this.inOwn(jobId, async () => ({
      request: await this.bulk.requestOf(taken.id),
      rows: await this.next(taken, from),
    }));
    const errand: Errand = { bulkId: taken.id, userId: taken.userId, jobId, isLastAttempt: taken.attempts >= MOST_ATTEMPTS };
    const settled = rows.length === 0 ? [] : await this.outcomes(errand, taken, request, rows);
    await this.inOwn(jobId, async () => {
      for (const { number, to, reasons = [], outcome } of settled) await this.bulk.settle(taken.id, number, from, to, reasons, outcome);
      if (!(await this.bulk.isLeft(taken.id, from))) await this.work.finish(taken.id);
      await this.work.release(taken.id, { afterSeconds: 0, forgiven: true });
    });
  }

  /** A decision is one for all rows of a case, and is withdrawn for all of them. */
  private next({ id, work, kind }: TakenBulk, from: BulkRowState): Promise<readonly BulkItem[]> {
    if (kind !== 'decide') return this.bulk.next(id, from, ROWS_A_STEP);
    return work === 'undo' ? this.bulk.nextDecision(id) : this.bulk.nextCase(id);
  }

  private outcomes(errand: Errand, { work, undoReason }: TakenBulk, request: BulkRequest, rows: readonly BulkItem[]): Promise<readonly Settled[]> {
    if (work === 'undo') return this.commands.undo(errand, request, rows, undoReason ?? '');
    return this.commands.act(errand, request, rows);
  }

  private inOwn<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('bulk', 'bulk.work', jobId), work);
  }
}
