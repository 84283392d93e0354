import { sha256 } from './sealed-content.js';

/** What can be drawn: an item with what makes its stratum. */
export interface Candidate {
  readonly itemId: string;
  readonly assetClass: string;
  /** Decimal, whatever the currency; null when nobody valued it. */
  readonly value: string | null;
}

/** Lower bounds of the bands of value, the highest first. */
const BANDS = [100_000, 10_000, 1_000, 0] as const;

/** The band of value an item is drawn in: valued from 0, 1,000, 10,000 or 100,000, or not valued. */
export function bandOf(value: string | null): string {
  if (value === null) return 'unvalued';
  const bound = BANDS.find((least) => Number(value) >= least) ?? 0;
  return `from-${bound}`;
}

/**
 * A sample that anyone can draw again from the same items and the same seed:
 * 1. items fall into strata by asset class and band of value;
 * 2. each stratum gets its proportional share of the size, rounded down, and the places that are left go one by one to the strata with the
 *    largest remainders (of equal ones, the first by name); while there are places enough, every stratum gets one first;
 * 3. in a stratum the items with the smallest SHA-256 of "seed, a space, item id" (hexadecimal, as text) are drawn.
 * The answer is in the order of the item ids.
 */
export function drawSample(candidates: readonly Candidate[], size: number, seed: string): readonly string[] {
  const strata = new Map<string, string[]>();
  for (const { itemId, assetClass, value } of candidates) {
    const name = `${assetClass} ${bandOf(value)}`;
    strata.set(name, [...(strata.get(name) ?? []), itemId]);
  }
  const shares = sharesOf(new Map([...strata].map(([name, items]) => [name, items.length])), Math.min(size, candidates.length));
  return [...strata].flatMap(([name, items]) => keyed(items, seed).slice(0, shares.get(name) ?? 0)).sort();
}

/** The hash of the items that were drawn from, so that who draws again knows to have the same ones. */
export function populationHash(candidates: readonly Candidate[]): string {
  return sha256(JSON.stringify(candidates.map(({ itemId, assetClass, value }) => [itemId, assetClass, bandOf(value)]).sort(([one = ''], [other = '']) => (one < other ? -1 : 1))));
}

/** How many are drawn from each stratum; they add up to `size`. */
export function sharesOf(sizes: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> {
  const names = [...sizes.keys()].sort();
  const total = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  const each = size >= names.length ? 1 : 0;
  const rest = size - each * names.length;
  const over = total - each * names.length;
  const exact = names.map((name) => ({ name, numerator: over === 0 ? 0 : ((sizes.get(name) ?? 0) - each) * rest }));
  const shares = new Map(exact.map(({ name, numerator }) => [name, each + (over === 0 ? 0 : Math.floor(numerator / over))]));
  const left = size - [...shares.values()].reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.toSorted((one, other) => (over === 0 ? 0 : (other.numerator % over) - (one.numerator % over)) || (one.name < other.name ? -1 : 1));
  for (const { name } of byRemainder.slice(0, left)) shares.set(name, (shares.get(name) ?? 0) + 1);
  return shares;
}

function keyed(items: readonly string[], seed: string): readonly string[] {
  return items
    .map((itemId) => ({ itemId, key: sha256(`${seed} ${itemId}`) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ itemId }) => itemId);
}
