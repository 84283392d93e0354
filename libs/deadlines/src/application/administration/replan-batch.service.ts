import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, isDatabaseAway, type WorkContext } from '#platform';
import type { ReplanJobRow } from '../../persistence/replan-job.entity.js';
import { ReplanJobRepository } from '../../persistence/replan-job.repository.js';
import { TouchedCasesQuery } from '../../persistence/touched-cases.query.js';
import { PlanCases } from '../plan-cases.service.js';

/** Cases planned in one transaction. */
const CASES_AT_ONCE = 50;

/**
 * Plans some of a job's cases again, with how far the job is in the same transaction: after a fault either all of it is there or
 * nothing is. A batch that fails is tried case by case, so that one broken case keeps no other from its new dates.
 */
@Injectable()
export class ReplanBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: ReplanJobRepository,
    private readonly cases: TouchedCasesQuery,
    private readonly planner: PlanCases,
    private readonly clock: Clock,
  ) {}

  /** @returns 'over' when nothing is left, or the job was stopped. @throws when the database is away: nothing of it is the job's fault */
  async execute(context: WorkContext, id: string): Promise<'more' | 'over'> {
    try {
      return await this.plan(context, id, CASES_AT_ONCE);
    } catch (error) {
      if (isOfNoCase(error)) throw error;
    }
    for (let left = CASES_AT_ONCE; left > 0; left -= 1) {
      if ((await this.planOne(context, id)) === 'over') return 'over';
    }
    return 'more';
  }

  private async planOne(context: WorkContext, id: string): Promise<'more' | 'over'> {
    try {
      return await this.plan(context, id, 1);
    } catch (error) {
      if (isOfNoCase(error)) throw error;
      return this.uow.run(context, () => this.skip(id, error));
    }
  }

  private plan(context: WorkContext, id: string, atMost: number): Promise<'more' | 'over'> {
    return this.uow.run(context, async () => {
      const job = await this.jobs.hold(id);
      if (job.state !== 'running') return 'over';
      if (job.total === null) await this.jobs.setTotal(id, await this.cases.count(job.touches));
      const caseIds = await this.next(job, atMost);
      const last = caseIds.at(-1);
      if (last === undefined) return this.finish(job);
      const moved = await this.planner.execute(caseIds, { eventId: job.causeEventId, why: job.reason });
      await this.jobs.advance(id, { done: caseIds.length, moved, failed: 0, afterCaseId: last });
      return 'more';
    });
  }

  /** Goes past the next case, and names it: it is planned again by its next fact. */
  private async skip(id: string, error: unknown): Promise<'more' | 'over'> {
    const job = await this.jobs.hold(id);
    if (job.state !== 'running') return 'over';
    const [caseId] = await this.next(job, 1);
    if (caseId === undefined) return 'more';
    await this.jobs.noteFailure(id, caseId, nameOf(error));
    await this.jobs.advance(id, { done: 1, moved: 0, failed: 1, afterCaseId: caseId });
    return 'more';
  }

  private async finish({ id, done, moved, failed }: ReplanJobRow): Promise<'over'> {
    await this.jobs.finish(id);
    this.uow.record({ type: 'replan.finished', caseId: null, subjectType: 'replan', subjectId: id, occurredOn: this.clock.today(), data: { done, moved, failed } });
    return 'over';
  }

  private async next({ touches, afterCaseId }: ReplanJobRow, atMost: number): Promise<string[]> {
    return (await this.cases.next(touches, afterCaseId, atMost)).map(({ id }) => id);
  }
}

function isOfNoCase(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof ProblemError && error.kind === 'unavailable');
}

/** The kind of fault, without its text: that may quote what stands in the case. */
function nameOf(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
