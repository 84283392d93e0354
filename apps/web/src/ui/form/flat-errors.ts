import type { FieldErrors } from 'react-hook-form';
import type { FormError } from './error-summary.js';

/** The errors of a form as a flat list of path and text, in the order of the fields. */
export function flatErrors(errors: FieldErrors, prefix = ''): readonly FormError[] {
  return Object.entries(errors).flatMap(([name, error]): readonly FormError[] => {
    if (typeof error !== 'object' || error === null) return [];
    const path = `${prefix}${name}`;
    if ('message' in error && typeof error.message === 'string') return [{ path, text: error.message }];
    return 'type' in error && typeof error.type === 'string' ? [] : flatErrors(error as FieldErrors, `${path}.`);
  });
}
