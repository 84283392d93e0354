import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#approvals';
import { CaseAccess } from '#cases';
import { ProblemError, UnitOfWork, type Money, type WorkContext } from '#platform';
import type { CorrectItemRequest, ItemEdit } from '../contract.js';
import { ASSET_CLASSES, isAssetClass } from '../domain/asset-class.js';
import { factsOf, withFacts, type EditedFacts } from '../domain/edit/edited.js';
import { guardedFactsOf } from '../domain/guarded-facts.js';
import type { ItemIdentifier } from '../persistence/item-identifier.entity.js';
import type { Item } from '../persistence/item.entity.js';
import { ItemRepository } from '../persistence/item.repository.js';
import { ItemCorrection } from './item-correction.service.js';

export interface ItemEdited {
  readonly found: EditedFacts;
}

/**
 * Sets some facts of a thing and leaves all else as it is, by the same checks as a correction of the whole. What takes a second
 * person is refused here; numbers that failed their check, and notes that somebody must look at, stay as they were.
 */
@Injectable()
export class EditItem {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly items: ItemRepository,
    private readonly correction: ItemCorrection,
  ) {}

  /** @throws ProblemError `item.other-class` for a thing of another class than the change is for, `item.nothing-changes` when it is so already */
  execute(context: WorkContext, id: string, expectedVersion: number, edit: ItemEdit, reason: string): Promise<ItemEdited> {
    return this.uow.run(context, async () => {
      const before = await this.items.get(id);
      if (before.assetClass !== edit.assetClass) throw new ProblemError('rule', 'item.other-class');
      if (before.version !== expectedVersion) throw new ProblemError('stale', 'record.changed', { currentVersion: before.version });
      return this.set(before, edit, reason);
    });
  }

  /** Puts back what a change found; @throws ProblemError `item.changed-since` when somebody has set it otherwise meanwhile */
  putBack(context: WorkContext, id: string, edit: ItemEdit, found: EditedFacts, reason: string): Promise<ItemEdited> {
    return this.uow.run(context, async () => {
      const before = await this.items.get(id);
      const isAsSet = canonicalJson(factsOf(before, edit)) === canonicalJson({ ...(edit.description !== undefined && { description: edit.description }), details: edit.details });
      if (!isAsSet) throw new ProblemError('rule', 'item.changed-since');
      return this.set(before, found, reason);
    });
  }

  private async set(before: Item, facts: EditedFacts, reason: string): Promise<ItemEdited> {
    await this.cases.requireToChange(before.caseId);
    const asked = withFacts(before, facts);
    if (canonicalJson(asked) === canonicalJson({ description: before.description, details: before.details })) throw new ProblemError('rule', 'item.nothing-changes');
    const identifiers = await this.items.identifiersOf(before.id);
    const checked = this.correction.check(before, requestOf(before, asked, identifiers, reason), 'keep');
    if (canonicalJson(guardedFactsOf(before)) !== canonicalJson(guardedFactsOf({ ...before, ...checked.after }))) throw new ProblemError('rule', 'item.not-for-many');
    await this.correction.write(before, before.version, checked, { reason, isReviewed: false });
    return { found: factsOf(before, facts) };
  }
}

/** A thing as it stands with some facts set, as the whole correction that is made by hand. */
function requestOf(item: Item, asked: Pick<Item, 'description' | 'details'>, identifiers: readonly ItemIdentifier[], reason: string): CorrectItemRequest {
  const amount = moneyOf(item.amount, item.amountCurrency);
  const estimatedValue = moneyOf(item.estimatedAmount, item.estimatedCurrency);
  return {
    ...asked,
    quantity: item.quantity,
    unit: item.quantityUnit,
    ...(amount && { amount }),
    ...(estimatedValue && { estimatedValue }),
    forbidden: item.forbidden,
    ...(item.place !== null && { place: item.place }),
    confirmations: confirmedBefore(item, identifiers),
    reason,
  };
}

function moneyOf(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

/** What somebody vouched for before is not asked about anew. */
function confirmedBefore({ assetClass, details }: Item, identifiers: readonly ItemIdentifier[]): Readonly<Record<string, string>> {
  const fields = isAssetClass(assetClass) ? ASSET_CLASSES[assetClass].fields : [];
  const vouched = identifiers.filter(({ outcome, reason }) => outcome === 'confirmed' && reason !== null);
  return Object.fromEntries(vouched.flatMap((one) => fields.filter(({ name, identifier }) => identifier === one.kind && details[name] === one.value).map(({ name }) => [`/details/${name}`, one.reason ?? ''])));
}
