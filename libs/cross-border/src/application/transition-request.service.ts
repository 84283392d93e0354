import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, refuseInvalid, legalDateOf, type SentBody, type WorkContext } from '#platform';
import type { RequestTransitionRequest } from '../contract.js';
import { decideRequestAction, judgeStep } from '../domain/request-state.js';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

/** One step of a request between states, to the minute. */
@Injectable()
export class TransitionRequest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly requests: CrossBorderRepository,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<RequestTransitionRequest>): Promise<{ id: string; version: number; state: string }> {
    return this.uow.run(context, async () => {
      const request = await this.requests.getRequest(id);
      await this.cases.requireToChange(request.caseId);
      const { action, occurredAt, timeZone, documentId, reason } = await sent.judgedBy(async (_, sound) => [...judgeStep(sound), ...(await this.cases.foreignDocumentRefusals(request.caseId, sound.documentId))]);
      const elsewhere = await this.cases.foreignDocumentRefusals(request.caseId, documentId);
      const decided = decideRequestAction(
        { state: request.state, direction: request.direction, instrument: request.instrument, movedAt: request.movedAt?.toISOString() ?? null },
        action,
        { occurredAt, actorRoles: context.actor.roles, ...(reason !== undefined && { reason }) },
      );
      if (!decided.allowed) {
        const isForm = decided.refusals.every(({ pointer }) => pointer !== undefined);
        throw new ProblemError(isForm ? 'invalid' : 'rule', 'request.transition-refused', { errors: [...decided.refusals, ...elsewhere], open: decided.open });
      }
      refuseInvalid(elsewhere);
      const moment = new Date(occurredAt);
      const version = await this.requests.changeRequest(id, expectedVersion, { state: decided.to, ...(action === 'send' && { movedAt: moment }) });
      const { instrument, direction, urgent, counterpartState, dataDirectlyAccessible } = request;
      this.uow.record({
        type: decided.event,
        caseId: request.caseId,
        subjectType: 'request',
        subjectId: id,
        occurredOn: legalDateOf(moment),
        occurredAt: moment.toISOString(),
        timeZone,
        ...(documentId !== undefined && { documentId }),
        ...(reason !== undefined && { reason }),
        changes: [{ field: 'state', from: request.state, to: decided.to }],
        data: { instrument, direction, urgent, counterpartState, ...(dataDirectlyAccessible !== null && { dataDirectlyAccessible }), action, from: request.state, to: decided.to },
      });
      return { id, version, state: decided.to };
    });
  }
}
