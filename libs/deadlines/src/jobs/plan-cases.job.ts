import { Injectable } from '@nestjs/common';
import { Outbox, type Job, type JobRun, type OutboxBatch } from '#platform';
import { PlanCases } from '../application/plan-cases.service.js';

/** Cases planned in one transaction. */
const CASES_AT_ONCE = 50;

/** Plans a case again whenever a fact of it lands. */
@Injectable()
export class PlanCasesJob implements Job<OutboxBatch> {
  readonly queue = 'deadlines';
  readonly name = 'deadlines.plan-cases.v1';

  constructor(
    private readonly outbox: Outbox,
    private readonly planner: PlanCases,
  ) {}

  readonly listensTo = (type: string): boolean => !type.startsWith('deadline.') && !type.startsWith('document.') && !type.startsWith('import.');

  async handle({ messageIds }: OutboxBatch, { jobId }: JobRun): Promise<void> {
    for (let start = 0; start < messageIds.length; start += CASES_AT_ONCE) {
      await this.outbox.hearOnce(this.name, messageIds.slice(start, start + CASES_AT_ONCE), jobId, (messages) => this.planner.execute(messages.flatMap(({ caseId }) => caseId ?? [])));
    }
  }
}
