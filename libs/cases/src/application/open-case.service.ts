import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { OpenCaseRequest } from '../contract.js';
import { checkCaseDetails } from '../domain/case-details.js';
import { jurisdictionErrors } from '../domain/jurisdiction.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CasePeople } from './case-people.js';

const DEFAULT_JURISDICTION = 'nl';

/** Opens a case file (C1 of the procedure). */
@Injectable()
export class OpenCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, sent: SentBody<OpenCaseRequest>): Promise<{ id: string; version: number; reference: string }> {
    return this.uow.run(context, async () => {
      const { actor } = context;
      const request = await sent.heldTo(async (stated) => [...checkCaseDetails({ title: '', classification: 'normal', ...stated }).errors, ...jurisdictionErrors(stated.jurisdiction), ...(await this.people.refusals([{ userId: stated.leadId, place: 'lead', pointer: '/leadId' }, { userId: stated.assetOfficerId, place: 'other', pointer: '/assetOfficerId' }]))]);
      const { details } = checkCaseDetails(request);
      if (actor.kind === 'person' && actor.reach !== 'register' && !actor.unitIds.includes(request.unitId)) throw new ProblemError('forbidden', 'case.unit-of-others');
      const today = this.clock.today();
      const id = randomUUID();
      const reference = await this.cases.nextReference(Number(today.slice(0, 4)));
      const members = [...new Set([actor.id, request.leadId, request.assetOfficerId].filter((member): member is string => member !== undefined))];
      const statusEventId = this.uow.record({
        type: 'case.opened',
        caseId: id,
        subjectType: 'case',
        subjectId: id,
        occurredOn: request.openedOn ?? today,
        data: { reference, classification: request.classification },
      });
      await this.cases.add([
        {
          ...details,
          id,
          reference,
          jurisdiction: request.jurisdiction ?? DEFAULT_JURISDICTION,
          unitId: request.unitId,
          memberIds: members,
          status: 'intake',
          statusEventId,
          openedOn: request.openedOn ?? today,
          sourceRegister: null,
          sourceKey: null,
          needsReview: false,
          reviewNotes: [],
        },
      ]);
      for (const userId of members) {
        await this.cases.addMember({ id: randomUUID(), caseId: id, userId, roleInCase: userId === request.leadId ? 'lead' : 'handler', since: today });
      }
      return { id, version: 1, reference };
    });
  }
}
