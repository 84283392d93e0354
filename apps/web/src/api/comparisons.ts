import type { AcceptAnswer, AcceptRequest, CompareRequest, Comparison, ComparisonRow, ComparisonRowSearch, ComparisonSummary } from '@contract/transfer';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { searchCases } from './cases.js';
import { pagedList } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

/** Whether the server is at work on it, so that the page asks again. */
export const isAtWork = ({ state, states, stopped }: Comparison): boolean => state === 'reading' || (states.queued > 0 && !stopped);

export const comparisonsQuery = pagedList<ComparisonSummary>(['comparisons', 'list'], (cursor, signal) => request<Page<ComparisonSummary>>(`/comparisons${queryString({ cursor })}`, { signal }));

export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: ['comparisons', 'one', id],
    queryFn: ({ signal }) => request<Comparison>(`/comparisons/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? 1000 : false),
  });

export const comparisonRowsQuery = (id: string, filter: Pick<ComparisonRowSearch, 'class' | 'state'>) =>
  pagedList<ComparisonRow>(['comparisons', 'rows', id, filter], (cursor, signal) => request<Page<ComparisonRow>>(`/comparisons/${id}/rows${queryString({ ...filter, cursor })}`, { signal }));

export const startComparison = (body: CompareRequest, key: string): Promise<{ readonly id: string }> => request('/comparisons', { method: 'POST', body, key });

export const acceptDifferences = (id: string, body: AcceptRequest, key: string): Promise<AcceptAnswer> => request(`/comparisons/${id}/acceptances`, { method: 'POST', body, key });

export const steerComparison = (id: string, version: number, how: 'stop' | 'resumption', key: string): Promise<void> => request(`/comparisons/${id}/${how}`, { method: 'POST', version, key });

/** The id of a case by its whole number; null when there is none for the reader. */
export async function caseIdOf(reference: string): Promise<string | null> {
  const wanted = reference.trim().toUpperCase();
  const { rows } = await searchCases({ text: wanted, limit: 20 });
  return rows.find((row) => row.reference === wanted)?.id ?? null;
}
