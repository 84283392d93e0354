import type { InfiniteData, QueryClient } from '@tanstack/react-query';

/** Pages that are worth fetching again one by one; beyond it a list starts anew from its top. */
const most = 3;

/** What hangs on a list and is no list itself, such as the counts beside its filters, is fetched again as it is. */
function isPaged(data: unknown): data is InfiniteData<unknown> {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}

/** Fetches lists again without asking for hundreds of pages that were scrolled through before. */
export async function showAnew(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  client.setQueriesData<unknown>({ queryKey }, (data: unknown) =>
    isPaged(data) && data.pages.length > most
      ? { pages: data.pages.slice(0, most), pageParams: data.pageParams.slice(0, most) }
      : data,
  );
  await client.invalidateQueries({ queryKey });
}
