import type { BulkKind, BulkRequest } from '../contract.js';

export interface BulkRefusal {
  readonly code: 'bulk.which' | 'bulk.what';
  readonly pointer: string;
}

const KINDS = ['move', 'decide', 'edit'] as const satisfies readonly BulkKind[];

/** Either chosen items or a filter, and exactly the words that the kind of act needs. */
export function checkBulk({ kind, itemIds, matching, ...parts }: BulkRequest): BulkRefusal[] {
  const which: BulkRefusal[] = (itemIds === undefined) === (matching === undefined) ? [{ code: 'bulk.which', pointer: '/itemIds' }] : [];
  const what = KINDS.filter((part) => (parts[part] !== undefined) !== (part === kind)).map((part): BulkRefusal => ({ code: 'bulk.what', pointer: `/${part}` }));
  return [...which, ...what];
}
