import type { ComputedTerm, ExplainedDeadline, TermGuide, TermQuery, WhatIf, WhatIfChoices, WhatIfRequest } from '@contract/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const termGuideQuery = queryOptions({
  queryKey: ['terms', 'guide'],
  queryFn: ({ signal }) => request<TermGuide>('/terms/guide', { signal }),
  staleTime: Infinity,
});

export const termQuery = (query: TermQuery) =>
  queryOptions({
    queryKey: ['terms', 'computed', query],
    queryFn: ({ signal }) => request<ComputedTerm>(`/terms${queryString({ ...query })}`, { signal }),
    staleTime: Infinity,
    retry: false,
  });

export const deadlineReasonsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['deadlines', 'reasons', caseId],
    queryFn: async ({ signal }) => asPage<ExplainedDeadline>(await request(`/cases/${caseId}/deadline-reasons`, { signal })).rows,
  });

export const whatIfChoicesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['deadlines', 'what-if-choices', caseId],
    queryFn: ({ signal }) => request<WhatIfChoices>(`/cases/${caseId}/what-if`, { signal }),
  });

/** Looks, and changes nothing, although it is a POST: what is supposed does not fit an address. */
export const askWhatIf = (caseId: string, body: WhatIfRequest): Promise<WhatIf> => request(`/cases/${caseId}/what-if`, { method: 'POST', body });
