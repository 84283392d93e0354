import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { MemberRequest } from '../contract.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseAccess } from './case-access.service.js';
import { CasePeople } from './case-people.js';

/** Gives a person a place in a case, or another one; for an embargoed case this is the only way in. */
@Injectable()
export class AddMember {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: CaseRepository,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, caseId: string, sent: SentBody<MemberRequest>): Promise<{ id: string }> {
    return this.uow.run(context, async () => {
      await this.access.requireToChange(caseId);
      const { userId, roleInCase, replaces } = await sent.heldTo((stated) => this.people.refusals([{ userId: stated.userId, place: stated.roleInCase === 'lead' ? 'lead' : 'other', pointer: '/userId' }]));
      const before = await this.cases.lockMembership(caseId, userId);
      if ((before?.id ?? null) !== (replaces ?? null)) throw membershipIsAnother(before);
      const id = randomUUID();
      await this.cases.addMember({ id, caseId, userId, roleInCase, since: this.clock.today() });
      this.uow.record({
        type: before ? 'case.member-changed' : 'case.member-added',
        caseId,
        subjectType: 'case',
        subjectId: caseId,
        occurredOn: this.clock.today(),
        data: { userId, roleInCase },
        ...(before && { changes: [{ field: 'roleInCase', from: before.roleInCase, to: roleInCase }] }),
      });
      return { id };
    });
  }
}

const IS_ALREADY = { lead: 'case.member-is-lead', handler: 'case.member-is-handler', observer: 'case.member-is-observer' } as const satisfies Record<MemberRequest['roleInCase'], string>;

/** Two who give somebody a role at once: the second one hears of the first. */
function membershipIsAnother(stands: { readonly roleInCase: string } | null): ProblemError {
  return new ProblemError('stale', stands === null ? 'case.member-gone' : IS_ALREADY[stands.roleInCase as MemberRequest['roleInCase']]);
}
