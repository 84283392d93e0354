import type { TimelineEvent } from '@contract/cases';
import type {
  AskApprovalRequest,
  AskedApprovalOfStep,
  CorrectItemRequest,
  IdentifierCheckRequest,
  IdentifierCheckResponse,
  Item,
  ItemCorrected,
  ItemFacets,
  ItemFilter,
  ItemRow,
  ItemSearch,
  ItemTransitionRequest,
  RecordSeizureRequest,
  RecordSeizureResponse,
} from '@contract/items';
import type { CountedPage } from '@contract/platform';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const searchItems = (body: ItemSearch, signal?: AbortSignal): Promise<CountedPage<ItemRow>> =>
  request<CountedPage<ItemRow>>('/items/search', { method: 'POST', body, signal });

export const itemListQuery = (search: ItemSearch) =>
  pagedList<ItemRow, CountedPage<ItemRow>>(['items', 'list', search], (cursor, signal) =>
    searchItems({ ...search, limit: pageSize, ...(cursor ? { cursor } : {}) }, signal),
  );

/** What the list would hold by each value; asked again with the list. */
export const itemFacetsQuery = (filter: ItemFilter) =>
  queryOptions({
    queryKey: ['items', 'list', 'facets', filter],
    queryFn: ({ signal }) => request<ItemFacets>('/items/facets/search', { method: 'POST', body: filter, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['items', 'one', id],
    queryFn: ({ signal }) => request<Item>(`/items/${id}`, { signal }),
  });

export const itemTimelineQuery = (caseId: string, id: string) =>
  pagedList<TimelineEvent>(['items', 'timeline', id], async (cursor, signal) =>
    asPage(await request(`/cases/${caseId}/timeline${queryString({ cursor, subjectType: 'item', subjectId: id })}`, { signal })),
  );

export const recordSeizure = (caseId: string, body: RecordSeizureRequest, key: string): Promise<RecordSeizureResponse> =>
  request(`/cases/${caseId}/seizures`, { method: 'POST', body, key });

export const correctItem = (id: string, version: number, body: CorrectItemRequest, key: string): Promise<ItemCorrected> =>
  request(`/items/${id}/details`, { method: 'PUT', body, version, key });

export const moveItem = (id: string, version: number, body: ItemTransitionRequest, key: string): Promise<void> =>
  request(`/items/${id}/transitions`, { method: 'POST', body, version, key });

/** Asks a second person for a step by which the thing leaves for good. */
export const askApproval = (id: string, version: number, body: AskApprovalRequest, key: string): Promise<AskedApprovalOfStep> =>
  request(`/items/${id}/approvals`, { method: 'POST', body, version, key });

/** Follow an item, or stop; who follows hears of every change of its status. */
export const setFollowing = (id: string, follow: boolean, key: string): Promise<void> =>
  request(`/items/${id}/follow`, { method: follow ? 'PUT' : 'DELETE', key });

export const checkIdentifier = (body: IdentifierCheckRequest, signal?: AbortSignal): Promise<IdentifierCheckResponse> =>
  request('/identifier-checks', { method: 'POST', body, signal });
