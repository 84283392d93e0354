import type { CaseAsKnown, ItemAsKnown } from '@contract/items';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** What the register knew of an item at the end of a day. */
export const itemAsKnownQuery = (id: string, on: string) =>
  queryOptions({ queryKey: ['items', 'as-known', id, on], queryFn: ({ signal }) => request<ItemAsKnown>(`/items/${id}/as-known?on=${on}`, { signal }) });

/** What the register knew of a case at the end of a day. */
export const caseAsKnownQuery = (id: string, on: string) =>
  queryOptions({ queryKey: ['cases', 'as-known', id, on], queryFn: ({ signal }) => request<CaseAsKnown>(`/cases/${id}/as-known?on=${on}`, { signal }) });
