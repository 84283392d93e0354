import { Injectable } from '@nestjs/common';
import { Outbox, isDatabaseAway, type Job, type JobRun, type OutboxBatch } from '#platform';
import { PlanCases } from '../application/plan-cases.service.js';

/** Cases planned in one transaction. */
const CASES_AT_ONCE = 50;
/** Facts from which no term runs. */
const OF_NO_PLAN = ['deadline.', 'document.', 'import.', 'rules.', 'replan.'];

/** Plans a case again whenever a fact of it lands. */
@Injectable()
export class PlanCasesJob implements Job<OutboxBatch> {
  readonly queue = 'deadlines';
  readonly name = 'deadlines.plan-cases.v1';

  constructor(
    private readonly outbox: Outbox,
    private readonly planner: PlanCases,
  ) {}

  readonly listensTo = (type: string): boolean => !OF_NO_PLAN.some((prefix) => type.startsWith(prefix));

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    const faults: unknown[] = [];
    for (let start = 0; start < messageIds.length; start += CASES_AT_ONCE) {
      faults.push(...(await this.planTogether(messageIds.slice(start, start + CASES_AT_ONCE), jobId)));
    }
    for (const fault of faults) throw fault;
  }

  /** A case that cannot be planned does not hold up those beside it: then each is planned by itself. @returns what failed */
  private async planTogether(messageIds: readonly string[], jobId: string): Promise<readonly unknown[]> {
    const faults: unknown[] = [];
    try {
      await this.hear(messageIds, jobId);
    } catch (error) {
      if (isDatabaseAway(error) || messageIds.length === 1) throw error;
      for (const messageId of messageIds) await this.hear([messageId], jobId).catch((fault: unknown) => void faults.push(fault));
    }
    return faults;
  }

  private hear(messageIds: readonly string[], jobId: string): Promise<void> {
    return this.outbox.hearOnce(this.name, messageIds, jobId, async (messages) => void (await this.planner.execute(messages.flatMap(({ caseId }) => caseId ?? []))));
  }
}
