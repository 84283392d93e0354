import type { InfiniteData, QueryClient } from '@tanstack/react-query';

/** Pages that are worth fetching again one by one; beyond it a list starts anew from its top. */
const most = 3;

/** Fetches lists again without asking for hundreds of pages that were scrolled through before. */
export async function showAnew(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  client.setQueriesData<InfiniteData<unknown>>({ queryKey }, (data) =>
    data && data.pages.length > most
      ? { pages: data.pages.slice(0, most), pageParams: data.pageParams.slice(0, most) }
      : data,
  );
  await client.invalidateQueries({ queryKey });
}
