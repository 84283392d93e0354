import type { HandOver, HandOverAnswer, HandOverRequest, HandOverRow } from '@contract/custody';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

/** Hand-overs, the newest first; `open` are those of which something was not received yet. */
export const handOversQuery = (open: boolean) =>
  pagedList<HandOverRow>(['custody', 'hand-overs', open], (cursor, signal) =>
    request<Page<HandOverRow>>(`/hand-overs${queryString({ open: open ? 'yes' : undefined, limit: String(pageSize), cursor })}`, { signal }),
  );

export const handOverQuery = (id: string) =>
  queryOptions({ queryKey: ['custody', 'hand-over', id], queryFn: ({ signal }) => request<HandOver>(`/hand-overs/${id}`, { signal }) });

export const recordHandOver = (body: HandOverRequest, key: string): Promise<HandOverAnswer> => request('/hand-overs', { method: 'POST', body, key });

export const receiptUrl = (id: string): string => fileUrl(`/hand-overs/${id}/receipt`);
