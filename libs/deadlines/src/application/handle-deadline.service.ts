import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { AcknowledgeRequest, AssignRequest } from '../contract.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository, type DeadlineChange } from '../persistence/deadline.repository.js';
import { TellAssignee } from './tell-assignee.service.js';

type Handled = { readonly id: string; readonly version: number };

interface Act {
  readonly kind: Extract<DeadlineChange['kind'], 'acknowledged' | 'assigned'>;
  readonly why: string | null;
  readonly changes: Partial<DeadlineRow>;
  /** Who gets it, when it is handed to someone. */
  readonly assigneeId?: string;
}

/** What a person does about a running deadline: acknowledge it, hand it to someone. */
@Injectable()
export class HandleDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly deadlines: DeadlineRepository,
    private readonly tellAssignee: TellAssignee,
    private readonly clock: Clock,
  ) {}

  acknowledge(context: WorkContext, id: string, version: number, { note }: AcknowledgeRequest): Promise<Handled> {
    return this.change(context, id, version, () => ({ kind: 'acknowledged', why: note ?? null, changes: { acknowledgedAt: this.clock.now(), acknowledgedBy: context.actor.id } }));
  }

  assign(context: WorkContext, id: string, version: number, sent: SentBody<AssignRequest>): Promise<Handled> {
    return this.change(context, id, version, async ({ caseId }) => {
      const { userId, reason } = await sent.heldTo((stated) => (stated.userId === undefined ? [] : this.tellAssignee.refusals(stated.userId, caseId, '/userId')));
      return { kind: 'assigned', why: reason, assigneeId: userId, changes: { assigneeId: userId, acknowledgedAt: null, acknowledgedBy: null } };
    });
  }

  private async change(context: WorkContext, id: string, expectedVersion: number, actOn: (before: DeadlineRow) => Act | Promise<Act>): Promise<Handled> {
    return this.uow.run(context, async () => {
      const before = await this.deadlines.get(id);
      await this.cases.requireToChange(before.caseId);
      const { kind, why, changes, assigneeId } = await actOn(before);
      if (before.state !== 'open') throw new ProblemError('rule', 'deadline.not-open');
      const version = await this.deadlines.change(id, expectedVersion, changes);
      const because = this.uow.record({
        type: `deadline.${kind}`,
        caseId: before.caseId,
        subjectType: 'deadline',
        subjectId: id,
        occurredOn: this.clock.today(),
        ...(why !== null && { reason: why }),
        data: { ruleId: before.ruleId, key: before.key },
      });
      await this.deadlines.note([{ deadlineId: id, caseId: before.caseId, kind, from: before.dueOn, to: before.dueOn, because, why }]);
      if (assigneeId !== undefined) await this.tellAssignee.execute(assigneeId, before, because);
      return { id, version };
    });
  }
}
