import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { PartyRequest } from '../contract.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';
import { changesBetween } from './changes-between.js';

/** Records who has to do with a case, and in which role. */
@Injectable()
export class RecordParty {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, request: PartyRequest): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const id = randomUUID();
      await this.cases.addParty({ id, caseId, ...detailsOf(request) });
      this.uow.record({ type: 'party.recorded', caseId, subjectType: 'party', subjectId: id, occurredOn: this.clock.today(), data: { role: request.role, kind: request.kind } });
      return { id, version: 1 };
    });
  }

  async correct(context: WorkContext, caseId: string, id: string, expectedVersion: number, sent: SentBody<PartyRequest>): Promise<{ id: string; version: number }> {
    const request = await sent.heldTo(({ reason }, wrong) => (reason === undefined && !wrong.includes('reason') ? [{ code: 'field.required', pointer: '/reason' }] : []));
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const before = await this.cases.getParty(caseId, id);
      const details = detailsOf(request);
      const version = await this.cases.changeParty(id, expectedVersion, details);
      this.uow.record({
        type: 'party.corrected',
        caseId,
        subjectType: 'party',
        subjectId: id,
        occurredOn: this.clock.today(),
        changes: changesBetween(before, details),
        data: { role: request.role, kind: request.kind },
        ...(request.reason !== undefined && { reason: request.reason }),
      });
      return { id, version };
    });
  }
}

function detailsOf({ kind, name, role, birthDate, registrationNumber, note }: PartyRequest) {
  return { kind, name, role, birthDate: birthDate ?? null, registrationNumber: registrationNumber ?? null, note: note ?? null };
}
