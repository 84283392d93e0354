import type { ChangedReceiving, CloseReceivingRequest, Receiving, ReceivingRow, StartReceivingRequest } from '@contract/custody';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const receivingsQuery = pagedList<ReceivingRow>(['receivings', 'list'], (cursor, signal) => request<Page<ReceivingRow>>(`/receivings${queryString({ limit: pageSize, cursor })}`, { signal }));

export const receivingQuery = (id: string) => queryOptions({ queryKey: ['receivings', 'one', id], queryFn: ({ signal }) => request<Receiving>(`/receivings/${id}`, { signal }) });

export const startReceiving = (body: StartReceivingRequest, key: string): Promise<ChangedReceiving> => request('/receivings', { method: 'POST', body, key });

export const closeReceiving = (id: string, version: number, body: CloseReceivingRequest, key: string): Promise<ChangedReceiving> => request(`/receivings/${id}/closing`, { method: 'POST', body, version, key });
