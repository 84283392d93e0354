import { Injectable } from '@nestjs/common';
import { ProblemError, Shutdown, UnitOfWork, asProblem, processContext } from '#platform';
import { ComparisonRowRepository, type AcceptedRow, type RowOutcome } from '../persistence/comparison-row.repository.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';
import { ImportRepository } from '../persistence/import.repository.js';
import { CarryOutRow, type Compared } from './carry-out-row.service.js';

/** Does what was accepted of a comparison. */
@Injectable()
export class CarryOutAccepted {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly comparisons: ComparisonRepository,
    private readonly rows: ComparisonRowRepository,
    private readonly imports: ImportRepository,
    private readonly carryOut: CarryOutRow,
    private readonly shutdown: Shutdown,
  ) {}

  /** Row after row, in the order of the list, until nothing is left or it is stopped. At the last attempt a fault of ours holds up its row only. */
  async execute(id: string, jobId: string, isLastAttempt: boolean): Promise<void> {
    const compared = await this.inOwn(jobId, async (): Promise<Compared> => {
      const comparison = await this.comparisons.get(id);
      return { comparison, headers: (await this.imports.get(comparison.importId)).headers, jobId };
    });
    let row = await this.inOwn(jobId, () => this.rows.next(id));
    while (row !== null && !this.shutdown.isAsked) {
      const done = row;
      const outcome = await this.outcomeOf(done, compared, isLastAttempt);
      row = await this.inOwn(jobId, async () => {
        await this.rows.settle(done.id, outcome);
        return this.rows.next(id);
      });
    }
  }

  private async outcomeOf(row: AcceptedRow, compared: Compared, isLastAttempt: boolean): Promise<RowOutcome> {
    try {
      return await this.carryOut.execute(row, compared);
    } catch (error) {
      const problem = asProblem(error) ?? (isLastAttempt ? new ProblemError('conflict', 'comparison.gave-up') : null);
      if (problem === null || problem.kind === 'unavailable') throw error;
      return { state: 'refused', problem: { kind: problem.kind, code: problem.code, details: problem.details } };
    }
  }

  private inOwn<T>(jobId: string, work: () => Promise<T>): Promise<T> {
    return this.uow.run(processContext('comparer', 'comparison.work', jobId), work);
  }
}
