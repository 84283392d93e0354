import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, legalDateOf, offsetRefusals, refuseInvalid, type SentBody, type WorkContext } from '#platform';
import type { AnswerExchangeRequest, RecordExchangeRequest } from '../contract.js';
import { checkExchange, handlingCodeOf } from '../domain/check-exchange.js';
import { CrossBorderRepository } from '../persistence/cross-border.repository.js';

/** Records a message to or from a partner, and its answer. Intelligence never changes an item's legal state by itself. */
@Injectable()
export class RecordExchange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly exchanges: CrossBorderRepository,
  ) {}

  async execute(context: WorkContext, caseId: string, request: RecordExchangeRequest): Promise<{ id: string; version: number }> {
    refuseInvalid([...checkExchange(request), ...offsetRefusals(request.movedAt, request.timeZone, '/movedAt')]);
    return this.uow.run(context, async () => {
      await this.cases.requireToChange(caseId);
      const id = randomUUID();
      const movedAt = new Date(request.movedAt);
      await this.exchanges.addExchange({
        id,
        caseId,
        partner: request.partner,
        channel: request.channel,
        direction: request.direction,
        ourReference: request.ourReference ?? null,
        theirReference: request.theirReference ?? null,
        handlingCode: handlingCodeOf(request),
        subject: request.subject,
        movedAt,
        timeZone: request.timeZone,
        dueOn: request.dueOn ?? null,
        state: 'open',
        answer: null,
        answeredAt: null,
      });
      this.uow.record({
        type: 'exchange.requested',
        caseId,
        subjectType: 'exchange',
        subjectId: id,
        occurredOn: legalDateOf(movedAt),
        occurredAt: movedAt.toISOString(),
        timeZone: request.timeZone,
        data: { partner: request.partner, channel: request.channel, direction: request.direction, ...(request.dueOn !== undefined && { dueOn: request.dueOn }) },
      });
      return { id, version: 1 };
    });
  }

  async answer(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<AnswerExchangeRequest>): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const exchange = await this.exchanges.getExchange(id);
      await this.cases.requireToChange(exchange.caseId);
      if (exchange.state !== 'open') throw new ProblemError('rule', 'exchange.answered-already');
      const request = await sent.heldTo(({ answeredAt: moment, timeZone }) => [
        ...(moment !== undefined && new Date(moment) < exchange.movedAt ? [{ code: 'request.before-last', pointer: '/answeredAt' }] : []),
        ...offsetRefusals(moment, timeZone, '/answeredAt'),
      ]);
      const answeredAt = new Date(request.answeredAt);
      const version = await this.exchanges.changeExchange(id, expectedVersion, { state: request.outcome, answer: request.answer, answeredAt });
      this.uow.record({
        type: 'exchange.answered',
        caseId: exchange.caseId,
        subjectType: 'exchange',
        subjectId: id,
        occurredOn: legalDateOf(answeredAt),
        occurredAt: answeredAt.toISOString(),
        timeZone: request.timeZone,
        changes: [{ field: 'state', from: exchange.state, to: request.outcome }],
        data: { outcome: request.outcome },
      });
      return { id, version };
    });
  }
}
