import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork } from '#platform';
import { contentHash, type ApprovedContent } from '../domain/content-hash.js';
import { approvalFor, isOf, type AboutToHappen } from '../domain/may-execute.js';
import type { ApprovalRow } from '../persistence/approval.entity.js';
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
    await this.clearOvertaken(subjectId, act);
    const id = randomUUID();
    const hash = contentHash({ act, subjectType, subjectId, before, after });
    await this.approvals.add({ id, caseId, act, subjectType, subjectId, before, after, request, contentHash: hash, reason, requestedBy: this.uow.context.actor.id });
    this.uow.record({ type: 'approval.requested', caseId, subjectType, subjectId, occurredOn: this.clock.today(), reason, data: { approvalId: id, act, contentHash: hash } });
    return id;
  }

  /** The approval on which the actor may carry out exactly this. @throws ProblemError when there is none, or for another than the actor */
  async requireGiven(subjectId: string, act: string, about: AboutToHappen): Promise<ApprovalRow> {
    const found = approvalFor(await this.approvals.given(subjectId, act), about, this.uow.context.actor.id);
    if (typeof found === 'string') throw new ProblemError(found === 'approval.own-execution' ? 'forbidden' : 'rule', found);
    return found;
  }

  /** @throws ProblemError `approval.given-already` when exactly this waits to be carried out */
  async requireNoneGiven(subjectId: string, act: string, about: AboutToHappen): Promise<void> {
    const given = await this.approvals.given(subjectId, act);
    if (given.some((one) => isOf(one, about))) throw new ProblemError('rule', 'approval.given-already');
  }

  /** The approval is used: it was of this one fact, and lets nothing else through. */
  async use({ id, version, caseId, subjectType, subjectId, act, contentHash, requestedBy, decidedBy }: ApprovalRow, factId: string): Promise<void> {
    await this.approvals.change(id, version, { state: 'executed', executedBy: this.uow.context.actor.id, executedAt: this.clock.now(), factId });
    this.uow.record({ type: 'approval.executed', caseId, subjectType, subjectId, occurredOn: this.clock.today(), data: { approvalId: id, act, contentHash, requestedBy, decidedBy } });
  }

  /** What waits on a thing that has changed since is over, so that it can be asked anew. */
  private async clearOvertaken(subjectId: string, act: string): Promise<void> {
    const overtaken = await this.approvals.findOvertaken(subjectId, act);
    if (!overtaken) return;
    const { id, version, caseId, subjectType, contentHash, requestedBy } = overtaken;
    await this.approvals.change(id, version, { state: 'void', decidedBy: this.uow.context.actor.id, decidedAt: this.clock.now() });
    this.uow.record({ type: 'approval.void', caseId, subjectType, subjectId, occurredOn: this.clock.today(), data: { approvalId: id, act, contentHash, requestedBy } });
  }
}
