import type { CaseDocument } from '@contract/documents';
import type { QueryClient } from '@tanstack/react-query';
import { refreshCase } from '../cases/refresh-case.js';

/** After a change of one's own: the documents of the case and of the item, and the versions of all. */
export async function refreshDocuments(client: QueryClient, { caseId, itemId }: Pick<CaseDocument, 'caseId' | 'itemId'>): Promise<void> {
  await Promise.all([
    refreshCase(client, caseId, itemId === null ? [] : [itemId]),
    client.invalidateQueries({ queryKey: ['documents', 'versions'] }),
    ...(itemId === null ? [] : [client.invalidateQueries({ queryKey: ['items', 'documents', itemId] })]),
  ]);
}
