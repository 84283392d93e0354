import { refuseInvalid } from '#platform';
import type { Book } from '../../domain/book/book.js';
import { checkRevision, type CheckedRevision } from '../../domain/book/check-revision.js';
/** A file of rules, read and checked against the book. @throws ProblemError `request.invalid` with everything that is wrong with it */
export function checkedPack(text: string, book: Book): CheckedRevision {
  const reading = checkRevision(text, book);
  if (!reading.ok) refuseInvalid(reading.problems);
  if (!reading.ok) throw new Error('A file with problems was not refused.');
  return reading.revision;
}
