import type { ItemState } from '../domain/item-state.js';

/** Which kinds of decision an item is open to now. The decisions context answers; it stands above this one. */
export abstract class OpenDecisions {
  abstract openFor(state: ItemState): readonly string[];
}
