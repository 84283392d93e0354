import type { Item } from '@contract/items';
import type { DecidedItem } from '../decisions/decided-item.js';

/** An item as the decision dialog takes it. */
export function decidable(item: Item): DecidedItem {
  const { id, version, reference, description, assetClass, status, caseId } = item;
  return { id, version, reference, description, assetClass, status, caseId };
}
