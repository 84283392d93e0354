import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { CasesHandedOver, HandOverCasesRequest } from '../contract.js';
import { CaseHandOverQuery } from '../persistence/case-hand-over.query.js';
import { mayLead } from './case-people.js';

/** Puts the open cases of someone in the hands of a colleague in one act; whoever leaves is no member of any case afterwards. */
@Injectable()
export class HandOverCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseHandOverQuery,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, fromId: string, sent: SentBody<HandOverCasesRequest>): Promise<CasesHandedOver> {
    return this.uow.run(context, async () => {
      const { toId, reason, leaves = false } = await sent.heldTo((stated) => this.receiverRefusals(fromId, stated.toId));
      const today = this.clock.today();
      const handed = await this.cases.hand(fromId, toId);
      await this.cases.join(handed, toId, today);
      for (const { id, wasLead, wasAssetOfficer } of handed) {
        const changes = [...(wasLead ? [{ field: 'leadId', from: fromId, to: toId }] : []), ...(wasAssetOfficer ? [{ field: 'assetOfficerId', from: fromId, to: toId }] : [])];
        this.uow.record({ type: 'case.handed-over', caseId: id, subjectType: 'case', subjectId: id, occurredOn: today, reason, changes, data: { fromId, toId } });
      }
      const left = leaves ? await this.cases.leaveAll(fromId, today) : [];
      for (const id of left) this.uow.record({ type: 'case.member-left', caseId: id, subjectType: 'case', subjectId: id, occurredOn: today, reason, data: { userId: fromId } });
      return { handed: handed.length, left: left.length };
    });
  }

  private async receiverRefusals(fromId: string, toId: string | undefined): Promise<readonly Refusal[]> {
    if (toId === undefined) return [];
    const roles = fromId === toId ? null : await this.cases.rolesOfReceiver(fromId, toId);
    if (roles === null) return [{ code: 'case.receiver', pointer: '/toId' }];
    return mayLead(roles) || !(await this.cases.leadsAny(fromId)) ? [] : [{ code: 'case.lead-role', pointer: '/toId' }];
  }
}
