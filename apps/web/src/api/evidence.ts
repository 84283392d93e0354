import type { EvidencePackage, MakeEvidenceRequest } from '@contract/evidence';
import { queryOptions } from '@tanstack/react-query';
import { queryString } from './query-string.js';
import { fileUrl, request } from './request.js';

/** How often one looks whether a package is sealed, in milliseconds. */
const lookAgain = 1000;

/** The packages of a case, or of one item of it. */
export const evidenceQuery = (about: MakeEvidenceRequest) =>
  queryOptions({
    queryKey: ['evidence', about.caseId, about.itemId ?? null],
    queryFn: ({ signal }) => request<readonly EvidencePackage[]>(`/evidence-packages${queryString({ ...about })}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.every(({ sealed }) => sealed) === false ? lookAgain : false),
  });

export const makeEvidence = (body: MakeEvidenceRequest, key: string): Promise<{ readonly id: string }> => request('/evidence-packages', { method: 'POST', body, key });

/** Where the file is fetched, by the browser itself: it goes to disk as it comes. */
export const evidenceFileUrl = (id: string): string => fileUrl(`/evidence-packages/${id}/content`);
