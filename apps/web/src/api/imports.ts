import type { ChooseMappingRequest, Import, ImportPreview, MappingSummary } from '@contract/transfer';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { fileUrl, request } from './request.js';

/** States in which the server is at work, so the page asks again even when no live event comes through. */
const busy: readonly Import['state'][] = ['reading', 'running'];

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: async ({ signal }) => asPage<Import>(await request('/imports', { signal })).rows,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => request<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && busy.includes(state.data.state) ? 1500 : false),
  });

export const importPreviewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['imports', 'preview', id, version],
    queryFn: ({ signal }) => request<ImportPreview>(`/imports/${id}/preview`, { signal }),
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
