import type { FailedOfQueue, RetriedJobs } from '@contract/failed-jobs';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const failedJobsQuery = queryOptions({
  queryKey: ['failed-jobs'],
  queryFn: ({ signal }) => request<readonly FailedOfQueue[]>('/failed-jobs', { signal }),
});

/** Puts one failed job back, or all of a queue. */
export const retryFailedJob = (queue: string, id: string | null, key: string): Promise<RetriedJobs> =>
  request(`/failed-jobs/${queue}${id === null ? '' : `/${encodeURIComponent(id)}`}/retry`, { method: 'POST', key });
