import type { QueryClient } from '@tanstack/react-query';
import { newsOf } from '../live/news.js';
import { showAnew } from '../../api/show-anew.js';

/** After a change of one's own in a case: everything of it is asked for again, and the echo of it is no news. */
export async function refreshCase(client: QueryClient, caseId: string, itemIds: readonly string[] = []): Promise<void> {
  newsOf.noteOwn(caseId);
  for (const id of itemIds) newsOf.noteOwn(id);
  const touched = ['one', 'timeline', 'decisions', 'documents', 'requests', 'exchanges', 'log', 'value'].map((part) => ['cases', part, caseId]);
  await Promise.all([
    ...touched.map((queryKey) => client.invalidateQueries({ queryKey })),
    ...itemIds.flatMap((id) => [
      client.invalidateQueries({ queryKey: ['items', 'one', id] }),
      client.invalidateQueries({ queryKey: ['items', 'timeline', id] }),
      client.invalidateQueries({ queryKey: ['items', 'known', id] }),
      client.invalidateQueries({ queryKey: ['items', 'composition', id] }),
      client.invalidateQueries({ queryKey: ['items', 'value', id] }),
    ]),
    client.invalidateQueries({ queryKey: ['deadlines'] }),
    showAnew(client, ['items', 'list']),
    showAnew(client, ['cases', 'list']),
  ]);
}
