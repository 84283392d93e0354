import type { LegalDate } from '../../../../platform/src/contract.js';
import type { Field } from '../asset-classes/field.js';
import { isLegalDate } from '../legal-date.js';
import { isCurrency } from './codes.js';
import { detailError, type DetailError } from './detail-error.js';
import { denominationErrors } from './read-denominations.js';
import { formErrors } from './forms.js';
import { decimalErrors } from './read-decimal.js';
import { plainTextErrors, textErrors } from './read-text.js';

type Read = (value: unknown, pointer: string, field: Field, today: LegalDate) => readonly DetailError[];

/** What is written as a hash must not be mistaken for a private key of the same form. */
const HASH_FIELDS: readonly string[] = ['imageHash'];

const READERS: Readonly<Record<Field['kind'], Read>> = {
  text: (value, pointer, field) =>
    HASH_FIELDS.includes(field.name)
      ? textErrors(value, pointer, field.maxLength)
      : plainTextErrors(value, pointer, field.maxLength),
  identifier: (value, pointer, field) => plainTextErrors(value, pointer, field.maxLength),
  integer(value, pointer, { form }) {
    // A form with bounds of its own names those.
    if (form !== undefined) return [];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return [detailError(pointer, 'field.number', { min: 0, max: Number.MAX_SAFE_INTEGER })];
    return value < 0 ? [detailError(pointer, 'field.negative')] : [];
  },
  decimal: (value, pointer) => decimalErrors(value, pointer),
  date(value, pointer, { mayBeFuture = false }, today) {
    if (!isLegalDate(value)) return [detailError(pointer, 'field.date')];
    return value > today && !mayBeFuture ? [detailError(pointer, 'field.date-in-future')] : [];
  },
  choice: (value, pointer, field) =>
    field.choices?.some((choice) => choice.value === value) === true
      ? []
      : [detailError(pointer, 'field.choice', { choices: field.choices?.map((choice) => choice.value) ?? [] })],
  boolean: (value, pointer) => (typeof value === 'boolean' ? [] : [detailError(pointer, 'field.flag')]),
  currency: (value, pointer) =>
    typeof value === 'string' && isCurrency(value) ? [] : [detailError(pointer, 'field.currency')],
  denominations: denominationErrors,
};

/** Errors of one field's value; absent counts as an error only when the field is required. */
export function fieldErrors(field: Field, value: unknown, pointer: string, today: LegalDate): readonly DetailError[] {
  if (value === undefined || value === null) return field.required ? [detailError(pointer, 'field.required')] : [];
  const errors = READERS[field.kind](value, pointer, field, today);
  return errors.length > 0 || field.form === undefined ? errors : formErrors(field.form, value, pointer, today);
}
