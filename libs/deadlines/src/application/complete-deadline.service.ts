import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CompleteRequest } from '../contract.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { DeadlineRow } from '../persistence/deadline.entity.js';
import { DeadlineRepository } from '../persistence/deadline.repository.js';
import { MeetingActs } from './meeting-acts.service.js';

/**
 * Meets a deadline by its act, which is a fact of the case, or by something that the register does not know, with the reason.
 * Completed by hand stays completed: planning again leaves it alone while that holds.
 */
@Injectable()
export class CompleteDeadline {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly deadlines: DeadlineRepository,
    private readonly alerts: AlertRepository,
    private readonly acts: MeetingActs,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CompleteRequest>): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.deadlines.get(id);
      const { caseId } = before;
      await this.cases.requireToChange(caseId);
      const request = await sent.heldTo((stated, wrong) => this.refusals(before, stated, wrong));
      const act = await this.acts.named(caseId, request.actEventId);
      if (before.state !== 'open') throw new ProblemError('rule', 'deadline.not-open');
      const metOn = request.metOn ?? act?.occurredOn ?? '';
      const { reason, documentId } = request;
      const version = await this.deadlines.change(id, expectedVersion, { state: 'met', metOn, metByEventId: act?.id ?? null, completedByHand: true });
      const because = this.uow.record({
        type: 'deadline.completed',
        caseId,
        subjectType: 'deadline',
        subjectId: id,
        occurredOn: metOn,
        ...(documentId !== undefined && { documentId }),
        ...(reason !== undefined && { reason }),
        data: { ruleId: before.ruleId, key: before.key, ...(act && { act: act.title }) },
      });
      await this.deadlines.note([{ deadlineId: id, caseId, kind: 'completed', from: before.dueOn, to: before.dueOn, because: act?.id ?? because, why: reason ?? null }]);
      await this.alerts.withdraw([id]);
      return { id, version };
    });
  }

  private async refusals(deadline: DeadlineRow, stated: Partial<CompleteRequest>, wrong: readonly string[]): Promise<readonly Refusal[]> {
    const ofAct = await this.acts.refusals(deadline, stated);
    return [
      ...(wrong.includes('actEventId') ? [] : withoutAct(stated)),
      ...(await this.cases.foreignDocumentRefusals(deadline.caseId, stated.documentId)),
      ...ofAct.filter(({ pointer = '' }) => !wrong.includes(pointer.slice(1))),
    ];
  }
}

function withoutAct({ actEventId, reason, metOn }: Partial<CompleteRequest>): readonly Refusal[] {
  if (actEventId !== undefined) return [];
  return [
    ...(reason === undefined || reason === '' ? [{ code: 'deadline.act-or-reason', pointer: '/reason' }] : []),
    ...(metOn === undefined ? [{ code: 'deadline.met-on-missing', pointer: '/metOn' }] : []),
  ];
}
