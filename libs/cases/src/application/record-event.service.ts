import { Injectable } from '@nestjs/common';
import { UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { RecordEventRequest } from '../contract.js';
import { checkLegalFact } from '../domain/legal-facts/check-legal-fact.js';
import { EventRepository } from '../persistence/event.repository.js';
import { CaseAccess } from './case-access.service.js';
import { LegalFactLimits } from './legal-fact-limits.js';

/** Records what happened in law: a fact of the closed catalogue, with when it happened and what proves it. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
    private readonly limits: LegalFactLimits,
  ) {}

  async execute(context: WorkContext, caseId: string, request: RecordEventRequest): Promise<{ id: string }> {
    const { type, subjectType, subjectId } = request;
    const ofItself = checkLegalFact({ type, subjectType, hasTime: request.occurredAt !== undefined, data: request.data ?? {} });
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const belongs = await this.events.subjectBelongs(caseId, subjectType, subjectId);
      const elsewhere = [...(belongs ? [] : [{ code: 'event.subject-elsewhere', pointer: '/subjectId' }]), ...(await this.access.foreignDocumentRefusals(caseId, request.documentId))];
      const isWhole = ofItself.length === 0 && belongs;
      const data = await this.limits.stated(caseId, type, request.data ?? {});
      refuseInvalid([...ofItself, ...elsewhere, ...(isWhole ? await this.limits.refusals({ type, caseId, subjectId, occurredOn: request.occurredOn, data }) : [])]);
      return { id: this.uow.record({ ...whenAndWhy(request), type, caseId, subjectType, subjectId, data }) };
    });
  }
}

/** When a fact happened and on what grounds it is recorded, without the parts that were left out. */
export function whenAndWhy(request: Pick<RecordEventRequest, 'occurredOn' | 'occurredAt' | 'timeZone' | 'documentId' | 'reason'>) {
  return {
    occurredOn: request.occurredOn,
    ...(request.occurredAt !== undefined && { occurredAt: new Date(request.occurredAt).toISOString() }),
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    ...(request.documentId !== undefined && { documentId: request.documentId }),
    ...(request.reason !== undefined && { reason: request.reason }),
  };
}
