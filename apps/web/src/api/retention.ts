import type { EndHoldRequest, ExtendHoldRequest, HoldsOfCase, PlaceHoldRequest } from '@contract/retention';
import { queryOptions } from '@tanstack/react-query';
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
