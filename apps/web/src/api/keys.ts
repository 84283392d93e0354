import type { ApiClient, ApiClientRequest, ApiClientScopes, NewApiClient } from '@contract/access';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const keysQuery = queryOptions({ queryKey: ['keys', 'list'], queryFn: ({ signal }) => request<readonly ApiClient[]>('/api-clients', { signal }) });

/** Which acts a key of each role can have. */
export const scopesQuery = queryOptions({ queryKey: ['keys', 'scopes'], queryFn: ({ signal }) => request<ApiClientScopes>('/api-clients/scopes', { signal }), staleTime: Number.POSITIVE_INFINITY });

export const askKey = (body: ApiClientRequest, key: string): Promise<NewApiClient> => request('/api-clients', { method: 'POST', body, key });

export const settleKey = ({ id, version }: ApiClient, how: 'approval' | 'revocation', key: string): Promise<void> =>
  request(`/api-clients/${id}/${how}`, { method: 'POST', version, key });
