import type { Titles } from '../../../platform/src/contract.js';

/** What a row of the chain records. */
export const MOVE_KINDS = {
  placed: { nl: 'Geplaatst', en: 'Placed' },
  moved: { nl: 'Verplaatst', en: 'Moved' },
  'handed-over': { nl: 'Overgedragen', en: 'Handed over' },
  missing: { nl: 'Niet aangetroffen', en: 'Not found in its place' },
  found: { nl: 'Elders aangetroffen', en: 'Found elsewhere' },
  corrected: { nl: 'Plaats hersteld', en: 'Place corrected' },
  'split-off': { nl: 'Afgesplitst van een partij', en: 'Split off from a lot' },
  joined: { nl: 'Samengevoegd met een ander', en: 'Joined with another' },
} as const satisfies Readonly<Record<string, Titles>>;

export type MoveKind = keyof typeof MOVE_KINDS;

/** How a thing looks when it changes place. */
export const CONDITION_TITLES = {
  unchanged: { nl: 'Ongewijzigd', en: 'Unchanged' },
  good: { nl: 'Goed', en: 'Good' },
  worn: { nl: 'Gebruikssporen', en: 'Worn' },
  damaged: { nl: 'Beschadigd', en: 'Damaged' },
  incomplete: { nl: 'Onvolledig', en: 'Incomplete' },
} as const satisfies Readonly<Record<string, Titles>>;

export type Condition = keyof typeof CONDITION_TITLES;
export const CONDITIONS = Object.keys(CONDITION_TITLES) as readonly Condition[];

/** Where an item is now, as the end of its chain says. */
export interface Standing {
  readonly itemId: string;
  readonly placeId: string | null;
  readonly path: string | null;
  readonly seal: string | null;
  readonly moves: number;
  /** ISO 8601 in UTC; null before the first move. */
  readonly since: string | null;
}

/** An item as a move asks for it. */
export interface AskedItem {
  readonly fromPlaceId: string | null;
  readonly sealOut?: string;
  readonly sealIn?: string;
}
