import type { LegalDate } from '../../../../platform/src/contract.js';
import { costBy, type BillPart, type Charge, type Keeping } from '../costs/charge.js';
import type { Curve } from '../curves/curve.js';
import { valueOn, type Mark } from '../curves/value-on.js';
import { Exact, toCents } from '../exact.js';
import { addDays } from '../legal-days.js';
import { breakEvenOn } from './break-even.js';

/** From this share of the value on, in per cent, keeping costs more than it should. */
export const COST_THRESHOLDS = [25, 50, 75, 100] as const;

/** Over which days from now the loss a day is averaged, so that what falls due once a week counts for a seventh a day. */
const AHEAD_DAYS = 28;

/** All that the meter of an item is computed from, every amount in euros. */
export interface MeterInput {
  readonly keeping: Keeping;
  readonly marks: readonly Mark[];
  readonly curve: Curve;
  readonly charges: readonly Charge[];
  readonly parts: readonly BillPart[];
}

export interface Outlook {
  readonly value: string | null;
  readonly cost: string;
  readonly costPerDay: string;
  /** What waiting a day longer loses: what keeping costs and what the thing itself loses in value. */
  readonly lossPerDay: string;
  /** Cost as a share of the value in per cent; null where there is no value. */
  readonly ratio: number | null;
  /** The highest threshold that was reached. */
  readonly threshold: number;
  readonly breakEvenOn: LegalDate | null;
}

/** Whether keeping has cost as much as the thing is worth on a day, or more. */
function eatenOn({ marks, curve, charges, parts }: MeterInput): (date: LegalDate) => boolean {
  return (date) => {
    const value = valueOn(marks, curve, date);
    const cost = new Exact(costBy(charges, parts, date));
    return value !== null && cost.greaterThan(0) && cost.greaterThanOrEqualTo(value.amount);
  };
}

/** The meter of an item on a day: what it is worth, what keeping has cost, and when the one eats the other. */
export function outlookOn(input: MeterInput, date: LegalDate): Outlook {
  const { keeping, marks, curve, charges, parts } = input;
  const value = valueOn(marks, curve, date)?.amount ?? null;
  const cost = costBy(charges, parts, date);
  const over = keeping.until !== null && keeping.until <= date;
  const later = addDays(date, AHEAD_DAYS);
  const costAhead = over ? new Exact(0) : new Exact(costBy(charges, parts, later)).minus(cost);
  const fallAhead = over || value === null ? new Exact(0) : new Exact(value).minus(valueOn(marks.filter(({ on }) => on <= date), curve, later)?.amount ?? value);
  const ratio = ratioOf(cost, value);
  return {
    value,
    cost,
    costPerDay: toCents(costAhead.dividedBy(AHEAD_DAYS)),
    lossPerDay: toCents(costAhead.plus(fallAhead).dividedBy(AHEAD_DAYS)),
    ratio,
    threshold: COST_THRESHOLDS.findLast((share) => ratio !== null && ratio >= share) ?? 0,
    breakEvenOn: breakEvenOn({ starts: [...new Set(marks.map(({ on }) => on))], until: keeping.until, isEaten: eatenOn(input) }),
  };
}

/** Whole per cents, rounded down: a threshold is reached when it is reached. */
function ratioOf(cost: string, value: string | null): number | null {
  if (value === null) return null;
  if (new Exact(value).isZero()) return new Exact(cost).isZero() ? 0 : Number.MAX_SAFE_INTEGER;
  return Exact.min(new Exact(cost).times(100).dividedBy(value).floor(), Number.MAX_SAFE_INTEGER).toNumber();
}

export interface CoursePoint {
  readonly on: LegalDate;
  readonly value: string | null;
  readonly cost: string;
}

const POINTS = 24;

/** The course of value and cost over a time, in equal steps, for a graph and its table. */
export function courseOf({ marks, curve, charges, parts }: MeterInput, from: LegalDate, days: number): readonly CoursePoint[] {
  const steps = Math.min(POINTS, Math.max(1, days));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const on = addDays(from, Math.round((days * step) / steps));
    return { on, value: valueOn(marks, curve, on)?.amount ?? null, cost: costBy(charges, parts, on) };
  });
}
