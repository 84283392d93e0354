import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, refuseInvalid, legalDateOf, offsetRefusals, type Refusal, type SentBody, type WorkContext } from '#platform';
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
      if (request.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: request.version });
      const asked = await sent.judgedBy(async (_, sound) => [...judgeStep(sound), ...(await this.besideTheStep(request.caseId, sound))]);
      const { action, occurredAt, timeZone, documentId, reason } = asked;
      const beside = await this.besideTheStep(request.caseId, asked);
      const decided = decideRequestAction(
        { state: request.state, direction: request.direction, instrument: request.instrument, movedAt: request.movedAt?.toISOString() ?? null },
        action,
        { occurredAt, actorRoles: context.actor.roles, ...(reason !== undefined && { reason }) },
      );
      if (!decided.allowed) {
        const isForm = decided.refusals.every(({ pointer }) => pointer !== undefined);
        throw new ProblemError(isForm ? 'invalid' : 'rule', 'request.transition-refused', { errors: [...decided.refusals, ...beside], open: decided.open });
      }
      refuseInvalid(beside);
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

  /** What is wrong in what is stated with a step, whatever the step. */
  private async besideTheStep(caseId: string, { documentId, occurredAt, timeZone }: Partial<RequestTransitionRequest>): Promise<readonly Refusal[]> {
    return [...offsetRefusals(occurredAt, timeZone, '/occurredAt'), ...(await this.cases.foreignDocumentRefusals(caseId, documentId))];
  }
}
