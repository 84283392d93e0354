import { Exact } from '../exact.js';

/** By the days each thing was kept, or part by part. */
export const BILL_SPLITS = ['days', 'hand'] as const;

/**
 * Splits a bill by weights (days kept) so that the parts add up to it exactly: every part rounded down to the cent, and the
 * cents that are left go to the largest remainders, the first named before the later. Null when nothing was kept at all.
 */
export function splitByDays(amount: string, days: readonly number[]): readonly string[] | null {
  const total = days.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const unit = new Exact(10).pow(-Math.max(2, new Exact(amount).decimalPlaces()));
  const whole = new Exact(amount).dividedBy(unit);
  const shares = days.map((count, index) => {
    const exact = whole.times(count).dividedBy(total);
    return { index, units: exact.floor(), rest: exact.minus(exact.floor()) };
  });
  const left = whole.minus(shares.reduce((sum, { units }) => sum.plus(units), new Exact(0))).toNumber();
  const favoured = new Set(shares.filter(({ rest }) => !rest.isZero()).toSorted((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index).slice(0, left).map(({ index }) => index));
  return shares.map(({ index, units }) => units.plus(favoured.has(index) ? 1 : 0).times(unit).toFixed());
}

/** Whether parts that were given by hand add up to the bill. */
export function addsUp(amount: string, parts: readonly string[]): boolean {
  return parts.reduce((sum, part) => sum.plus(part), new Exact(0)).equals(amount);
}
