import type { QueryClient } from '@tanstack/react-query';
import { refreshCase } from '../cases/refresh-case.js';

/** After a value was added or its correction asked: the item, its case and what waits for a second person. */
export async function refreshValues(client: QueryClient, caseId: string, itemId: string): Promise<void> {
  await Promise.all([refreshCase(client, caseId, [itemId]), client.invalidateQueries({ queryKey: ['approvals'] }), client.invalidateQueries({ queryKey: ['values'] })]);
}
