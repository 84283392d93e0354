import type { Page } from '@contract/platform';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

/** Rows asked for at a time: a screen is about 25, so the second page is there before the reader is. */
export const pageSize = 100;

/** A list that asks on with the cursor of the page before, as far as somebody scrolls. */
export function pagedList<T, P extends Page<T> = Page<T>>(
  queryKey: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // Rows under the pointer never move by themselves: others' changes are announced, the reader asks for them.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}
