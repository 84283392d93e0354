import type { CaseDocument, DocumentVersions } from '@contract/documents';
import { queryOptions } from '@tanstack/react-query';
import { asPage } from './as-page.js';
import { fileUrl, request, sendForm } from './request.js';

export const caseDocumentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'documents', caseId],
    queryFn: async ({ signal }) => asPage<CaseDocument>(await request(`/cases/${caseId}/documents`, { signal })).rows,
  });

export const itemDocumentsQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['items', 'documents', itemId],
    queryFn: ({ signal }) => request<CaseDocument[]>(`/items/${itemId}/documents`, { signal }),
  });

export const documentVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', 'versions', id],
    queryFn: ({ signal }) => request<DocumentVersions>(`/documents/${id}/versions`, { signal }),
  });

export interface Upload {
  readonly file: File;
  readonly title: string;
  readonly kind: string;
  readonly itemId?: string;
}

/** @param key the same for every attempt, so that one that arrived after all is not kept twice */
export function uploadDocument(caseId: string, upload: Upload, key: string, onProgress: (sent: number) => void = () => undefined): Promise<CaseDocument> {
  const form = new FormData();
  form.set('title', upload.title);
  form.set('kind', upload.kind);
  if (upload.itemId) form.set('itemId', upload.itemId);
  // Last, so that the server has read the fields before the bytes come.
  form.set('file', upload.file);
  return sendForm(`/cases/${caseId}/documents`, { form, key }, onProgress);
}

export interface NewVersion {
  readonly file: File;
  readonly reason: string;
}

export function uploadVersion(document: CaseDocument, { file, reason }: NewVersion, key: string): Promise<CaseDocument> {
  const form = new FormData();
  form.set('reason', reason);
  form.set('file', file);
  return sendForm(`/documents/${document.id}/versions`, { form, key, version: document.version }, () => undefined);
}

export const documentUrl = (id: string): string => fileUrl(`/documents/${id}/content`);
export const previewUrl = (id: string, size: 'small' | 'large'): string => fileUrl(`/documents/${id}/preview/${size}`);
