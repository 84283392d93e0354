import { Decimal } from 'decimal.js';

export function sumOf(...amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed();
}

export function differenceOf(whole: string, part: string): string {
  return new Decimal(whole).minus(part).toFixed();
}

/** Negative, zero or positive, as the first amount is less than, equal to or more than the second. */
export function compareAmounts(first: string, second: string): number {
  return new Decimal(first).comparedTo(second);
}
