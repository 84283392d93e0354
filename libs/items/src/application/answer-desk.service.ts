import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { AnswerDeskRequest, QuestionsAbout } from '../contract.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { QuestionAboutQuery } from '../persistence/question-about.query.js';

/**
 * The other side of a blind hit: what another unit asked about an item, and the answer to it. Who asked gets the words that were
 * written and the name of the desk; neither case is shown to the other.
 */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly questions: QuestionAboutQuery,
    private readonly clock: Clock,
  ) {}

  show(context: WorkContext, id: string): Promise<QuestionsAbout> {
    return this.uow.read(context, async () => {
      const item = await this.items.get(id);
      const inCase = await this.cases.require(item.caseId);
      const underEmbargo = inCase.classification === 'embargo';
      return {
        questions: (await this.questions.of(id)).map(({ askedAt, answers, ...question }) => ({
          ...question,
          askedAt: askedAt.toISOString(),
          answers: answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt).toISOString() })),
        })),
        mayAnswer: !underEmbargo && (await this.cases.allowedActs(inCase, ['item.answer-desk'])).length > 0,
        underEmbargo,
      };
    });
  }

  /** The fact of the answer; who asked is told by who hears it. @throws ProblemError `request.invalid` for a question that nobody asked about this item */
  answer(context: WorkContext, id: string, sent: SentBody<AnswerDeskRequest>): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      const { classification } = await this.cases.requireToChange(item.caseId);
      if (classification === 'embargo') throw new ProblemError('rule', 'identifier.answer-tells');
      const questions = new Map((await this.questions.of(id)).map((one) => [one.id, one]));
      const { questionId, answer, text } = await sent.heldTo((stated) => (stated.questionId === undefined || questions.has(stated.questionId) ? [] : [{ code: 'identifier.question-unknown', pointer: '/questionId' }]));
      const question = questions.get(questionId);
      return { id: this.uow.record({ type: 'identifier.answered', caseId: item.caseId, subjectType: 'item', subjectId: id, occurredOn: this.clock.today(), reason: text, data: { question: questionId, answer, unit: question?.unit, reference: question?.reference } }) };
    });
  }
}
