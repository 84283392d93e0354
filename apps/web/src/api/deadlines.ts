import type {
  AcknowledgeRequest,
  AssignRequest,
  CompleteRequest,
  ChangeDeadlineRequest,
  Deadline,
  DeadlineCount,
  DeadlineMonth,
  DeadlinePage,
  DeadlineQuery,
  DeadlineRow,
  DeadlineRuleRef,
  ExplainedDeadline,
  HandedOver,
  HandOverPreview,
  HandOverRequest,
  MeetingAct,
  SetDeadlineRequest,
  Today,
} from '@contract/deadlines';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const todayQuery = (scope: Today['scope']) =>
  queryOptions({
    queryKey: ['deadlines', 'today', scope],
    queryFn: ({ signal }) => request<Today>(`/today?scope=${scope}`, { signal }),
  });

export const deadlineListQuery = (query: DeadlineQuery) =>
  pagedList<DeadlineRow>(['deadlines', 'list', query], async (cursor, signal) => {
    const { rows, nextCursor, total } = await request<DeadlinePage>(`/deadlines${queryString({ ...query, limit: pageSize, cursor })}`, { signal });
    return { rows, nextCursor, total: total ?? rows.length };
  });

/** How many a list holds that has more than one page. */
export const deadlineCountQuery = (query: DeadlineQuery) =>
  queryOptions({
    queryKey: ['deadlines', 'count', query],
    queryFn: ({ signal }) => request<DeadlineCount>(`/deadlines/count${queryString({ ...query })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const caseDeadlinesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['deadlines', 'case', caseId],
    queryFn: async ({ signal }) => asPage<DeadlineRow>(await request(`/cases/${caseId}/deadlines`, { signal })).rows,
  });

export const deadlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadlines', 'one', id],
    queryFn: ({ signal }) => request<Deadline>(`/deadlines/${id}`, { signal }),
  });

export const acknowledge = (id: string, version: number, body: AcknowledgeRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/acknowledgement`, { method: 'POST', body, version, key });

export const complete = (id: string, version: number, body: CompleteRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/completion`, { method: 'POST', body, version, key });

export const assign = (id: string, version: number, body: AssignRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}/assignee`, { method: 'PUT', body, version, key });

export const meetingActsQuery = (id: string) =>
  pagedList<MeetingAct>(['deadlines', 'acts', id], async (cursor, signal) => asPage(await request(`/deadlines/${id}/acts${queryString({ cursor })}`, { signal })));

export const deadlineMonthQuery = (month: string, query: DeadlineQuery) =>
  queryOptions({
    queryKey: ['deadlines', 'month', month, query],
    queryFn: ({ signal }) => request<DeadlineMonth>(`/deadlines/month${queryString({ ...query, month })}`, { signal }),
    // The table stays while another month comes, and with it the place in it.
    placeholderData: keepPreviousData,
  });

export const deadlineRulesQuery = queryOptions({
  queryKey: ['deadlines', 'rules'],
  queryFn: ({ signal }) => request<readonly DeadlineRuleRef[]>('/deadlines/rules', { signal }),
  staleTime: 10 * 60_000,
});

/** Every page of a list with the reasons of each deadline, one after the other: for what is printed. */
export async function everyReason(query: DeadlineQuery, signal: AbortSignal): Promise<readonly ExplainedDeadline[]> {
  const rows: ExplainedDeadline[] = [];
  let cursor: string | undefined;
  do {
    const page: DeadlinePage<ExplainedDeadline> = await request<DeadlinePage<ExplainedDeadline>>(`/deadlines/reasons${queryString({ ...query, limit: 200, cursor })}`, { signal });
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

export const setDeadline = (caseId: string, body: SetDeadlineRequest, key: string): Promise<void> =>
  request(`/cases/${caseId}/deadlines`, { method: 'POST', body, key });

export const changeDeadline = (id: string, version: number, body: ChangeDeadlineRequest, key: string): Promise<void> =>
  request(`/deadlines/${id}`, { method: 'PUT', body, version, key });

export const cancelDeadline = (id: string, version: number, reason: string, key: string): Promise<void> =>
  request(`/deadlines/${id}/cancellation`, { method: 'POST', body: { reason }, version, key });

export type HandOverRow = HandOverPreview['rows'][number];

/** The rows of a preview with what it says of all of them. */
export const handOverPreviewQuery = (from: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['deadlines', 'hand-over', from, to],
    queryFn: ({ pageParam, signal }) => request<HandOverPreview>(`/handovers/preview${queryString({ from, to, limit: pageSize, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: HandOverPreview) => page.nextCursor ?? undefined,
    enabled: from !== '' && to !== '' && from !== to,
    staleTime: 0,
  });

/** What is mine, or, for a team lead, what is somebody else's. */
export const handOver = (fromId: string | null, body: HandOverRequest, key: string): Promise<HandedOver> =>
  request(fromId === null ? '/me/handover' : `/people/${fromId}/handover`, { method: 'POST', body, key });
