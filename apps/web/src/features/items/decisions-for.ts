import type { Decision } from '@contract/decisions';
import type { ItemTransitionOffer } from '@contract/items';

/** The decisions on an item that a step can rest on: of a kind it asks for, and not taken back. */
export function decisionsFor({ decisionKinds }: ItemTransitionOffer, itemId: string, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(
    ({ kind, withdrawnOn, items }) => decisionKinds.includes(kind) && withdrawnOn === null && items.some(({ id }) => id === itemId),
  );
}
