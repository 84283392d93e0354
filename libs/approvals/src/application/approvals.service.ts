import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '#platform';
import { contentHash, type ApprovedContent } from '../domain/content-hash.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';

export interface AskedApproval extends ApprovedContent {
  readonly caseId: string;
  readonly subjectId: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Where other contexts ask for a second pair of eyes. Runs inside the caller's unit of work. */
@Injectable()
export class Approvals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly approvals: ApprovalRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of what now waits @throws ProblemError `approval.waits-already` when the same act on the same thing waits */
  async request({ caseId, act, subjectType, subjectId, before, after, request, reason }: AskedApproval): Promise<string> {
    const id = randomUUID();
    const hash = contentHash({ act, subjectType, subjectId, before, after });
    await this.approvals.add({ id, caseId, act, subjectType, subjectId, before, after, request, contentHash: hash, reason, requestedBy: this.uow.context.actor.id });
    this.uow.record({ type: 'approval.requested', caseId, subjectType, subjectId, occurredOn: this.clock.today(), reason, data: { approvalId: id, act, contentHash: hash } });
    return id;
  }
}
