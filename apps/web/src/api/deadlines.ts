import type {
  AcknowledgeRequest,
  AssignRequest,
  CompleteRequest,
  Deadline,
  DeadlineQuery,
  DeadlineRow,
  Today,
} from '@contract/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const todayQuery = queryOptions({
  queryKey: ['deadlines', 'today'],
  queryFn: ({ signal }) => request<Today>('/today', { signal }),
});

export const deadlineListQuery = (query: DeadlineQuery) =>
  pagedList<DeadlineRow>(['deadlines', 'list', query], async (cursor, signal) =>
    asPage(await request(`/deadlines${queryString({ ...query, limit: pageSize, cursor })}`, { signal })),
  );

export const caseDeadlinesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['deadlines', 'case', caseId],
    queryFn: async ({ signal }) => asPage<DeadlineRow>(await request(`/cases/${caseId}/deadlines`, { signal })).rows,
  });

export const deadlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadlines', 'one', id],
    queryFn: ({ signal }) => request<Deadline>(`/deadlines/${id}`, { signal }),
  });

export const acknowledge = (id: string, version: number, body: AcknowledgeRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/acknowledgement`, { method: 'POST', body, version, key });

export const complete = (id: string, version: number, body: CompleteRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/completion`, { method: 'POST', body, version, key });

export const assign = (id: string, version: number, body: AssignRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/assignee`, { method: 'PUT', body, version, key });
