import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CorrectEventRequest, RecordEventRequest } from '../contract.js';
import { checkLegalFact } from '../domain/check-legal-fact.js';
import { EventRepository } from '../persistence/event.repository.js';
import { CaseAccess } from './case-access.service.js';

/** Records what happened in law, and corrects it: a correction is a new event that names the old one and says why. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
  ) {}

  async execute(context: WorkContext, caseId: string, request: RecordEventRequest): Promise<{ id: string }> {
    refuseInvalid(checkLegalFact(request));
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      if (!(await this.events.subjectBelongs(caseId, request.subjectType, request.subjectId))) {
        refuseInvalid([{ code: 'event.subject-elsewhere', pointer: '/subjectId' }]);
      }
      return { id: this.uow.record({ ...whenAndWhy(request), type: request.type, caseId, subjectType: request.subjectType, subjectId: request.subjectId, data: request.data ?? {} }) };
    });
  }

  async correct(context: WorkContext, caseId: string, eventId: string, request: CorrectEventRequest): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const wrong = await this.events.get(caseId, eventId);
      if (wrong.correctedBy) throw new ProblemError('conflict', 'event.corrected-already');
      const data = request.data ?? wrong.data;
      refuseInvalid(checkLegalFact({ ...request, type: wrong.type, subjectType: wrong.subjectType, data }, { registerEvents: true }));
      const id = this.uow.record({
        ...whenAndWhy(request),
        type: wrong.type,
        caseId,
        subjectType: wrong.subjectType,
        subjectId: wrong.subjectId,
        corrects: eventId,
        changes: [{ field: 'occurredOn', from: wrong.occurredOn, to: request.void ? null : request.occurredOn }],
        data: request.void ? { ...data, void: true } : data,
      });
      return { id };
    });
  }
}

function whenAndWhy(request: Pick<RecordEventRequest, 'occurredOn' | 'occurredAt' | 'timeZone' | 'documentId' | 'reason'>) {
  return {
    occurredOn: request.occurredOn,
    ...(request.occurredAt !== undefined && { occurredAt: new Date(request.occurredAt).toISOString() }),
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    ...(request.documentId !== undefined && { documentId: request.documentId }),
    ...(request.reason !== undefined && { reason: request.reason }),
  };
}
