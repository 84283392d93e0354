import type { Receiving } from '@contract/custody';

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

/** What was expected when receiving began: the list stays so, whatever arrives meanwhile. */
export function expectedOf({ lines }: Receiving): readonly ExpectedThing[] {
  return lines.filter(({ outcome }) => outcome !== 'unexpected').map(({ itemId, caseId, reference, description, code, fromPlaceId }) => ({ itemId, caseId, reference, description, code, placeId: fromPlaceId }));
}
