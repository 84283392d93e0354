import { Injectable } from '@nestjs/common';
import type { ApprovedAct, ApprovedRequest } from '#approvals';
import { changesBetween } from '#cases';
import { Clock, UnitOfWork, refuseInvalid } from '#platform';
import type { CorrectItemRequest } from '../contract.js';
import type { FoundIdentifier, UnconfirmedPolicy } from '../domain/details/found-identifiers.js';
import { validateThing } from '../domain/details/validate-thing.js';
import { guardedFactsOf, type GuardedFacts } from '../domain/guarded-facts.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { toIdentifierRows } from './identifier-rows.js';
import { detailsOfThing, type DescribedThing } from './thing-rows.js';

export interface CheckedCorrection {
  readonly after: DescribedThing;
  readonly identifiers: readonly FoundIdentifier[];
}

/** How a correction of an item is checked and written, by one person or once a second one has approved it. */
@Injectable()
export class ItemCorrection implements ApprovedAct {
  readonly act = 'item.correct';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `request.invalid` with every error */
  check({ assetClass }: Pick<Item, 'assetClass'>, request: CorrectItemRequest, unconfirmed: UnconfirmedPolicy = 'refuse'): CheckedCorrection {
    const valid = validateThing({ ...request, assetClass }, { today: this.clock.today(), unconfirmed });
    if (!valid.ok) {
      refuseInvalid(valid.errors);
      throw new Error('Invalid without errors.');
    }
    return { after: detailsOfThing(request, valid), identifiers: valid.identifiers };
  }

  /** All that a correction replaces but the place, which custody moves meanwhile; the guarded facts in their one spelling. */
  boundTo(item: GuardedFacts & Pick<Item, 'description' | 'forbidden'>): Readonly<Record<string, unknown>> {
    const { details: _guarded, ...guarded } = guardedFactsOf(item);
    return { ...guarded, description: item.description, forbidden: item.forbidden, details: item.details };
  }

  async standsNow(id: string): Promise<Readonly<Record<string, unknown>>> {
    return this.boundTo(await this.items.get(id));
  }

  async carryOut({ id: approvalId, subjectId, request, reason, requestedBy }: ApprovedRequest): Promise<void> {
    const item = await this.items.get(subjectId);
    const { after, identifiers } = this.check(item, request as unknown as CorrectItemRequest);
    await this.write(item, item.version, { after: { ...after, place: item.place }, identifiers }, { reason, data: { approvalId, requestedBy } });
  }

  /** A correction of the whole has looked at it all; one of some facts leaves the notes for review. @returns the new version */
  async write(before: Item, expectedVersion: number, { after, identifiers }: CheckedCorrection, { isReviewed = true, ...fact }: { readonly reason: string; readonly data?: Readonly<Record<string, unknown>>; readonly isReviewed?: boolean }): Promise<number> {
    const version = await this.items.change(before.id, expectedVersion, { ...after, ...(isReviewed && { needsReview: false, reviewNotes: [] }) });
    await this.items.replaceIdentifiers(before.id, toIdentifierRows(before, identifiers));
    this.uow.record({ ...fact, type: 'item.corrected', caseId: before.caseId, subjectType: 'item', subjectId: before.id, occurredOn: this.clock.today(), changes: changesBetween(before, after) });
    return version;
  }
}
