import { ProblemError } from '../database/problem-error.js';

/** Where a page of a list ended: the sort value of the last row (null sorts last) and its id. */
export interface Position {
  readonly sort: string;
  readonly value: string | null;
  readonly id: string;
}

/** A position as an opaque string for the wire. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.sort, position.value, position.id])).toString('base64url');
}

/**
 * The position a cursor stands for, when it was made for the same order.
 * @throws ProblemError `request.cursor`
 */
export function decodeCursor(cursor: string | undefined, sort: string): Position | null {
  if (cursor === undefined) return null;
  try {
    const [madeFor, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string | null, string];
    if (madeFor === sort && typeof id === 'string' && (value === null || typeof value === 'string')) return { sort, value, id };
  } catch {
    // answered below: not one of our cursors
  }
  throw new ProblemError('invalid', 'request.cursor');
}
