import type { CaseQuality, QualityOverview } from '@contract/items';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const unitQualityQuery = queryOptions({ queryKey: ['items', 'quality', 'units'], queryFn: ({ signal }) => request<QualityOverview>('/quality/units', { signal }) });

export const caseQualityListQuery = (of: { readonly unitId?: string; readonly mine?: boolean }) =>
  pagedList<CaseQuality>(['items', 'quality', 'cases', of], (cursor, signal) =>
    request<Page<CaseQuality>>(`/quality/cases${queryString({ unitId: of.unitId, mine: of.mine ? 'true' : undefined, limit: String(pageSize), cursor })}`, { signal }),
  );

export const caseQualityQuery = (caseId: string) =>
  queryOptions({ queryKey: ['items', 'quality', 'case', caseId], queryFn: ({ signal }) => request<CaseQuality>(`/quality/cases/${caseId}`, { signal }) });
