import type { QueryClient } from '@tanstack/react-query';
import { showAnew } from '../../api/show-anew.js';

/** After items changed place: where they are, what stands in each place and what has none is asked for again. */
export async function refreshCustody(client: QueryClient, itemIds: readonly string[] = []): Promise<void> {
  await Promise.all([
    ...itemIds.flatMap((id) => ['custody', 'one', 'timeline', 'composition'].map((part) => client.invalidateQueries({ queryKey: ['items', part, id] }))),
    client.invalidateQueries({ queryKey: ['places'] }),
    showAnew(client, ['custody', 'unplaced']),
    showAnew(client, ['items', 'list']),
  ]);
}
