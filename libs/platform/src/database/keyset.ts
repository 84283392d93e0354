import type { Position } from '../http/cursor.js';
import { isLegalDate } from '../http/fields.js';
import { ProblemError } from './problem-error.js';

/** One order of a list: the column it sorts on and its type in PostgreSQL. The alias's id breaks ties. */
export interface KeysetOrder {
  readonly alias: string;
  readonly column: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'numeric' | 'integer';
  readonly descending: boolean;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]\d{2}(:\d{2})?)$/;

/** Whether a sort value from outside is one that the column can hold. */
const FITS: Readonly<Record<KeysetOrder['type'], (value: string) => boolean>> = {
  text: () => true,
  date: isLegalDate,
  timestamptz: (value) => isLegalDate(MOMENT.exec(value)?.[1]),
  numeric: (value) => /^-?\d{1,40}(\.\d{1,40})?$/.test(value),
  integer: (value) => /^-?\d{1,9}$/.test(value),
};

/** ORDER BY of a keyset list; rows without a value come last in either direction. */
export function keysetOrderBy({ alias, column, descending }: KeysetOrder): string {
  return descending ? `${column} DESC NULLS LAST, ${alias}.id DESC` : `${column} ASC NULLS LAST, ${alias}.id ASC`;
}

/**
 * The condition for rows after a position; its parameters are appended to `values`.
 * @throws ProblemError `request.cursor` when the position is none of this order
 */
export function keysetAfter({ alias, column, type, descending }: KeysetOrder, after: Position | null, values: unknown[]): string[] {
  if (!after) return [];
  const comparison = descending ? '<' : '>';
  const id = `$${values.push(after.id)}::uuid`;
  if (after.value === null) return [`${column} IS NULL AND ${alias}.id ${comparison} ${id}`];
  if (!FITS[type](after.value)) throw new ProblemError('invalid', 'request.cursor');
  const value = `$${values.push(after.value)}::${type}`;
  return [`(${column} IS NULL OR (${column}, ${alias}.id) ${comparison} (${value}, ${id}))`];
}
