import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Approvals, type ApprovedAct, type ApprovedRequest } from '#approvals';
import { CaseAccess } from '#cases';
import { ItemRepository } from '#items';
import { ProblemError, UnitOfWork, refuseInvalid, type SentBody, type WorkContext } from '#platform';
import type { CorrectValuationRequest, CorrectionAsked } from '../contract.js';
import { Exact } from '../domain/exact.js';
import { ValuationRepository, type StoredValuation } from '../persistence/valuation.repository.js';
import { refusalsBeforeSeizure } from './add-valuation.service.js';

const ACT = 'valuation.correct';

/** How a value that was approved by a second person is corrected: a new entry that names the one it corrects, which stays, and so with the fact of it, from which the next valuation is due. */
@Injectable()
export class ValuationCorrection implements ApprovedAct {
  readonly act = ACT;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly valuations: ValuationRepository,
  ) {}

  async standsNow(id: string): Promise<Readonly<Record<string, unknown>>> {
    return boundTo(await this.valuations.get(id));
  }

  async carryOut({ id: approvalId, subjectId, request, reason, requestedBy }: ApprovedRequest): Promise<void> {
    const before = await this.valuations.get(subjectId);
    const { valuedOn, value } = request as unknown as CorrectValuationRequest;
    const { itemId, caseId, moment, method, source, valuer, documentId } = before;
    const id = randomUUID();
    const corrects = await this.valuations.factOf(before);
    await this.valuations.add({ id, itemId, caseId, moment, valuedOn, ...value, method, source, valuer, documentId, supersedes: before.id, reason });
    this.uow.record({
      type: 'item.value-corrected',
      caseId,
      subjectType: 'item',
      subjectId: itemId,
      occurredOn: valuedOn,
      reason,
      ...(corrects !== null && { corrects }),
      changes: [{ field: 'value', from: before.value, to: value }, ...(before.valuedOn === valuedOn ? [] : [{ field: 'valuedOn', from: before.valuedOn, to: valuedOn }])],
      data: { valuationId: id, supersedes: before.id, moment, value, method, source, approvalId, requestedBy },
    });
  }
}

/** Asks a second person to approve the correction of a value. */
@Injectable()
export class CorrectValuation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly approvals: Approvals,
    private readonly valuations: ValuationRepository,
  ) {}

  async execute(context: WorkContext, id: string, sent: SentBody<CorrectValuationRequest>): Promise<CorrectionAsked> {
    return this.uow.run(context, async () => {
      const stands = await this.valuations.get(id);
      await this.cases.requireToChange(stands.caseId);
      if (stands.supersededBy !== null) throw new ProblemError('rule', 'valuation.superseded');
      if (stands.origin === 'register') throw new ProblemError('rule', 'valuation.from-register');
      const request = await sent.heldTo(async ({ valuedOn }) => refusalsBeforeSeizure(await this.items.get(stands.itemId), valuedOn, '/valuedOn'));
      const before = boundTo(stands);
      const after = boundTo({ ...stands, valuedOn: request.valuedOn, value: request.value });
      if (JSON.stringify(before) === JSON.stringify(after)) refuseInvalid([{ code: 'valuation.same' }]);
      const approvalId = await this.approvals.request({ caseId: stands.caseId, act: ACT, subjectType: 'item-valuation', subjectId: id, before, after, request: { ...request }, reason: request.reason });
      return { approvalId };
    });
  }
}

/** What an approval is bound to; '12.50' and '12.5' are the same amount. */
function boundTo({ moment, valuedOn, value }: Pick<StoredValuation, 'moment' | 'valuedOn' | 'value'>): Readonly<Record<string, unknown>> {
  return { moment, valuedOn, amount: new Exact(value.amount).toFixed(), currency: value.currency };
}
