import type { ArrangeItemRequest, Composition, ItemRow, JoinLotsRequest, JoinLotsResponse, SplitLotRequest, SplitLotResponse } from '@contract/items';
import { queryOptions } from '@tanstack/react-query';
import { searchItems } from './items.js';
import { request } from './request.js';

export const compositionQuery = (itemId: string) =>
  queryOptions({ queryKey: ['items', 'composition', itemId], queryFn: ({ signal }) => request<Composition>(`/items/${itemId}/composition`, { signal }) });

const PAGE = 200;

async function everyItemOf(caseId: string, signal: AbortSignal): Promise<readonly ItemRow[]> {
  const found: ItemRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchItems>> = await searchItems({ caseId, sort: 'reference', limit: PAGE, ...(cursor === null ? {} : { cursor }) }, signal);
    found.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** Every item of a case, to choose one of. */
export const itemsOfCaseQuery = (caseId: string) => queryOptions({ queryKey: ['items', 'of-case', caseId], queryFn: ({ signal }) => everyItemOf(caseId, signal) });

export const splitLot = (id: string, version: number, body: SplitLotRequest, key: string): Promise<SplitLotResponse> =>
  request(`/items/${id}/splits`, { method: 'POST', body, version, key });

export const joinLots = (id: string, version: number, body: JoinLotsRequest, key: string): Promise<JoinLotsResponse> =>
  request(`/items/${id}/joins`, { method: 'POST', body, version, key });

export const arrangeItem = (id: string, version: number, body: ArrangeItemRequest, key: string): Promise<void> =>
  request(`/items/${id}/parent`, { method: 'PUT', body, version, key });
