import type { LegalDate } from '../../../../platform/src/contract.js';
import { Exact, toCents } from '../exact.js';
import { daysBetween } from '../legal-days.js';
import type { Curve } from './curve.js';

/** What a thing was found to be worth on a day: a valuation, or a price of the market. */
export interface Mark {
  readonly on: LegalDate;
  readonly amount: string;
  readonly currency: string;
  readonly source: string;
}

export interface ValueOnDate {
  readonly amount: string;
  readonly currency: string;
  /** The mark it was computed from. */
  readonly mark: Mark;
  readonly daysLater: number;
  /** What is left of the mark, in per cent with its decimals. */
  readonly percent: string;
}

/** The share that is left so many days after a valuation, in hundredths of a per cent, exactly. */
function shareAfter({ points }: Curve, days: number): InstanceType<typeof Exact> {
  const next = points.findIndex((point) => point.days > days);
  const before = points[next === -1 ? points.length - 1 : next - 1];
  const after = next === -1 ? undefined : points[next];
  if (before === undefined) throw new Error('A curve starts on the day of its valuation.');
  if (after === undefined) return new Exact(before.basisPoints);
  const fallen = new Exact(after.basisPoints - before.basisPoints).times(days - before.days).dividedBy(after.days - before.days);
  return fallen.plus(before.basisPoints);
}

/** The mark that counts on a date: the last one before it or on it; of one day the last recorded. */
export function markOn(marks: readonly Mark[], date: LegalDate): Mark | null {
  return marks.reduce<Mark | null>((found, mark) => (mark.on <= date && (found === null || mark.on >= found.on) ? mark : found), null);
}

/**
 * The value on any date, past or future, to the cent: the last mark, less what its class has lost since. Null before the
 * first mark: nobody knew its value then, and a guess would look like one.
 */
export function valueOn(marks: readonly Mark[], curve: Curve, date: LegalDate): ValueOnDate | null {
  const mark = markOn(marks, date);
  if (mark === null) return null;
  const daysLater = daysBetween(mark.on, date);
  const share = shareAfter(curve, daysLater);
  return { amount: toCents(share.times(mark.amount).dividedBy(10_000)), currency: mark.currency, mark, daysLater, percent: share.dividedBy(100).toDecimalPlaces(2).toFixed() };
}
