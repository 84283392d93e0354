import type { Page } from '@contract/platform';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

/** A paged list as a DataTable takes it. */
export interface PagedRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly state: 'loading' | 'ready' | 'loading-more';
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** All rows fetched so far as one list, with the way to ask on. */
export function usePagedRows<Row>(query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>): PagedRows<Row> {
  const { data, hasNextPage, isFetchingNextPage, isPending, isError, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const onMore = useCallback(() => {
    // After a failed page the reader asks again; asking by ourselves would hammer a server in trouble.
    if (!isError) void fetchNextPage({ cancelRefetch: false });
  }, [fetchNextPage, isError]);
  const onRetry = useCallback(() => void refetch(), [refetch]);
  const fetched = isFetchingNextPage ? 'loading-more' : 'ready';
  const state = isPending ? 'loading' : fetched;
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    hasMore: hasNextPage,
    onMore,
    state,
    error: query.error,
    onRetry,
  };
}
