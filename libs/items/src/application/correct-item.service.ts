import { Injectable } from '@nestjs/common';
import { CaseAccess, changesBetween } from '#cases';
import { Clock, UnitOfWork, refuseInvalid, type WorkContext } from '#platform';
import type { CorrectItemRequest } from '../contract.js';
import { validateThing } from '../domain/details/validate-thing.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { toIdentifierRows } from './identifier-rows.js';
import { detailsOfThing } from './thing-rows.js';

/** Corrects the facts of an item with a reason; the old values stay on the timeline. */
@Injectable()
export class CorrectItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, id: string, expectedVersion: number, request: CorrectItemRequest): Promise<{ id: string; version: number }> {
    return this.uow.run(context, async () => {
      const before = await this.items.get(id);
      await this.cases.requireToChange(before.caseId);
      const valid = validateThing({ ...request, assetClass: before.assetClass }, { today: this.clock.today() });
      if (!valid.ok) {
        refuseInvalid(valid.errors);
        throw new Error('Invalid without errors.');
      }
      const after = detailsOfThing(request, valid);
      const version = await this.items.change(id, expectedVersion, { ...after, needsReview: false, reviewNotes: [] });
      await this.items.replaceIdentifiers(id, toIdentifierRows(before, valid.identifiers));
      this.uow.record({
        type: 'item.corrected',
        caseId: before.caseId,
        subjectType: 'item',
        subjectId: id,
        occurredOn: this.clock.today(),
        reason: request.reason,
        changes: changesBetween(before, after),
      });
      return { id, version };
    });
  }
}
