import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { AskDeskRequest, KnownElsewhere } from '../contract.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { KnownElsewhereQuery } from '../persistence/known-elsewhere.query.js';

/**
 * The same number in another case: a link for whoever may see that case, and for whoever may not only that it is known and which desk
 * to ask. Nothing is merged. Both sides have it in their log.
 */
@Injectable()
export class KnowElsewhere {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly query: KnownElsewhereQuery,
    private readonly clock: Clock,
  ) {}

  execute(context: WorkContext, id: string): Promise<KnownElsewhere> {
    return this.uow.read(context, async () => {
      const item = await this.items.get(id);
      const inCase = await this.cases.require(item.caseId);
      const links = await this.query.linksOf(id);
      const desks = await this.query.desksOf(id);
      const answers = await this.query.answersOf(id);
      const asked = new Map((await this.query.questionsOf(id)).map((one) => [keyOf(one), one]));
      for (const caseId of new Set([...(links.length + desks.length > 0 ? [item.caseId] : []), ...links.map((link) => link.caseId)])) {
        this.uow.consulted({ kind: 'combination', caseId, subjectType: 'item', subjectId: caseId === item.caseId ? id : (links.find((link) => link.caseId === caseId)?.itemId ?? null), data: { identifier: 'known-elsewhere' } });
      }
      return {
        links,
        desks: desks.map(({ kind, normalised, unit_id: unitId, unit_name: name }) => {
          const key = keyOf({ kind, normalised, unitId });
          const question = asked.get(key);
          return {
            kind,
            normalised,
            unit: { id: unitId, name },
            askedAt: question?.askedAt.toISOString() ?? null,
            askedBy: question?.askedBy ?? null,
            answers: answers.filter((one) => keyOf(one) === key).map(({ answer, text, answeredAt }) => ({ answer, text, answeredAt: answeredAt.toISOString() })),
          };
        }),
        underEmbargo: inCase.classification === 'embargo',
        mayAsk: inCase.classification !== 'embargo' && (await this.cases.allowedActs(inCase, ['item.ask-desk'])).length > 0,
      };
    });
  }

  /** The fact of the question; the desk is told by who hears it. @throws ProblemError `request.invalid` for a desk that knows nothing the asker may be told */
  ask(context: WorkContext, id: string, sent: SentBody<AskDeskRequest>): Promise<{ readonly id: string }> {
    return this.uow.run(context, async () => {
      const item = await this.items.get(id);
      const { classification } = await this.cases.requireToChange(item.caseId);
      if (classification === 'embargo') throw new ProblemError('rule', 'identifier.question-tells');
      const desks = await this.query.desksOf(id);
      const { kind, normalised, unitId } = await sent.heldTo((stated) => {
        const knows = desks.some((desk) => [stated.kind ?? desk.kind, stated.normalised ?? desk.normalised, stated.unitId ?? desk.unit_id].join() === [desk.kind, desk.normalised, desk.unit_id].join());
        return knows || stated.unitId === undefined ? [] : [{ code: 'identifier.desk-unknown', pointer: '/unitId' }];
      });
      return { id: this.uow.record({ type: 'identifier.desk-asked', caseId: item.caseId, subjectType: 'item', subjectId: id, occurredOn: this.clock.today(), data: { kind, normalised, unitId, unit: desks.find((desk) => desk.unit_id === unitId)?.unit_name } }) };
    });
  }
}

function keyOf({ kind, normalised, unitId }: AskDeskRequest): string {
  return JSON.stringify([unitId, kind, normalised]);
}
