import { detailError, type DetailError } from './detail-error.js';
import { findSecret } from '../secrets/find-secret.js';

export const LONGEST_TEXT = 2000;

/** Characters no reader sees, tab and line end excepted: controls, zero widths, direction marks, half surrogates. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Errors of a text that is to be kept as it was written; none when it may be. */
export function textErrors(value: unknown, pointer: string, max: number = LONGEST_TEXT): readonly DetailError[] {
  if (typeof value !== 'string') return [detailError(pointer, 'field.text')];
  if (value.trim() === '') return [detailError(pointer, 'field.required')];
  const errors: DetailError[] = [];
  if (value.length > max) errors.push(detailError(pointer, 'field.too-long', { max }));
  if (UNSEEN.test(value)) errors.push(detailError(pointer, 'field.characters'));
  return errors;
}

/** The same, and nothing that gives power over a wallet. */
export function plainTextErrors(value: unknown, pointer: string, max?: number): readonly DetailError[] {
  const errors = textErrors(value, pointer, max);
  return typeof value === 'string' && findSecret(value) !== undefined
    ? [...errors, detailError(pointer, 'item.secret')]
    : errors;
}
