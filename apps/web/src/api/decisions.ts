import type {
  Decision,
  FinalityRequest,
  GiveDecisionRequest,
  GiveDecisionResponse,
  WithdrawalRequest,
} from '@contract/decisions';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { request } from './request.js';

export const caseDecisionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'decisions', caseId],
    queryFn: async ({ signal }) => asPage<Decision>(await request(`/cases/${caseId}/decisions`, { signal })).rows,
  });

export const giveDecision = (body: GiveDecisionRequest, key: string): Promise<GiveDecisionResponse> =>
  request('/decisions', { method: 'POST', body, key });

export const makeFinal = (id: string, version: number, body: FinalityRequest, key: string): Promise<void> =>
  request(`/decisions/${id}/finality`, { method: 'POST', body, version, key });

export const withdrawDecision = (id: string, version: number, body: WithdrawalRequest, key: string): Promise<void> =>
  request(`/decisions/${id}/withdrawal`, { method: 'POST', body, version, key });
