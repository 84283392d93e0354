import type { Page } from '@contract/platform';
import type { CaseRetention, ChooseRegimeRequest, DestructionLine, DestructionList, DueCase, EndHoldRequest, ExtendHoldRequest, HoldsOfCase, LiftRestrictionRequest, PlaceHoldRequest, RestrictCaseRequest, RestrictionsOfCase, RetentionTerms, SetTermRequest, WithdrawListRequest } from '@contract/retention';
import { queryOptions } from '@tanstack/react-query';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** The legal holds of a case, those that run first. */
export const caseHoldsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'holds', caseId],
    queryFn: ({ signal }) => request<HoldsOfCase>(`/cases/${caseId}/holds`, { signal }),
  });

export const placeHold = (caseId: string, body: PlaceHoldRequest, key: string): Promise<{ readonly id: string }> => request(`/cases/${caseId}/holds`, { method: 'POST', body, key });

export const extendHold = (id: string, version: number, body: ExtendHoldRequest, key: string): Promise<void> => request(`/holds/${id}/extension`, { method: 'POST', body, version, key });

export const endHold = (id: string, version: number, body: EndHoldRequest, key: string): Promise<void> => request(`/holds/${id}/end`, { method: 'POST', body, version, key });

/** The regime under which a case is kept, and its clock. */
export const caseRetentionQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'retention', caseId],
    queryFn: ({ signal }) => request<CaseRetention>(`/cases/${caseId}/retention`, { signal }),
  });

export const chooseRegime = (caseId: string, version: number, body: ChooseRegimeRequest, key: string): Promise<void> => request(`/cases/${caseId}/retention`, { method: 'POST', body, version, key });

/** What falls due until a day, the longest due first. */
export const dueQuery = (until: string) => pagedList<DueCase>(['retention', 'due', until], (cursor, signal) => request<Page<DueCase>>(`/retention/clocks${queryString({ until, cursor })}`, { signal }));

export const termsQuery = queryOptions({ queryKey: ['retention', 'terms'], queryFn: ({ signal }) => request<RetentionTerms>('/retention/terms', { signal }) });

export const setTerm = (body: SetTermRequest, key: string): Promise<{ readonly id: string }> => request('/retention/terms', { method: 'POST', body, key });

export const destructionListsQuery = pagedList<DestructionList>(['destruction', 'lists'], (cursor, signal) => request<Page<DestructionList>>(`/destruction-lists${queryString({ cursor })}`, { signal }));

export const destructionListQuery = (id: string) => queryOptions({ queryKey: ['destruction', 'one', id], queryFn: ({ signal }) => request<DestructionList>(`/destruction-lists/${id}`, { signal }) });

export const destructionLinesQuery = (id: string) => pagedList<DestructionLine>(['destruction', 'lines', id], (cursor, signal) => request<Page<DestructionLine>>(`/destruction-lists/${id}/lines${queryString({ cursor })}`, { signal }));

export const drawList = (key: string): Promise<{ readonly id: string }> => request('/destruction-lists', { method: 'POST', body: {}, key });

export const signList = ({ id, version, contentHash }: DestructionList, key: string): Promise<void> => request(`/destruction-lists/${id}/signature`, { method: 'POST', body: { contentHash }, version, key });

export const withdrawList = (id: string, version: number, body: WithdrawListRequest, key: string): Promise<void> => request(`/destruction-lists/${id}/withdrawal`, { method: 'POST', body, version, key });

/** Why a case is restricted, now and before; the one that stands first. */
export const caseRestrictionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'restrictions', caseId],
    queryFn: ({ signal }) => request<RestrictionsOfCase>(`/cases/${caseId}/restrictions`, { signal }),
  });

export const restrictCase = (caseId: string, body: RestrictCaseRequest, key: string): Promise<{ readonly id: string }> => request(`/cases/${caseId}/restrictions`, { method: 'POST', body, key });

export const liftRestriction = (id: string, version: number, body: LiftRestrictionRequest, key: string): Promise<void> => request(`/restrictions/${id}/lift`, { method: 'POST', body, version, key });
