import type { GrantPartnerRequest, PartnersOfCase, SharedItem, WithdrawGrantRequest } from '@contract/partners';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** With whom items of a case are shared, now and before. */
export const casePartnersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'partners', caseId],
    queryFn: ({ signal }) => request<PartnersOfCase>(`/cases/${caseId}/partners`, { signal }),
  });

export const grantPartner = (caseId: string, body: GrantPartnerRequest, key: string): Promise<{ readonly id: string }> => request(`/cases/${caseId}/partners`, { method: 'POST', body, key });

export const withdrawGrant = (id: string, version: number, body: WithdrawGrantRequest, key: string): Promise<void> => request(`/partner-grants/${id}/withdrawal`, { method: 'POST', body, version, key });

/** What is shared with the reader. */
export const sharedItemsQuery = pagedList<SharedItem>(['shared-items'], (cursor, signal) => request<Page<SharedItem>>(`/shared-items${queryString({ cursor })}`, { signal }));
