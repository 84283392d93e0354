import type { UndecidedItem, UndecidedQuery } from '@contract/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const undecidedQuery = (query: UndecidedQuery) =>
  pagedList<UndecidedItem>(['deadlines', 'undecided', query], async (cursor, signal) => asPage(await request(`/undecided-items${queryString({ ...query, limit: pageSize, cursor })}`, { signal })));

/** What must be decided next about an item; null when nothing is left to decide. */
export const nextDecisionQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['deadlines', 'next-decision', itemId],
    queryFn: ({ signal }) =>
      request<UndecidedItem>(`/items/${itemId}/next-decision`, { signal }).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }),
  });
