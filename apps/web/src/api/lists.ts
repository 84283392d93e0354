import type { ChangeViewRequest, ListName, ListView, SaveViewRequest } from '@contract/lists';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const listViewsQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['list-views', list],
    queryFn: ({ signal }) => request<readonly ListView[]>(`/list-views?list=${list}`, { signal }),
  });

export const saveView = (body: SaveViewRequest, key: string): Promise<{ readonly id: string }> => request('/list-views', { method: 'POST', body, key });

export const changeView = ({ id, version }: ListView, body: ChangeViewRequest, key?: string): Promise<void> =>
  request(`/list-views/${id}`, { method: 'PUT', body, version, ...(key === undefined ? {} : { key }) });

export const removeView = ({ id, version }: ListView, key: string): Promise<void> => request(`/list-views/${id}`, { method: 'DELETE', version, key });
