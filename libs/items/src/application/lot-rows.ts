import { ASSET_CLASSES, isAssetClass } from '../domain/asset-class.js';
import { isTerminalItem } from '../domain/item-status.js';
import { lotRefusal, type LotRefusal } from '../domain/lots/lot-refusal.js';
import { measuresOf, withMeasures, type Shares } from '../domain/lots/lot.js';
import type { Item } from '../persistence/item.entity.js';

/** How much there is of an item. */
export function sharesOf({ quantity, amount, estimatedAmount, details }: Item): Shares {
  return { quantity, amount, estimatedAmount, measures: measuresOf(details) };
}

/** The columns of an item with these shares. */
export function columnsOf({ details }: Pick<Item, 'details'>, { quantity, amount, estimatedAmount, measures }: Shares): Pick<Item, 'quantity' | 'amount' | 'estimatedAmount' | 'details'> {
  return { quantity, amount, estimatedAmount, details: withMeasures(details, measures) };
}

/** Why an item is not divided or joined at all. */
export function notALot({ assetClass, status }: Item): readonly LotRefusal[] {
  if (!isAssetClass(assetClass) || ASSET_CLASSES[assetClass].group !== 'goods') return [lotRefusal('lot.not-divisible', '')];
  return isTerminalItem(status) ? [lotRefusal('lot.over', '')] : [];
}

/** The details of a lot that a part has as well when it states none: not what tells one thing apart, and no measure. */
export function sharedDetails({ assetClass, details }: Item): Readonly<Record<string, unknown>> {
  const own = new Set([...(isAssetClass(assetClass) ? ASSET_CLASSES[assetClass].fields : []).filter(({ kind }) => kind === 'identifier').map(({ name }) => name), ...Object.keys(measuresOf(details))]);
  return Object.fromEntries(Object.entries(details).filter(([name]) => !own.has(name)));
}
