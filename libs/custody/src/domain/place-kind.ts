import type { Titles } from '../../../platform/src/contract.js';

interface KindEntry {
  readonly title: Titles;
  /** What a place of this kind can lie in; empty for one that lies in nothing. */
  readonly within: readonly string[];
  /** Kept by the office itself: who answers for it is a person of the office. */
  readonly own: boolean;
  /** Each item there is with someone: the move names who. */
  readonly namesHolder: boolean;
}

const ENTRIES = {
  site: { title: { nl: 'Locatie', en: 'Site' }, within: [], own: true, namesHolder: false },
  room: { title: { nl: 'Ruimte', en: 'Room' }, within: ['site'], own: true, namesHolder: false },
  rack: { title: { nl: 'Stelling', en: 'Rack' }, within: ['site', 'room'], own: true, namesHolder: false },
  shelf: { title: { nl: 'Plank', en: 'Shelf' }, within: ['site', 'room', 'rack'], own: true, namesHolder: false },
  box: { title: { nl: 'Doos', en: 'Box' }, within: ['site', 'room', 'rack', 'shelf'], own: true, namesHolder: false },
  holder: { title: { nl: 'Bij de beslagene of een ander', en: 'With the holder or another person' }, within: [], own: false, namesHolder: true },
  bank: { title: { nl: 'Bank', en: 'Bank' }, within: [], own: false, namesHolder: false },
  wallet: { title: { nl: 'Wallet', en: 'Wallet' }, within: [], own: true, namesHolder: false },
  immovable: { title: { nl: 'Staat waar het staat', en: 'Stands where it stands' }, within: [], own: false, namesHolder: false },
  partner: { title: { nl: 'Bij een partner', en: 'With a partner' }, within: [], own: false, namesHolder: true },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type PlaceKind = keyof typeof ENTRIES;

export const PLACE_KINDS: Readonly<Record<PlaceKind, KindEntry>> = ENTRIES;
export const PLACE_KIND_IDS = Object.keys(ENTRIES) as readonly PlaceKind[];
export const PLACE_KIND_TITLES: Readonly<Record<string, Titles>> = Object.fromEntries(PLACE_KIND_IDS.map((kind) => [kind, ENTRIES[kind].title]));

/** May a place of this kind lie in one of that kind, or in nothing? */
export function mayLieIn(kind: PlaceKind, parent: PlaceKind | null): boolean {
  const within: readonly string[] = PLACE_KINDS[kind].within;
  return parent === null ? within.length === 0 : within.includes(parent);
}
