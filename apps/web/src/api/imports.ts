import type { ChooseMappingRequest, Import, ImportPreview, MappingSummary, OtherReadings } from '@contract/transfer';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

/** States in which the server is at work, so the page asks again even when no live event comes through. */
const busy: readonly Import['state'][] = ['reading', 'running'];

export const importsQuery = pagedList<Import>(['imports', 'list'], async (cursor, signal) =>
  asPage(await request(`/imports${queryString({ cursor })}`, { signal })),
);

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => request<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && busy.includes(state.data.state) ? 1500 : false),
  });

/** The same first rows on every page, and the errors page by page. */
export const importPreviewQuery = (id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'preview', id, version],
    queryFn: ({ pageParam, signal }) =>
      request<ImportPreview>(`/imports/${id}/preview${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }: ImportPreview) => nextCursor ?? undefined,
  });

/** The rows that are read otherwise than before, page by page. */
export const readingsQuery = (id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'readings', id, version],
    queryFn: ({ pageParam, signal }) =>
      request<OtherReadings>(`/imports/${id}/readings${queryString({ cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }: OtherReadings) => nextCursor ?? undefined,
  });

export const mappingsQuery = queryOptions({
  queryKey: ['imports', 'mappings'],
  queryFn: async ({ signal }) => asPage<MappingSummary>(await request('/import-mappings', { signal })).rows,
});

export function startImport(file: File, unitId: string, key: string): Promise<Import> {
  const form = new FormData();
  form.set('unitId', unitId);
  form.set('file', file);
  return request('/imports', { method: 'POST', form, key });
}

export const chooseMapping = (id: string, version: number, body: ChooseMappingRequest, key: string): Promise<void> =>
  request(`/imports/${id}/mapping`, { method: 'PUT', body, version, key });

export const confirmImport = (id: string, version: number, key: string): Promise<void> =>
  request(`/imports/${id}/confirmation`, { method: 'POST', version, key });

export const cancelImport = (id: string, version: number, key: string): Promise<void> =>
  request(`/imports/${id}/cancellation`, { method: 'POST', version, key });

export const refusedRowsUrl = (id: string): string => fileUrl(`/imports/${id}/refused.csv`);
