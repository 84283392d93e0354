import { Inject, Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CorrectEventRequest } from '../contract.js';
import { findLegalFact } from '../domain/legal-facts.js';
import { checkLegalFact } from '../domain/legal-facts/check-legal-fact.js';
import { EventRepository, type StoredEvent } from '../persistence/event.repository.js';
import { CaseAccess } from './case-access.service.js';
import { CORRECTION_EFFECTS, type CorrectionEffect } from './correction-effect.js';
import { whenAndWhy } from './record-event.service.js';

/**
 * Corrects an event: a new event that names the old one and says why. The old one stays, and every date that hangs on it
 * is planned again. What the register made itself can be corrected where a context says what follows.
 */
@Injectable()
export class CorrectEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
    @Inject(CORRECTION_EFFECTS) private readonly effects: readonly CorrectionEffect[],
  ) {}

  async execute(context: WorkContext, caseId: string, eventId: string, request: CorrectEventRequest): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const wrong = await this.events.get(caseId, eventId);
      if (wrong.correctedBy !== null) throw new ProblemError('conflict', 'event.corrected-already');
      const effect = this.effects.find(({ type }) => type === wrong.type);
      this.refuseImpossible(wrong, request, effect);
      const isVoid = request.void === true;
      const when = whenAndWhy(request);
      await effect?.apply({ caseId, subjectId: wrong.subjectId, void: isVoid, ...when });
      const data = request.data ?? wrong.data;
      const id = this.uow.record({
        ...when,
        type: wrong.type,
        caseId,
        subjectType: wrong.subjectType,
        subjectId: wrong.subjectId,
        ...(wrong.ground !== null && { ground: wrong.ground }),
        corrects: eventId,
        changes: [{ field: 'occurredOn', from: wrong.occurredOn, to: isVoid ? null : request.occurredOn }],
        data: isVoid ? { ...data, void: true } : data,
      });
      return { id };
    });
  }

  private refuseImpossible(wrong: StoredEvent, request: CorrectEventRequest, effect: CorrectionEffect | undefined): void {
    if (findLegalFact(wrong.type)) {
      const { type, subjectType, data } = wrong;
      refuseInvalid(checkLegalFact({ type, subjectType, hasTime: request.occurredAt !== undefined, data: request.data ?? data }));
      return;
    }
    if (!effect) throw new ProblemError('rule', 'event.not-correctable');
    if (request.void === true && !effect.mayBeVoid) throw new ProblemError('rule', 'event.not-voidable');
    if (request.data !== undefined) refuseInvalid([{ code: 'event.only-date', pointer: '/data' }]);
  }
}
