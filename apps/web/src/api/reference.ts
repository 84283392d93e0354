import type { Reference } from '@contract/reference';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** The closed lists of the law and the register; they change with a release, the browser's cache keeps them by ETag. */
export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: ({ signal }) => request<Reference>('/reference', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
