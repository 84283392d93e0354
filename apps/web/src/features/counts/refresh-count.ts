import type { QueryClient } from '@tanstack/react-query';
import { showAnew } from '../../api/show-anew.js';

/** After a scan or a move: the numbers and the lines of a count are asked for again. */
export async function refreshCount(client: QueryClient, id: string): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['counts', 'one', id] }), showAnew(client, ['counts', 'lines', id]), showAnew(client, ['counts', 'list']), client.invalidateQueries({ queryKey: ['counts', 'drift'] })]);
}
