import type { SeizedThing } from '../contract.js';
import { isForbiddenByClass } from '../domain/asset-class.js';
import type { ValidatedThing } from '../domain/details/validate-thing.js';
import type { NewItem } from '../persistence/item.repository.js';

/** The columns of an item that say what it is. */
export type DescribedThing = Pick<NewItem, 'description' | 'quantity' | 'quantityUnit' | 'details' | 'amount' | 'amountCurrency' | 'estimatedAmount' | 'estimatedCurrency' | 'forbidden' | 'place'>;

/** The descriptive columns of an item from what was entered. */
export function detailsOfThing(thing: Omit<SeizedThing, 'assetClass'>, { assetClass, details }: Extract<ValidatedThing, { ok: true }>): DescribedThing {
  return {
    description: thing.description,
    quantity: thing.quantity ?? '1',
    quantityUnit: thing.unit ?? 'piece',
    details: { ...details },
    amount: thing.amount?.amount ?? null,
    amountCurrency: thing.amount?.currency ?? null,
    estimatedAmount: thing.estimatedValue?.amount ?? null,
    estimatedCurrency: thing.estimatedValue?.currency ?? null,
    forbidden: isForbiddenByClass(assetClass) || (thing.forbidden ?? false),
    place: thing.place ?? null,
  };
}
