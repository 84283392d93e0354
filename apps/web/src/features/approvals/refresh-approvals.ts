import type { Approval } from '@contract/approvals';
import type { QueryClient } from '@tanstack/react-query';
import { refreshCase } from '../cases/refresh-case.js';

/** After a decision of one's own on a proposal: the queue, the thing and its case are asked for again. */
export async function refreshApprovals(client: QueryClient, { caseId, itemId }: Pick<Approval, 'caseId' | 'itemId'>): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['approvals'] }), refreshCase(client, caseId, itemId === null ? [] : [itemId])]);
}
