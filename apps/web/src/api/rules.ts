import type {
  CorrectDecreeRequest,
  DecreeRequest,
  EquatedYearRow,
  PackRevision,
  PreviewPage,
  PreviewRequest,
  PromoteRequest,
  ReplanJob,
  ReplanJobPage,
  RulePage,
  RulesChanged,
  RuleSummary,
} from '@contract/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** How often a page asks by itself how far a job is, when no live event comes through, in milliseconds. */
const lookAgain = 2000;

export const rulesQuery = queryOptions({
  queryKey: ['rules', 'catalogue'],
  queryFn: ({ signal }) => request<readonly RuleSummary[]>('/rules', { signal }),
});

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', 'one', id],
    queryFn: ({ signal }) => request<RulePage>(`/rules/${encodeURIComponent(id)}`, { signal }),
  });

export const packsQuery = pagedList<PackRevision>(['rules', 'packs'], async (cursor, signal) =>
  asPage(await request(`/rule-packs${queryString({ cursor })}`, { signal })),
);

export const packQuery = (id: string) =>
  queryOptions({ queryKey: ['rules', 'pack', id], queryFn: ({ signal }) => request<PackRevision>(`/rule-packs/${id}`, { signal }) });

export const yearsQuery = queryOptions({
  queryKey: ['rules', 'years'],
  queryFn: ({ signal }) => request<readonly EquatedYearRow[]>('/equated-days', { signal }),
});

export const replansQuery = {
  ...pagedList<ReplanJob>(['rules', 'replans'], async (cursor, signal) =>
    asPage(await request(`/replan-jobs${queryString({ cursor })}`, { signal })),
  ),
  refetchInterval: lookAgain,
};

export const replanQuery = (id: string) =>
  queryOptions({ queryKey: ['rules', 'replans', id], queryFn: ({ signal }) => request<ReplanJobPage>(`/replan-jobs/${id}`, { signal }) });

export const loadPack = async (file: File, key: string): Promise<{ readonly id: string }> =>
  request('/rule-packs', { method: 'POST', body: { fileName: file.name, content: await file.text() }, key });

export const decidePack = (id: string, version: number, act: 'application' | 'discard', reason: string, key: string): Promise<RulesChanged> =>
  request(`/rule-packs/${id}/${act}`, { method: 'POST', body: { reason }, version, key });

export const loadDecree = (body: DecreeRequest, key: string): Promise<RulesChanged> =>
  request('/equated-days', { method: 'POST', body, key });

export const correctDecree = (year: number, version: number, body: CorrectDecreeRequest, key: string): Promise<RulesChanged> =>
  request(`/equated-days/nl-atw/${year}`, { method: 'PUT', body, version, key });

export const decidePromotion = (
  rule: { readonly id: string; readonly version: number; readonly decisions: number },
  act: 'promotion' | 'demotion',
  body: PromoteRequest,
  key: string,
): Promise<RulesChanged> =>
  request(`/rules/${encodeURIComponent(rule.id)}/versions/${rule.version}/${act}`, { method: 'POST', body, version: rule.decisions, key });

export const previewChange = (body: PreviewRequest, signal: AbortSignal): Promise<PreviewPage> =>
  request('/rule-changes/preview', { method: 'POST', body, signal });

export const stepReplan = (id: string, version: number, act: 'stop' | 'resume', key: string): Promise<void> =>
  request(`/replan-jobs/${id}/${act}`, { method: 'POST', version, key });
