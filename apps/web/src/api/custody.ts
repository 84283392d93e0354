import type {
  AssignUnplacedRequest,
  ChangePlaceRequest,
  ClosePlaceRequest,
  CodeAnswer,
  CorrectMoveRequest,
  ItemCustody,
  MoveItemsRequest,
  MovesAnswer,
  OpenPlaceRequest,
  Place,
  PrintLabelsRequest,
  ReportMissingRequest,
  ShownPlace,
  UnplacedRow,
  UnplacedSearch,
} from '@contract/custody';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request, requestFile } from './request.js';

/** All places, each after the place it lies in. */
export const placesQuery = (closedToo = false) =>
  queryOptions({
    queryKey: ['places', 'all', closedToo],
    queryFn: ({ signal }) => request<readonly Place[]>(`/places${queryString({ closed: closedToo ? 'yes' : undefined })}`, { signal }),
  });

export const placeQuery = (id: string) =>
  queryOptions({ queryKey: ['places', 'one', id], queryFn: ({ signal }) => request<ShownPlace>(`/places/${id}`, { signal }) });

export const custodyQuery = (itemId: string) =>
  queryOptions({ queryKey: ['items', 'custody', itemId], queryFn: ({ signal }) => request<ItemCustody>(`/items/${itemId}/custody`, { signal }) });

export const unplacedQuery = (search: UnplacedSearch) =>
  pagedList<UnplacedRow>(['custody', 'unplaced', search], (cursor, signal) =>
    request<Page<UnplacedRow>>('/unplaced/search', { method: 'POST', body: { ...search, limit: pageSize, ...(cursor ? { cursor } : {}) }, signal }),
  );

export const openPlace = (body: OpenPlaceRequest, key: string): Promise<{ readonly id: string }> => request('/places', { method: 'POST', body, key });

export const changePlace = (id: string, version: number, body: ChangePlaceRequest, key: string): Promise<void> =>
  request(`/places/${id}`, { method: 'PUT', body, version, key });

export const closePlace = (id: string, version: number, body: ClosePlaceRequest, key: string): Promise<void> =>
  request(`/places/${id}/closing`, { method: 'POST', body, version, key });

export const moveItems = (body: MoveItemsRequest, key: string): Promise<MovesAnswer> => request('/moves', { method: 'POST', body, key });

export const correctMove = (id: string, body: CorrectMoveRequest, key: string): Promise<MovesAnswer> =>
  request(`/moves/${id}/correction`, { method: 'POST', body, key });

export const reportMissing = (itemId: string, body: ReportMissingRequest, key: string): Promise<MovesAnswer> =>
  request(`/items/${itemId}/missing`, { method: 'POST', body, key });

export const assignUnplaced = (itemId: string, body: AssignUnplacedRequest, key: string): Promise<void> =>
  request(`/items/${itemId}/custody/owner`, { method: 'PUT', body, key });

/** What a scanned or typed code stands for. */
export const findCode = (text: string): Promise<CodeAnswer> => request('/codes/search', { method: 'POST', body: { text } });

export const printLabels = (body: PrintLabelsRequest, key: string): Promise<Blob> => requestFile('/labels', { method: 'POST', body, key });
