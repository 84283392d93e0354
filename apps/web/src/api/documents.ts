import type { CaseDocument } from '@contract/documents';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { fileUrl, request } from './request.js';

export const caseDocumentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'documents', caseId],
    queryFn: async ({ signal }) => asPage<CaseDocument>(await request(`/cases/${caseId}/documents`, { signal })).rows,
  });

export interface Upload {
  readonly file: File;
  readonly title: string;
  readonly kind: string;
  readonly itemId?: string;
}

export function uploadDocument(caseId: string, upload: Upload, key: string): Promise<CaseDocument> {
  const form = new FormData();
  form.set('title', upload.title);
  form.set('kind', upload.kind);
  if (upload.itemId) form.set('itemId', upload.itemId);
  // Last, so that the server has read the fields before the bytes come.
  form.set('file', upload.file);
  return request(`/cases/${caseId}/documents`, { method: 'POST', form, key });
}

export const documentUrl = (id: string): string => fileUrl(`/documents/${id}/content`);
