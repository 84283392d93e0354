import type {
  AnswerExchangeRequest,
  CrossBorderRequest,
  Exchange,
  RecordExchangeRequest,
  RecordRequestRequest,
  RequestTransitionRequest,
} from '@contract/cross-border';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { request } from './request.js';

export const caseRequestsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'requests', caseId],
    queryFn: async ({ signal }) =>
      asPage<CrossBorderRequest>(await request(`/cases/${caseId}/requests`, { signal })).rows,
  });

export const caseExchangesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'exchanges', caseId],
    queryFn: async ({ signal }) => asPage<Exchange>(await request(`/cases/${caseId}/exchanges`, { signal })).rows,
  });

export const recordRequest = (caseId: string, body: RecordRequestRequest, key: string): Promise<void> =>
  request(`/cases/${caseId}/requests`, { method: 'POST', body, key });

export const moveRequest = (id: string, version: number, body: RequestTransitionRequest, key: string): Promise<void> =>
  request(`/requests/${id}/transitions`, { method: 'POST', body, version, key });

export const recordExchange = (caseId: string, body: RecordExchangeRequest, key: string): Promise<void> =>
  request(`/cases/${caseId}/exchanges`, { method: 'POST', body, key });

export const answerExchange = (id: string, version: number, body: AnswerExchangeRequest, key: string): Promise<void> =>
  request(`/exchanges/${id}/answer`, { method: 'POST', body, version, key });
