import type { Reference } from '@contract/reference';
import { useSuspenseQuery } from '@tanstack/react-query';
import { referenceQuery } from '../../api/reference.js';

/** The closed lists; the frame has fetched them before any page is drawn. */
export function useReference(): Reference {
  return useSuspenseQuery(referenceQuery).data;
}
