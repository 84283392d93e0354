import type {
  ChangedCount,
  CloseCountRequest,
  CountLineShown,
  CountOutcome,
  CountRow,
  CountScanAnswer,
  CountScanRequest,
  DriftRow,
  StartCountRequest,
  StartedCount,
  StockCountShown,
} from '@contract/custody';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

export const countsQuery = pagedList<CountRow>(['counts', 'list'], (cursor, signal) => request<Page<CountRow>>(`/counts${queryString({ limit: pageSize, cursor })}`, { signal }));

export const countQuery = (id: string) => queryOptions({ queryKey: ['counts', 'one', id], queryFn: ({ signal }) => request<StockCountShown>(`/counts/${id}`, { signal }) });

export const countLinesQuery = (id: string, outcome: CountOutcome | undefined) =>
  pagedList<CountLineShown>(['counts', 'lines', id, outcome ?? 'all'], (cursor, signal) =>
    request<Page<CountLineShown>>(`/counts/${id}/lines${queryString({ outcome, limit: pageSize, cursor })}`, { signal }),
  );

export const driftQuery = queryOptions({ queryKey: ['counts', 'drift'], queryFn: ({ signal }) => request<readonly DriftRow[]>('/counts/drift', { signal }) });

export const startCount = (body: StartCountRequest, key: string): Promise<StartedCount> => request('/counts', { method: 'POST', body, key });

export const scanForCount = (id: string, body: CountScanRequest, key: string): Promise<CountScanAnswer> => request(`/counts/${id}/scans`, { method: 'POST', body, key });

export const withdrawScan = (id: string, itemId: string, key: string): Promise<CountScanAnswer> => request(`/counts/${id}/withdrawals`, { method: 'POST', body: { itemId }, key });

export const revealCount = (id: string, version: number, key: string): Promise<ChangedCount> => request(`/counts/${id}/revealing`, { method: 'POST', version, key });

export const closeCount = (id: string, version: number, body: CloseCountRequest, key: string): Promise<ChangedCount> => request(`/counts/${id}/closing`, { method: 'POST', body, version, key });

export const stopCount = (id: string, version: number, reason: string, key: string): Promise<ChangedCount> => request(`/counts/${id}/stopping`, { method: 'POST', body: { reason }, version, key });

export const countReportUrl = (id: string): string => fileUrl(`/counts/${id}/report`);
