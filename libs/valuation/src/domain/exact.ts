import { Decimal } from 'decimal.js';

/** Amounts are decimal strings and are added and multiplied exactly; only what is shown is rounded. */
export const Exact = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, defaults: true });

const CENTS = 2;

/** An amount to the cent, half a cent upwards. */
export function toCents(value: Decimal.Value): string {
  return new Exact(value).toDecimalPlaces(CENTS).toFixed(CENTS);
}

/** The sum of amounts, exactly. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed();
}
