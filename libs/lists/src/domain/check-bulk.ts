import type { BulkRequest } from '../contract.js';

export interface BulkRefusal {
  readonly code: 'bulk.which' | 'bulk.what';
  readonly pointer: string;
}

/** Either chosen items or a filter, and exactly the words that the kind of act needs. */
export function checkBulk({ kind, itemIds, matching, move, decide }: BulkRequest): BulkRefusal[] {
  const which: BulkRefusal[] = (itemIds === undefined) === (matching === undefined) ? [{ code: 'bulk.which', pointer: '/itemIds' }] : [];
  const given = { move: move !== undefined, decide: decide !== undefined };
  const what = (['move', 'decide'] as const).filter((part) => given[part] !== (part === kind)).map((part): BulkRefusal => ({ code: 'bulk.what', pointer: `/${part}` }));
  return [...which, ...what];
}
