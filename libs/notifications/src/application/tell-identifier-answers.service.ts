import { Injectable } from '@nestjs/common';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { IdentifierAnswerQuery } from '../persistence/identifier-answer.query.js';
import { Notify } from './notify.service.js';

/** Brings the answer of a desk to who asked: as a fact of the case that asked, and as news for the one who did. */
@Injectable()
export class TellIdentifierAnswers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly answers: IdentifierAnswerQuery,
    private readonly notify: Notify,
    private readonly clock: Clock,
  ) {}

  async execute(listener: string, messageIds: readonly string[], jobId: string): Promise<void> {
    await this.outbox.hearOnce(listener, messageIds, jobId, async (heard) => {
      const answers = await this.answers.of(heard.map(({ eventId }) => eventId));
      await this.notify.people(
        answers.map(({ eventId, askerId, unit, caseId, itemId, itemReference }) => ({
          userIds: [askerId],
          key: `identifier-answered:${eventId}`,
          kind: 'assignment',
          message: 'identifier.answered',
          params: { item: itemReference, desk: unit },
          caseId,
          itemId,
        })),
      );
      for (const { caseId, itemId, text, answer, question, kind, normalised, unitId, unit } of answers) {
        this.uow.record({ type: 'identifier.answer-received', caseId, subjectType: 'item', subjectId: itemId, occurredOn: this.clock.today(), reason: text, data: { question, kind, normalised, unitId, unit, answer } });
      }
    });
  }
}
