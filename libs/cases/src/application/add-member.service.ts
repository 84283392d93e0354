import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type WorkContext } from '#platform';
import type { MemberRequest } from '../contract.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';

/** Gives a person a place in a case; for an embargoed case this is the only way in. */
@Injectable()
export class AddMember {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, { userId, roleInCase }: MemberRequest): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const id = randomUUID();
      await this.cases.addMember({ id, caseId, userId, roleInCase, since: this.clock.today() });
      this.uow.record({ type: 'case.member-added', caseId, subjectType: 'case', subjectId: caseId, occurredOn: this.clock.today(), data: { userId, roleInCase } });
      return { id };
    });
  }
}
