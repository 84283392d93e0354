import type { QueryClient } from '@tanstack/react-query';
import { refreshCase } from '../cases/refresh-case.js';
import { refreshCustody } from '../custody/refresh-custody.js';

/** After things were split, joined or put into others: they, where they are and what hangs together with them is asked for again. */
export async function refreshLots(client: QueryClient, caseId: string, itemIds: readonly string[]): Promise<void> {
  await Promise.all([
    refreshCase(client, caseId, itemIds),
    refreshCustody(client, itemIds),
    client.invalidateQueries({ queryKey: ['items', 'composition'] }),
    client.invalidateQueries({ queryKey: ['items', 'of-case', caseId] }),
  ]);
}
