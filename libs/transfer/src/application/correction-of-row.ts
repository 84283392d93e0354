import { ASSET_CLASS_SPECS, type CorrectItemRequest, type Item, type ItemIdentifier } from '#items';
import type { Money } from '#platform';
import { statedMoney } from '../domain/comparison/differences.js';
import type { Difference, ListedMoney, ListedThing, RegisteredThing } from '../domain/comparison/things.js';

export interface DifferingRow {
  readonly listed: ListedThing;
  readonly registered: RegisteredThing;
  readonly differs: readonly Difference[];
  readonly reason: string;
  /** For a list that names no currency, and an item without one. */
  readonly currency: string;
}

/** An item as it stands with what the list says otherwise, as the whole correction that is made by hand. */
export function correctionOfRow(item: Item, identifiers: readonly ItemIdentifier[], { listed, registered, differs, reason, currency }: DifferingRow): CorrectItemRequest {
  const stated = statedMoney(listed, registered);
  const amount = differs.includes('amount') ? moneyOf(stated.amount, item.amountCurrency ?? currency) : standing(item.amount, item.amountCurrency);
  const estimatedValue = differs.includes('value') ? moneyOf(stated.value, item.estimatedCurrency ?? currency) : standing(item.estimatedAmount, item.estimatedCurrency);
  return {
    description: item.description,
    quantity: differs.includes('quantity') ? (listed.quantity ?? item.quantity) : item.quantity,
    unit: item.quantityUnit,
    ...(amount && { amount }),
    ...(estimatedValue && { estimatedValue }),
    forbidden: item.forbidden,
    ...(item.place !== null && { place: item.place }),
    details: item.details,
    confirmations: confirmedBefore(item, identifiers, reason),
    reason,
  };
}

/** A number that failed its check and was kept is not asked about anew by a correction of something else. */
function confirmedBefore({ assetClass, details }: Item, identifiers: readonly ItemIdentifier[], reason: string): Readonly<Record<string, string>> {
  const doubtful = identifiers.filter(({ outcome }) => outcome === 'confirmed' || outcome === 'unconfirmed');
  const fields = ASSET_CLASS_SPECS.find(({ id }) => id === assetClass)?.fields ?? [];
  return Object.fromEntries(doubtful.flatMap((one) => fields.filter(({ name, identifier }) => identifier === one.kind && details[name] === one.value).map(({ name }) => [`/details/${name}`, one.reason ?? reason])));
}

function standing(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}

function moneyOf(stated: ListedMoney | null, currency: string): Money | null {
  return stated && { amount: stated.amount, currency: stated.currency ?? currency };
}
