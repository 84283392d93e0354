import { Exact } from '../details/read-decimal.js';

/**
 * Details that measure a thing and are divided with it. The database holds the same list (`lot_measures`); a test keeps the two
 * together.
 */
export const MEASURES = ['count', 'grossWeight', 'netWeight', 'pages', 'weight'] as const;

export type Measure = (typeof MEASURES)[number];

/** How much there is of a thing: what a split divides and a join adds up. Decimal strings. */
export interface Shares {
  readonly quantity: string;
  readonly amount: string | null;
  readonly estimatedAmount: string | null;
  readonly measures: Readonly<Partial<Record<Measure, string>>>;
}

type Details = Readonly<Record<string, unknown>>;

/** The unit of things that are counted and never cut. */
export const PIECE = 'piece';

/** The measures among the details of a thing. */
export function measuresOf(details: Details): Shares['measures'] {
  return Object.fromEntries(MEASURES.filter((name) => details[name] !== undefined && details[name] !== null).map((name) => [name, String(details[name])]));
}

/** The details with other measures, each written as it was: a count as a number, a weight as a decimal. */
export function withMeasures(details: Details, measures: Shares['measures']): Details {
  const written = Object.entries(measures).map(([name, value]) => [name, typeof details[name] === 'number' ? Number(value) : value]);
  return { ...details, ...Object.fromEntries(written) };
}

/** Written with as many decimals as the finer of the two: an amount stays an amount. */
export function plus(a: string, b: string): string {
  return new Exact(a).plus(b).toFixed(Math.max(decimalsOf(a), decimalsOf(b)));
}

export function minus(a: string, b: string): string {
  return new Exact(a).minus(b).toFixed(Math.max(decimalsOf(a), decimalsOf(b)));
}

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

export function isMore(a: string, b: string): boolean {
  return new Exact(a).greaterThan(b);
}

export function isWhole(decimal: string): boolean {
  return new Exact(decimal).isInteger();
}

export function isNothing(decimal: string): boolean {
  return new Exact(decimal).isZero();
}

/** All shares together. What one of them does not say, none says: an unknown value is not nothing. */
export function sumOf(shares: readonly Shares[]): Shares {
  const [first, ...rest] = shares;
  if (first === undefined) throw new Error('Nothing adds up to nothing.');
  return rest.reduce<Shares>(
    (sum, one) => ({
      quantity: plus(sum.quantity, one.quantity),
      amount: sum.amount === null || one.amount === null ? null : plus(sum.amount, one.amount),
      estimatedAmount: sum.estimatedAmount === null || one.estimatedAmount === null ? null : plus(sum.estimatedAmount, one.estimatedAmount),
      measures: Object.fromEntries(
        MEASURES.flatMap((name) => {
          const [a, b] = [sum.measures[name], one.measures[name]];
          return a === undefined || b === undefined ? [] : [[name, plus(a, b)]];
        }),
      ),
    }),
    first,
  );
}
