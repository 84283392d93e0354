import { Injectable } from '@nestjs/common';
import { Approvals, canonicalJson } from '#approvals';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, type SentBody, type WorkContext } from '#platform';
import type { CorrectItemRequest, ItemCorrected } from '../contract.js';
import { judgeCorrection } from '../domain/details/judge-things.js';
import { guardedFactsOf } from '../domain/guarded-facts.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ItemCorrection } from './item-correction.service.js';

/**
 * Corrects the facts of an item with a reason; the old values stay on the timeline. Count, weight, amount, value and owner are
 * not one person's to change: a correction that touches them waits, whole, for a second pair of eyes.
 */
@Injectable()
export class CorrectItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly approvals: Approvals,
    private readonly correction: ItemCorrection,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, sent: SentBody<CorrectItemRequest>): Promise<ItemCorrected> {
    return this.uow.run(context, async () => {
      const before = await this.items.get(id);
      await this.cases.requireToChange(before.caseId);
      const request = await sent.judgedBy((body) => judgeCorrection(body, before.assetClass, this.clock.today()));
      const checked = this.correction.check(before, request);
      const asked = { ...before, ...checked.after };
      if (canonicalJson(guardedFactsOf(before)) === canonicalJson(guardedFactsOf(asked))) {
        const version = await this.correction.write(before, expectedVersion, checked, { reason: request.reason });
        return { id, version, approvalId: null };
      }
      if (before.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: before.version });
      const approvalId = await this.approvals.request({
        act: this.correction.act,
        caseId: before.caseId,
        subjectType: 'item',
        subjectId: id,
        before: this.correction.boundTo(before),
        after: this.correction.boundTo(asked),
        request: { ...request },
        reason: request.reason,
      });
      return { id, version: before.version, approvalId };
    });
  }
}
