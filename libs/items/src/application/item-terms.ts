import type { ItemTerm } from '../domain/item-state.js';

/**
 * Last days of the terms that the item's rules look at. The deadlines context answers; it stands above this one, so the
 * question is asked through this port.
 */
export abstract class ItemTerms {
  /** The last day; null when the clock was planned and has not started. Runs inside the caller's unit of work. */
  abstract endsFor(itemIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Partial<Record<ItemTerm, string | null>>>>>;
}
