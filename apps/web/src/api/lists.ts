import type { BulkAct, BulkRequest, BulkRow, BulkScope, ChangeViewRequest, ExportRequest, ListExport, ListName, ListView, SaveViewRequest, UndoRequest } from '@contract/lists';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

export const listViewsQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['list-views', list],
    queryFn: ({ signal }) => request<readonly ListView[]>(`/list-views?list=${list}`, { signal }),
  });

export const saveView = (body: SaveViewRequest, key: string): Promise<{ readonly id: string }> => request('/list-views', { method: 'POST', body, key });

export const changeView = ({ id, version }: ListView, body: ChangeViewRequest, key?: string): Promise<void> =>
  request(`/list-views/${id}`, { method: 'PUT', body, version, ...(key === undefined ? {} : { key }) });

export const removeView = ({ id, version }: ListView, key: string): Promise<void> => request(`/list-views/${id}`, { method: 'DELETE', version, key });

export const askExport = (body: ExportRequest, key: string): Promise<ListExport> => request('/list-exports', { method: 'POST', body, key });

/** How often one looks how far a piece of work is, in milliseconds. */
const lookAgain = 1000;

export const listExportQuery = (id: string) =>
  queryOptions({
    queryKey: ['list-exports', id],
    queryFn: ({ signal }) => request<ListExport>(`/list-exports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'broken' ? false : lookAgain),
    staleTime: 0,
  });

/** Where the file is fetched, once, by the browser itself: it goes to disk as it comes. */
export const exportFileUrl = (id: string): string => fileUrl(`/list-exports/${id}/content`);

export const beginBulk = (body: BulkRequest, key: string): Promise<BulkAct> => request('/bulk-acts', { method: 'POST', body, key });

/** An act on many; it goes on when nobody looks. */
export const bulkQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', 'one', id],
    queryFn: ({ signal }) => request<BulkAct>(`/bulk-acts/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? lookAgain : false),
    staleTime: 0,
  });

export const bulkListQuery = (scope: BulkScope) =>
  pagedList<BulkAct>(['bulk', 'list', scope], (cursor, signal) => request<Page<BulkAct>>(`/bulk-acts${queryString({ scope, cursor })}`, { signal }));

export const bulkRowsQuery = (id: string) =>
  pagedList<BulkRow>(['bulk', 'rows', id], (cursor, signal) => request<Page<BulkRow>>(`/bulk-acts/${id}/rows${queryString({ cursor })}`, { signal }));

export const steerBulk = ({ id, version }: BulkAct, step: 'stop' | 'resume', key: string): Promise<BulkAct> => request(`/bulk-acts/${id}/${step}`, { method: 'POST', version, key });

export const undoBulk = ({ id, version }: BulkAct, body: UndoRequest, key: string): Promise<BulkAct> => request(`/bulk-acts/${id}/undo`, { method: 'POST', body, version, key });
