import { ProblemError } from '../database/problem-error.js';
import { CURSOR_PATTERN } from './cursor-form.js';

/** Where a page of a list ended: the sort value of the last row (null sorts last) and its id. */
export interface Position {
  readonly sort: string;
  readonly value: string | null;
  readonly id: string;
}

/** What the parts of a cursor look like; one that was made up is refused here and not by the database. */
export interface CursorForm {
  readonly value?: RegExp;
  readonly id?: RegExp;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The position of a row that is numbered. */
export const SEQUENCE = /^\d{1,18}$/;
const ANY_TEXT = /^[^\0]*$/;
const WRITTEN = new RegExp(CURSOR_PATTERN);

/** A position as an opaque string for the wire. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.sort, position.value, position.id])).toString('base64url');
}

/**
 * The position a cursor stands for, when it was made for the same order.
 * @throws ProblemError `request.cursor`
 */
export function decodeCursor(cursor: string | undefined, sort: string, { value: valueForm = ANY_TEXT, id: idForm = UUID }: CursorForm = {}): Position | null {
  if (cursor === undefined) return null;
  try {
    if (!WRITTEN.test(cursor)) throw new ProblemError('invalid', 'request.cursor');
    const [madeFor, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string | null, string];
    if (madeFor === sort && fits(id, idForm) && (value === null || fits(value, valueForm))) return { sort, value, id };
  } catch {
    // answered below: not one of our cursors
  }
  throw new ProblemError('invalid', 'request.cursor');
}

function fits(part: unknown, form: RegExp): boolean {
  return typeof part === 'string' && form.test(part);
}
