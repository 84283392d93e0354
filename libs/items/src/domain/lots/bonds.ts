import type { Titles } from '../../../../platform/src/contract.js';
import { lotRefusal, type LotRefusal } from './lot-refusal.js';

/** How a thing hangs on another: it lies in it, or it is a piece of it. Either way it goes where the other goes. */
export const BONDS = {
  contents: { nl: 'Zit in', en: 'Is in' },
  part: { nl: 'Hoort bij', en: 'Is part of' },
} as const satisfies Readonly<Record<string, Titles>>;

export type Bond = keyof typeof BONDS;
export const BOND_IDS = Object.keys(BONDS) as readonly Bond[];

export interface BondedItem {
  readonly id: string;
  readonly caseId: string;
  readonly isOver: boolean;
  readonly placeId: string | null;
  readonly path: string | null;
}

/** Why a thing cannot be put into another. `above`: the other and all that it lies in. */
export function bondRefusals(item: BondedItem, parent: BondedItem, above: readonly string[]): readonly LotRefusal[] {
  const at = '/parentId';
  if (item.caseId !== parent.caseId) return [lotRefusal('bond.case', at)];
  return [
    ...(above.includes(item.id) || parent.id === item.id ? [lotRefusal('bond.circle', at)] : []),
    ...(item.isOver || parent.isOver ? [lotRefusal('bond.over', at)] : []),
    ...(item.placeId === parent.placeId ? [] : [lotRefusal('bond.elsewhere', at, { mine: item.path ?? '–', theirs: parent.path ?? '–' })]),
  ];
}
