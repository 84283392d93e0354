import type { Position } from '../http/cursor.js';

/** One order of a list: the column it sorts on and its type in PostgreSQL. The alias's id breaks ties. */
export interface KeysetOrder {
  readonly alias: string;
  readonly column: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'numeric' | 'integer';
  readonly descending: boolean;
}

/** ORDER BY of a keyset list; rows without a value come last in either direction. */
export function keysetOrderBy({ alias, column, descending }: KeysetOrder): string {
  return descending ? `${column} DESC NULLS LAST, ${alias}.id DESC` : `${column} ASC NULLS LAST, ${alias}.id ASC`;
}

/** The condition for rows after a position; its parameters are appended to `values`. */
export function keysetAfter({ alias, column, type, descending }: KeysetOrder, after: Position | null, values: unknown[]): string[] {
  if (!after) return [];
  const comparison = descending ? '<' : '>';
  const id = `$${values.push(after.id)}::uuid`;
  if (after.value === null) return [`${column} IS NULL AND ${alias}.id ${comparison} ${id}`];
  const value = `$${values.push(after.value)}::${type}`;
  return [`(${column} IS NULL OR (${column}, ${alias}.id) ${comparison} (${value}, ${id}))`];
}

/** The words of a search as LIKE patterns; `%` and `_` in a word are meant literally. */
export function likePatterns(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
