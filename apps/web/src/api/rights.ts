import type { RightsReport, SignRightsReviewRequest } from '@contract/access';
import type { CasesHandedOver, HandOverCasesRequest } from '@contract/cases';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** Who has what rights and what work, and who signed for it. */
export const rightsReportQuery = queryOptions({
  queryKey: ['rights-report'],
  queryFn: ({ signal }) => request<RightsReport>('/rights-report', { signal }),
});

export const signReview = (body: SignRightsReviewRequest, key: string): Promise<{ readonly id: string }> => request('/rights-reviews', { method: 'POST', body, key });

export const handOverCases = (personId: string, body: HandOverCasesRequest, key: string): Promise<CasesHandedOver> => request(`/people/${personId}/case-handover`, { method: 'POST', body, key });
