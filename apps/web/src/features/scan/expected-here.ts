import type { HandOver, UnplacedRow } from '@contract/custody';

/** A thing that is announced, whatever announced it. */
export interface ExpectedThing {
  readonly itemId: string;
  readonly caseId: string;
  readonly reference: string;
  readonly description: string;
  readonly code: string;
  /** Where the register has it; null for a thing that never had a place. */
  readonly placeId: string | null;
}

export function expectedOfCase(rows: readonly UnplacedRow[], caseId: string): readonly ExpectedThing[] {
  return rows.filter((row) => row.caseId === caseId).map(({ itemId, reference, description, code }) => ({ itemId, caseId, reference, description, code, placeId: null }));
}

/** What was handed over and is still with who took it over. */
export function expectedOfHandOver({ items }: HandOver): readonly ExpectedThing[] {
  return items.filter(({ received }) => !received).map(({ itemId, caseId, reference, description, code, placeId }) => ({ itemId, caseId, reference, description, code, placeId }));
}
