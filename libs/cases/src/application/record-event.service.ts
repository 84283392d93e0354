import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { RecordEventRequest } from '../contract.js';
import { checkLegalFact } from '../domain/legal-facts/check-legal-fact.js';
import { EventRepository } from '../persistence/event.repository.js';
import { CaseAccess } from './case-access.service.js';
import { LegalFactLimits } from './legal-fact-limits.js';
import { legalDayOf, momentRefusals } from './moment-refusals.js';

/** Records what happened in law: a fact of the closed catalogue, with when it happened and what proves it. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly events: EventRepository,
    private readonly limits: LegalFactLimits,
  ) {}

  async execute(context: WorkContext, caseId: string, sent: SentBody<RecordEventRequest>): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const request = await sent.heldTo((stated, wrong) => this.refusals(caseId, stated, wrong));
      const { type, subjectType, subjectId } = request;
      const data = await this.limits.stated(caseId, type, request.data ?? {});
      return { id: this.uow.record({ ...whenAndWhy(request), type, caseId, subjectType, subjectId, data }) };
    });
  }

  /** The fact in itself, what it names that is not of this case, and, once it is whole, what the law allows beside the facts that are there. */
  private async refusals(caseId: string, stated: Partial<RecordEventRequest>, wrong: readonly string[]): Promise<readonly Refusal[]> {
    const { type = '', subjectType = '', subjectId, occurredOn, occurredAt, timeZone, documentId, data = {} } = stated;
    const ofItself = checkLegalFact({ type, subjectType, hasTime: occurredAt !== undefined, data });
    const belongs = subjectId !== undefined && subjectType !== '' && (await this.events.subjectBelongs(caseId, subjectType, subjectId));
    return [
      ...ofItself,
      ...momentRefusals(stated),
      ...(occurredAt !== undefined && timeZone === undefined && !wrong.includes('timeZone') ? [{ code: 'field.required', pointer: '/timeZone' }] : []),
      ...(belongs || subjectId === undefined || subjectType === '' ? [] : [{ code: 'event.subject-elsewhere', pointer: '/subjectId' }]),
      ...(await this.access.foreignDocumentRefusals(caseId, documentId)),
      ...(ofItself.length === 0 && belongs && occurredOn !== undefined ? await this.limits.refusals({ type, caseId, subjectId, occurredOn: legalDayOf({ occurredOn, occurredAt }), data: await this.limits.stated(caseId, type, data) }) : []),
    ];
  }
}

/** When a fact happened, by our clock, and on what grounds it is recorded, without the parts that were left out. */
function whenAndWhy(request: Pick<RecordEventRequest, 'occurredOn' | 'occurredAt' | 'timeZone' | 'documentId' | 'reason'>) {
  return {
    occurredOn: legalDayOf(request),
    ...(request.occurredAt !== undefined && { occurredAt: new Date(request.occurredAt).toISOString() }),
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
    ...(request.documentId !== undefined && { documentId: request.documentId }),
    ...(request.reason !== undefined && { reason: request.reason }),
  };
}
