import type { EffectiveEvent } from './plan-event.js';

type Said = Pick<EffectiveEvent, 'data'>;

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Two events belong together unless both name the same thing (a complaint, an authorisation, a suspect) differently. */
export function belongTogether(a: Said, b: Said, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const [left, right] = [a.data[field], b.data[field]];
    return !isGiven(left) || !isGiven(right) || left === right;
  });
}

/** Both name the same thing, by all that either says of it; it is not enough that one of them names none. */
export function areOfOne(a: Said, b: Said, fields: readonly string[]): boolean {
  const named = fields.filter((field) => isGiven(a.data[field]) || isGiven(b.data[field]));
  return named.length > 0 && named.every((field) => a.data[field] === b.data[field]);
}
