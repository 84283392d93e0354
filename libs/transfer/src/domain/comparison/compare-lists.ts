import { classOfPair, differencesOf } from './differences.js';
import { matchKeys } from './match-keys.js';
import type { Difference, DifferenceClass, ListedThing, RegisteredThing } from './things.js';

/** One line of the difference: a row of the list, an item of the register, or the two that are one thing. */
export interface Finding {
  readonly class: DifferenceClass;
  readonly listed: ListedThing | null;
  readonly registered: RegisteredThing | null;
  readonly differs: readonly Difference[];
  /** Items that the row could be; only when nobody can say which. */
  readonly candidates: readonly RegisteredThing[];
}

/**
 * Holds a list against the register. Every row and every item that is compared stands in exactly one class: a pair that
 * agrees or differs, a row that is new, an item that is gone, or what several rows or items could be meant by. The items of
 * the last stand as candidates of their rows and nowhere else.
 */
export function compareLists(listed: readonly ListedThing[], registered: readonly RegisteredThing[]): readonly Finding[] {
  const groups = matchKeys(listed.map(({ keys }) => keys), registered.map(({ keys }) => keys));
  const findings = groups.flatMap(({ rows, items }): readonly Finding[] => {
    const [row, ...moreRows] = rows.flatMap((index) => listed[index] ?? []);
    const ofRegister = items.flatMap((index) => registered[index] ?? []);
    const [item, ...moreItems] = ofRegister;
    if (row === undefined) return ofRegister.filter(({ inScope }) => inScope).map(gone);
    if (moreRows.length > 0 || moreItems.length > 0) return [row, ...moreRows].map((one) => ({ class: 'ambiguous', listed: one, registered: null, differs: [], candidates: ofRegister }));
    return [item === undefined ? { class: 'new', listed: row, registered: null, differs: [], candidates: [] } : pair(row, item)];
  });
  return findings.toSorted(inOrder);
}

function pair(listed: ListedThing, registered: RegisteredThing): Finding {
  const differs = differencesOf(listed, registered);
  return { class: classOfPair(differs), listed, registered, differs, candidates: [] };
}

function gone(registered: RegisteredThing): Finding {
  return { class: 'gone', listed: null, registered, differs: [], candidates: [] };
}

/** In the order of the list; what the list does not have comes after it, by its number. */
function inOrder(a: Finding, b: Finding): number {
  if (a.listed !== null && b.listed !== null) return a.listed.rowNumber - b.listed.rowNumber;
  if (a.listed !== null) return -1;
  if (b.listed !== null) return 1;
  return (a.registered?.reference ?? '') < (b.registered?.reference ?? '') ? -1 : 1;
}
