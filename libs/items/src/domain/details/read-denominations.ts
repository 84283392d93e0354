import type { Denomination } from '../asset-classes/field.js';
import { below, detailError, type DetailError } from './detail-error.js';
import { decimalErrors, Exact } from './read-decimal.js';

const MOST_DENOMINATIONS = 60;
const MOST_DECIMALS = 4;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueErrors(value: unknown, pointer: string): readonly DetailError[] {
  const errors = decimalErrors(value, pointer, MOST_DECIMALS);
  if (errors.length > 0) return errors;
  return new Exact(String(value)).isZero() ? [detailError(pointer, 'field.zero')] : [];
}

function countErrors(count: unknown, pointer: string): readonly DetailError[] {
  if (typeof count !== 'number' || !Number.isSafeInteger(count)) return [detailError(pointer, 'field.number', { min: 1, max: Number.MAX_SAFE_INTEGER })];
  if (count < 0) return [detailError(pointer, 'field.negative')];
  return count === 0 ? [detailError(pointer, 'field.zero')] : [];
}

/** Errors of a list of face values with their counts, every face value once. */
export function denominationErrors(value: unknown, pointer: string): readonly DetailError[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_DENOMINATIONS) {
    return [detailError(pointer, 'field.list', { min: 1, max: MOST_DENOMINATIONS })];
  }
  const seen = new Set<string>();
  return value.flatMap((row: unknown, at): readonly DetailError[] => {
    const here = below(pointer, at);
    if (!isRecord(row)) return [detailError(here, 'field.object')];
    const unknown = Object.keys(row).filter((key) => key !== 'value' && key !== 'count');
    const errors = [
      ...unknown.map((key) => detailError(below(here, key), 'field.unknown')),
      ...valueErrors(row['value'], below(here, 'value')),
      ...countErrors(row['count'], below(here, 'count')),
    ];
    if (errors.length > 0) return errors;
    const face = new Exact(String(row['value'])).toFixed();
    if (seen.has(face)) return [detailError(below(here, 'value'), 'cash.denomination-twice')];
    seen.add(face);
    return [];
  });
}

/** Face values times counts, exact. */
export function sumOf(denominations: readonly Denomination[]): string {
  return denominations
    .reduce((sum, { value, count }) => sum.plus(new Exact(value).times(count)), new Exact(0))
    .toFixed();
}
