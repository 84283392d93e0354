import type { ItemRow } from '@contract/items';

/** What the decision dialog needs to know of an item. */
export type DecidedItem = Pick<ItemRow, 'id' | 'version' | 'reference' | 'description' | 'assetClass' | 'status' | 'caseId'>;
