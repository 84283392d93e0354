import type { LegalDate } from '../../../platform/src/contract.js';
import type { DisposalMode, ItemState } from './item-state.js';

/** A fact of the item's timeline, as far as the rules read it. */
export interface ItemFact {
  readonly type: string;
  readonly occurredOn: LegalDate;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type ItemFacts = Pick<
  ItemState,
  'holderClaimsOwnership' | 'authorisedMode' | 'complaintOverridden' | 'standsInPlace'
>;

type Reader = (fact: ItemFact) => ItemFacts;

function modeOf(value: unknown): DisposalMode | undefined {
  return value === 'sale' || value === 'destruction' ? value : undefined;
}

const READERS: Readonly<Record<string, Reader>> = {
  'item.waived': ({ data }) => ({ holderClaimsOwnership: data?.['claimsOwnership'] === true }),
  'item.disposal-authorised': ({ data }) => {
    const mode = modeOf(data?.['mode']);
    return { ...(mode !== undefined && { authorisedMode: mode }), complaintOverridden: isFilled(data?.['complaintOverride']) };
  },
  'item.sold': () => ({ standsInPlace: 'proceeds' }),
  'item.released-on-security': () => ({ standsInPlace: 'security' }),
};

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/**
 * What earlier acts said that later rules need, read from the facts in force of one item (corrected and void ones left
 * out), oldest first. A later fact of the same kind replaces what an earlier one said.
 */
export function readItemFacts(facts: readonly ItemFact[]): ItemFacts {
  return facts.reduce<ItemFacts>((known, fact) => ({ ...known, ...READERS[fact.type]?.(fact) }), {});
}
