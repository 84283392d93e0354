import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Actor, Problem } from '#platform';
import { givenACase, givenAPerson } from '../../../platform/test/support/givens.js';
import { DocumentsHttpModule, DocumentsJobsModule, DocumentsModule, documentProblemTexts } from '../../src/index.js';
import { ScanDocuments } from '../../src/application/scan-documents.service.js';
import { aPdf } from '../../testing/made-files.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';
import { goPastTheStateMachines } from './past-the-state-machines.js';

/** Bytes. */
export const UPLOAD_LIMIT = 200_000;

export interface Sent {
  readonly title?: string;
  readonly kind?: string;
  readonly itemId?: string;
  readonly file?: Buffer;
  readonly name?: string;
}

/** The documents of cases over HTTP, on a database and in a folder of their own, with someone signed in. */
export interface DocumentsUnderTest {
  readonly api: ApiUnderTest;
  readonly root: string;
  readonly person: Actor;
  readonly token: string;
  /** A case of which the person is a member. @returns its id */
  givenOwnCase(): Promise<string>;
  /** Sends a document; a small order unless told otherwise. */
  add(caseId: string, sent?: Sent, more?: { readonly as?: string; readonly key?: string }): Promise<Response>;
  /** Has the scanner look at what is due, as the worker does. @returns how many got a verdict */
  scan(): Promise<number>;
  /** Every file below the store's folder, the waiting room included. */
  files(): readonly string[];
  rowsOf(caseId: string): Promise<number>;
  stop(): Promise<void>;
}

export async function startDocuments(more: Readonly<Record<string, string>> = {}): Promise<DocumentsUnderTest> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-documents-'));
  const env = { ZEGEL_FILES_URL: pathToFileURL(root).href, ZEGEL_UPLOAD_LIMIT: `${UPLOAD_LIMIT}`, ...more };
  const api = await startApi({ imports: [DocumentsHttpModule, DocumentsJobsModule, DocumentsModule], texts: documentProblemTexts, env });
  await goPastTheStateMachines(api.database);
  const person = await givenAPerson(api.database, { roles: ['prosecutor'] });
  const token = await api.signIn(person);
  return {
    api,
    root,
    person,
    token,
    givenOwnCase: () => givenACase(api.database, { memberIds: [person.id] }),
    add: (caseId, sent, { as = token, key = randomUUID() } = {}) => api.call(as, 'POST', `/cases/${caseId}/documents`, { body: formOf(sent), headers: { 'idempotency-key': key } }),
    scan: () => api.app.get(ScanDocuments, { strict: false }).execute('scan'),
    files: () => readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [])),
    rowsOf: async (caseId) => (await api.database.query('SELECT 1 FROM document WHERE case_id = $1', [caseId])).length,
    stop: async () => {
      await api.stop();
      rmSync(root, { recursive: true });
    },
  };
}

/** A refusal as the reader gets it, without what differs each time. */
export async function refusalOf(response: Response): Promise<Pick<Problem, 'status' | 'code' | 'errors'>> {
  if (!response.headers.get('content-type')?.includes('application/problem+json')) throw new Error(`no refusal but ${response.status}`);
  const { status, code, errors = [] } = (await response.json()) as Problem;
  return { status, code, errors: errors.map((error) => ({ code: error.code, ...(error.pointer !== undefined && { pointer: error.pointer }), detail: error.detail })) };
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function formOf({ title = 'Bevel', kind = 'order', itemId, file = aPdf(), name = 'bevel.pdf' }: Sent = {}): FormData {
  const form = new FormData();
  form.set('title', title);
  form.set('kind', kind);
  if (itemId !== undefined) form.set('itemId', itemId);
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  return form;
}
