import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../api/api-problem.js';
import { uploadDocument } from '../../api/documents.js';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { refreshDocuments } from './refresh-documents.js';

/** One file on its way. Every attempt goes under the same key: one that arrived after all is not kept twice. */
export interface FileUpload {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'kept' | 'failed';
  /** From 0 to 1. */
  readonly sent: number;
  /** The server's own words; null when it could not be reached. */
  readonly refusal: string | null;
}

interface Uploads {
  readonly all: readonly FileUpload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: string) => void;
}

const titleOf = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 200) || name;

/** Sends files one after the other; what failed stays in the list and can be sent again. */
export function useUploads(caseId: string, itemId: string): Uploads {
  const client = useQueryClient();
  const [all, setAll] = useState<readonly FileUpload[]>([]);
  const line = useRef(Promise.resolve());

  const change = (key: string, changes: Partial<FileUpload>): void => setAll((known) => known.map((one) => (one.key === key ? { ...one, ...changes } : one)));

  const send = async (key: string, file: File): Promise<void> => {
    change(key, { state: 'sending', sent: 0, refusal: null });
    try {
      await uploadDocument(caseId, { file, title: titleOf(file.name), kind: 'photo', itemId }, key, (sent) => change(key, { sent }));
      change(key, { state: 'kept', sent: 1 });
      await refreshDocuments(client, { caseId, itemId });
    } catch (error) {
      change(key, { state: 'failed', refusal: error instanceof ApiProblem ? error.message : null });
    }
  };

  const queue = (key: string, file: File): void => {
    change(key, { state: 'waiting', refusal: null });
    line.current = line.current.then(() => send(key, file));
  };

  return {
    all,
    add: (files) => {
      const added = files.map((file): FileUpload => ({ key: idempotencyKey(), file, state: 'waiting', sent: 0, refusal: null }));
      setAll((known) => [...known, ...added]);
      for (const { key, file } of added) queue(key, file);
    },
    retry: (key) => {
      const found = all.find((one) => one.key === key);
      if (found) queue(key, found.file);
    },
  };
}
