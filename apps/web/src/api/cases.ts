import type { AuditRow } from '@contract/audit';
import type {
  CaseFacets,
  CaseFile,
  CaseFilter,
  CaseRow,
  CaseSearch,
  CaseTransitionRequest,
  CorrectCaseRequest,
  CorrectEventRequest,
  LinkRequest,
  MemberRequest,
  OpenCaseRequest,
  PartyRequest,
  RecordEventRequest,
  TimelineEvent,
} from '@contract/cases';
import type { CountedPage } from '@contract/platform';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const searchCases = (body: CaseSearch, signal?: AbortSignal): Promise<CountedPage<CaseRow>> =>
  request<CountedPage<CaseRow>>('/cases/search', { method: 'POST', body, signal });

export const caseListQuery = (search: CaseSearch) =>
  pagedList<CaseRow, CountedPage<CaseRow>>(['cases', 'list', search], (cursor, signal) =>
    searchCases({ ...search, limit: pageSize, ...(cursor ? { cursor } : {}) }, signal),
  );

/** What the list would hold by each value; asked again with the list. */
export const caseFacetsQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', 'list', 'facets', filter],
    queryFn: ({ signal }) => request<CaseFacets>('/cases/facets/search', { method: 'POST', body: filter, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => request<CaseFile>(`/cases/${id}`, { signal }),
  });

export const caseTimelineQuery = (id: string) =>
  pagedList<TimelineEvent>(['cases', 'timeline', id], async (cursor, signal) =>
    asPage(await request(`/cases/${id}/timeline${queryString({ cursor })}`, { signal })),
  );

export const caseLogQuery = (id: string) =>
  pagedList<AuditRow>(['cases', 'log', id], async (cursor, signal) =>
    asPage(await request(`/cases/${id}/log${queryString({ cursor })}`, { signal })),
  );

export const openCase = (body: OpenCaseRequest, key: string): Promise<{ readonly id: string }> =>
  request('/cases', { method: 'POST', body, key });

export const correctCase = (id: string, version: number, body: CorrectCaseRequest, key: string): Promise<void> =>
  request(`/cases/${id}/details`, { method: 'PUT', body, version, key });

export const moveCase = (id: string, version: number, body: CaseTransitionRequest, key: string): Promise<void> =>
  request(`/cases/${id}/transitions`, { method: 'POST', body, version, key });

export const addParty = (id: string, body: PartyRequest, key: string): Promise<void> =>
  request(`/cases/${id}/parties`, { method: 'POST', body, key });

export const correctParty = (
  id: string,
  party: { readonly id: string; readonly version: number },
  body: PartyRequest,
  key: string,
): Promise<void> =>
  request(`/cases/${id}/parties/${party.id}`, { method: 'PUT', body, version: party.version, key });

export const linkCase = (id: string, body: LinkRequest, key: string): Promise<void> =>
  request(`/cases/${id}/links`, { method: 'POST', body, key });

export const addMember = (id: string, body: MemberRequest, key: string): Promise<void> =>
  request(`/cases/${id}/members`, { method: 'POST', body, key });

export const recordEvent = (id: string, body: RecordEventRequest, key: string): Promise<void> =>
  request(`/cases/${id}/events`, { method: 'POST', body, key });

export const correctEvent = (id: string, eventId: string, body: CorrectEventRequest, key: string): Promise<void> =>
  request(`/cases/${id}/events/${eventId}/correction`, { method: 'POST', body, key });
