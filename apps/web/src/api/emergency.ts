import type { EmergencyAccess, EmergencyView, OpenInEmergencyRequest, ReviewEmergencyRequest } from '@contract/emergency';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** All of one's own, or those of others that wait for the reader. */
export const emergencyListQuery = (view: EmergencyView) =>
  pagedList<EmergencyAccess>(['emergency', view], (cursor, signal) => request<Page<EmergencyAccess>>(`/emergency-accesses${queryString({ view, cursor })}`, { signal }));

/** What runs for the reader now; asked once, for every page. */
export const runningEmergencyQuery = queryOptions({
  queryKey: ['emergency', 'now'],
  queryFn: ({ signal }) => request<Page<EmergencyAccess>>('/emergency-accesses?view=running', { signal }),
  staleTime: Infinity,
});

export const caseEmergencyQuery = (caseId: string) =>
  pagedList<EmergencyAccess>(['emergency', 'case', caseId], (cursor, signal) => request<Page<EmergencyAccess>>(`/cases/${caseId}/emergency-accesses${queryString({ cursor })}`, { signal }));

export const openInEmergency = (body: OpenInEmergencyRequest, key: string): Promise<{ readonly id: string; readonly caseId: string }> => request('/emergency-accesses', { method: 'POST', body, key });

export const reviewEmergency = (id: string, version: number, body: ReviewEmergencyRequest, key: string): Promise<void> => request(`/emergency-accesses/${id}/review`, { method: 'POST', body, version, key });
