import { Decimal } from 'decimal.js';
import { detailError, type DetailError } from './detail-error.js';

/** As many digits as a quantity may have, before and behind the point together. */
export const MOST_DIGITS = 38;

/** decimal.js rounds to its precision: a sum of 38-digit numbers needs room to stay exact. */
export const Exact = Decimal.clone({ precision: 100, defaults: true });

/** Errors of a decimal string without sign, exponent or separators; none when it is one. */
export function decimalErrors(value: unknown, pointer: string, mostDecimals?: number): readonly DetailError[] {
  if (typeof value !== 'string') return [detailError(pointer, 'field.decimal')];
  if (/^-\d+(\.\d+)?$/.test(value)) return [detailError(pointer, 'field.negative')];
  if (!/^\d+(\.\d+)?$/.test(value)) return [detailError(pointer, 'field.decimal')];
  const [whole = '', decimals = ''] = value.split('.');
  if (whole.length + decimals.length > MOST_DIGITS) {
    return [detailError(pointer, 'field.digits', { max: MOST_DIGITS })];
  }
  return mostDecimals !== undefined && decimals.length > mostDecimals
    ? [detailError(pointer, 'field.decimals', { max: mostDecimals })]
    : [];
}
