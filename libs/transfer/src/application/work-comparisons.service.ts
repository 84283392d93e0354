import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, Shutdown, UnitOfWork, asProblem, processContext } from '#platform';
import { ComparisonRepository, type TakenComparison } from '../persistence/comparison.repository.js';
import { CarryOutAccepted } from './carry-out-accepted.service.js';
import { ReadComparison } from './read-comparison.service.js';

const HEARTBEAT_MILLISECONDS = 10_000;
const RETRY_SECONDS = 5;
const MOST_ATTEMPTS = 5;

/** Does the work that comparisons wait for; what waits is in the table, and is found again after a kill. */
@Injectable()
export class WorkComparisons {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly read: ReadComparison,
    private readonly accepted: CarryOutAccepted,
    private readonly shutdown: Shutdown,
    private readonly clock: Clock,
  ) {}

  async all(jobId: string): Promise<void> {
    while (!this.shutdown.isAsked) {
      const taken = await this.inOwn(jobId, () => this.comparisons.take());
      if (taken === null) return;
      await this.one(taken, jobId);
    }
  }

  private async one(taken: TakenComparison, jobId: string): Promise<void> {
    const beat = setInterval(() => void this.inOwn(jobId, () => this.comparisons.keepLease(taken.id)).catch(() => undefined), HEARTBEAT_MILLISECONDS);
    try {
      if (taken.state === 'reading') await this.read.execute(taken.id, jobId);
      else await this.accepted.execute(taken.id, jobId, taken.attempts >= MOST_ATTEMPTS);
      clearInterval(beat);
      await this.inOwn(jobId, () => this.comparisons.release(taken.id, { afterSeconds: 0, forgiven: true }));
    } catch (error) {
      clearInterval(beat);
      await this.giveUpOrWait(taken, jobId, error);
    } finally {
      clearInterval(beat);
    }
  }

  private async giveUpOrWait({ id, state, attempts }: TakenComparison, jobId: string, error: unknown): Promise<void> {
    const problem = asProblem(error);
    const isAway = problem?.kind === 'unavailable';
    if (state === 'reading' && !isAway && (problem !== null || attempts >= MOST_ATTEMPTS)) {
      await this.fail(id, jobId, problem ?? new ProblemError('conflict', 'comparison.gave-up'));
      return;
    }
    await this.inOwn(jobId, () => this.comparisons.release(id, { afterSeconds: RETRY_SECONDS, forgiven: isAway }));
    throw error;
  }

  private async fail(id: string, jobId: string, { code, details }: ProblemError): Promise<void> {
    await this.inOwn(jobId, async () => {
      const found = await this.comparisons.hold(id);
      if (found.state !== 'reading') return;
      await this.comparisons.change(id, found.version, { state: 'failed', failureCode: code, failureParams: (details.params ?? {}) as NonNullable<typeof found.failureParams>, leasedUntil: null });
      this.uow.record({ type: 'comparison.failed', caseId: null, subjectType: 'comparison', subjectId: id, occurredOn: this.clock.today(), data: { code } });
    });
  }

  private inOwn<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('comparer', 'comparison.work', jobId), work);
  }
}
