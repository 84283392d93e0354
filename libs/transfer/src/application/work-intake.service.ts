import { Injectable } from '@nestjs/common';
import { OnBehalf } from '#access';
import { RecordSeizure, readSeizure } from '#items';
import { ProblemError, Shutdown, UnitOfWork, asProblem, processContext } from '#platform';
import { IntakeRepository, type KeptProblem, type StatusRow, type TakenRecord } from '../persistence/intake.repository.js';

const RETRY_SECONDS = 5;
const MOST_ATTEMPTS = 5;

/** Records what was sent, one record after another: each by the command that records it by hand, for who sent it. */
@Injectable()
export class WorkIntake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: IntakeRepository,
    private readonly onBehalf: OnBehalf,
    private readonly seizure: RecordSeizure,
    private readonly shutdown: Shutdown,
  ) {}

  /** Works until nothing waits that somebody else is not at work on. */
  async all(jobId: string): Promise<void> {
    const context = processContext('intake', 'intake.work', jobId);
    while (!this.shutdown.isAsked) {
      const taken = await this.uow.run(context, () => this.intake.take());
      if (taken === null) return;
      const outcome = await this.outcomeOf(taken, jobId);
      await this.uow.run(context, () => this.intake.settle(taken.id, outcome));
    }
  }

  private async outcomeOf(taken: TakenRecord, jobId: string): Promise<{ readonly items: StatusRow['items'] } | { readonly problem: KeptProblem }> {
    try {
      const request = await readSeizure(taken.body);
      const errand = { userId: taken.created_by, act: 'item.register', key: `intake:${taken.id}`, hash: taken.body_hash, purpose: 'intake', jobId };
      const { items } = await this.seizure.execute(await this.onBehalf.contextOf(errand), taken.into_case_id, request);
      return { items };
    } catch (error) {
      const problem = asProblem(error);
      if (problem !== null && problem.kind !== 'unavailable') return { problem: kept(problem) };
      if (problem === null && taken.attempts >= MOST_ATTEMPTS) return { problem: kept(new ProblemError('conflict', 'intake.gave-up')) };
      await this.uow.run(processContext('intake', 'intake.work', jobId), () => this.intake.release(taken.id, RETRY_SECONDS));
      throw error;
    }
  }
}

/** The places of what is wrong, from the record on and not from the seizure in it. */
function kept({ kind, code, details }: ProblemError): KeptProblem {
  const errors = details.errors?.map((error) => ({ ...error, ...(error.pointer !== undefined && { pointer: `/seizure${error.pointer}` }) }));
  return { kind, code, details: { ...details, ...(errors && { errors }) } };
}
