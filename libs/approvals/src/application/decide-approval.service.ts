import { Inject, Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type WorkContext } from '#platform';
import type { ApprovalOutcome, ApprovalState, ApproveRequest, TurnDownRequest } from '../contract.js';
import { canonicalJson } from '../domain/content-hash.js';
import { openApprovalActions } from '../domain/may-decide.js';
import type { ApprovalRow } from '../persistence/approval.entity.js';
import { ApprovalRepository } from '../persistence/approval.repository.js';
import { APPROVED_ACTS, type ApprovedAct } from './approved-act.js';

/** Gives, refuses or takes back an approval. Who asked never approves; what has changed meanwhile is never carried out. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly approvals: ApprovalRepository,
    @Inject(APPROVED_ACTS) private readonly acts: readonly ApprovedAct[],
    private readonly clock: Clock,
  ) {}

  /** Approves exactly what the hash names, and carries it out in the same transaction, unless a third person does that. */
  async approve(context: WorkContext, id: string, expectedVersion: number, { contentHash, reason }: ApproveRequest): Promise<ApprovalOutcome> {
    return this.uow.run(context, async () => {
      const approval = await this.waiting(id);
      if (approval.requestedBy === context.actor.id) throw new ProblemError('forbidden', 'approval.own');
      if (approval.contentHash !== contentHash) throw new ProblemError('rule', 'approval.other-content');
      if (await this.approvals.isNewMemberBy(context.actor.id, approval.requestedBy, approval.caseId)) throw new ProblemError('forbidden', 'approval.new-member');
      const how = this.actOf(approval.act);
      const stands = await how.standsNow(approval.subjectId, approval.request);
      if (canonicalJson(stands) !== canonicalJson(approval.before)) return this.settle(approval, expectedVersion, 'void', null);
      const outcome = await this.settle(approval, expectedVersion, 'given', reason ?? null);
      if (how.carryOut === null) return outcome;
      await this.approvals.present(id);
      await how.carryOut(approval);
      return outcome;
    });
  }

  async refuse(context: WorkContext, id: string, expectedVersion: number, { reason }: TurnDownRequest): Promise<ApprovalOutcome> {
    return this.uow.run(context, async () => {
      const approval = await this.waiting(id);
      if (approval.requestedBy === context.actor.id) throw new ProblemError('forbidden', 'approval.own');
      return this.settle(approval, expectedVersion, 'refused', reason);
    });
  }

  async withdraw(context: WorkContext, id: string, expectedVersion: number, { reason }: TurnDownRequest): Promise<ApprovalOutcome> {
    return this.uow.run(context, async () => {
      const approval = await this.approvals.get(id);
      await this.cases.requireToChange(approval.caseId);
      const isStep = this.actOf(approval.act).carryOut === null;
      const mine = isStep && approval.state === 'given' ? [approval.requestedBy, approval.decidedBy] : [approval.requestedBy];
      if (!mine.includes(context.actor.id)) throw new ProblemError('forbidden', 'approval.of-another');
      if (!openApprovalActions(approval, context.actor.id, true, isStep).includes('withdraw')) throw new ProblemError('rule', 'approval.not-waiting');
      return this.settle(approval, expectedVersion, 'withdrawn', reason);
    });
  }

  private actOf(name: string): ApprovedAct {
    const found = this.acts.find(({ act }) => act === name);
    if (!found) throw new Error(`Nobody carries out ${name}.`);
    return found;
  }

  private async waiting(id: string): Promise<ApprovalRow> {
    const approval = await this.approvals.get(id);
    await this.cases.requireToChange(approval.caseId);
    if (approval.state !== 'waiting') throw new ProblemError('rule', 'approval.not-waiting');
    return approval;
  }

  private async settle(approval: ApprovalRow, expectedVersion: number, state: ApprovalState, reason: string | null): Promise<ApprovalOutcome> {
    const { id, caseId, subjectType, subjectId, act, contentHash, requestedBy } = approval;
    const decided = approval.state === 'given' ? {} : { decidedBy: this.uow.context.actor.id, decidedAt: this.clock.now() };
    const version = await this.approvals.change(id, expectedVersion, { ...decided, state, decisionReason: reason });
    this.uow.record({
      type: `approval.${state}`,
      caseId,
      subjectType,
      subjectId,
      occurredOn: this.clock.today(),
      ...(reason !== null && { reason }),
      data: { approvalId: id, act, contentHash, requestedBy },
    });
    return { id, version, state };
  }
}
