import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DeadlinesModule } from '#deadlines';
import { documentProblemTexts } from '#documents';
import type { Actor, Problem } from '#platform';
import { emptierOf } from '../../../../test/support/empty-database.js';
import { startApi, type ApiUnderTest } from '../../../documents/test/support/api-under-test.js';
import { givenAPerson, givenAUnit } from '../../../platform/test/support/givens.js';
import { WorkImports } from '../../src/application/work-imports.service.js';
import type { ChooseMappingRequest, Import, ImportPreview } from '../../src/contract.js';
import { TransferHttpModule, TransferJobsModule, transferProblemTexts } from '../../src/index.js';

/** An office: a unit, and someone of it who may import. */
export interface Office {
  readonly unitId: string;
  readonly person: Actor;
  readonly token: string;
}

export interface SentFile {
  readonly file: string | Buffer;
  readonly name?: string;
  readonly unitId?: string;
  readonly key?: string;
}

/** Imports over HTTP and their work, on a database and in a folder of their own. */
export interface TransferUnderTest extends Office {
  readonly api: ApiUnderTest;
  readonly root: string;
  givenAnOffice(roles?: readonly string[]): Promise<Office>;
  upload(sent: SentFile, as?: Office): Promise<Response>;
  show(id: string, as?: Office): Promise<Import>;
  change(method: string, address: string, version: number, body?: object, as?: Office): Promise<Response>;
  get<T>(address: string, as?: Office): Promise<T>;
  /** Uploads and maps a file; the worker reads it when it is large. */
  previewed(sent: SentFile, mapping?: ChooseMappingRequest, as?: Office): Promise<Import>;
  /** Confirms an import and leaves it to be run. */
  confirmed(one: Import, as?: Office): Promise<Import>;
  /** Does what the worker does when it looks. */
  work(state: 'reading' | 'running'): Promise<void>;
  /** From a file to its end, with the mapping of its headers. */
  imported(file: string, mapping?: ChooseMappingRequest, as?: Office): Promise<Import>;
  /** Every file below the store's folder, the waiting room included. */
  files(): readonly string[];
  /** Begins anew, with another office: nothing is left of what was imported. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

export const COOK_COUNTY: ChooseMappingRequest = { mappingName: 'cook-county' };

export async function startTransfer(env: Readonly<Record<string, string>> = {}): Promise<TransferUnderTest> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-transfer-'));
  const api = await startApi({
    imports: [DeadlinesModule, TransferHttpModule, TransferJobsModule],
    texts: { ...documentProblemTexts, ...transferProblemTexts },
    env: { ZEGEL_FILES_URL: pathToFileURL(root).href, ...env },
  });
  const givenAnOffice = async (roles: readonly string[] = ['asset-officer']): Promise<Office> => {
    const unitId = await givenAUnit(api.database);
    const person = await givenAPerson(api.database, { roles, unitIds: [unitId], reach: 'unit' });
    return { unitId, person, token: await api.signIn(person) };
  };
  const empty = await emptierOf(api.database);
  let own = await givenAnOffice();
  const show = async (id: string, as: Office = own): Promise<Import> => answerOf(await api.call(as.token, 'GET', `/imports/${id}`));
  const change: TransferUnderTest['change'] = (method, address, version, body, as = own) =>
    api.call(as.token, method, address, {
      ...(body && { body: JSON.stringify(body) }),
      headers: { 'if-match': `"v${version}"`, ...(body && { 'content-type': 'application/json' }) },
    });
  const work = async (state: 'reading' | 'running'): Promise<void> => api.app.get(WorkImports, { strict: false }).all(state, randomUUID());
  const upload: TransferUnderTest['upload'] = ({ file, name = 'register.csv', unitId, key = randomUUID() }, as = own) => {
    const form = new FormData();
    form.set('unitId', unitId ?? as.unitId);
    form.set('file', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), name);
    return api.call(as.token, 'POST', '/imports', { body: form, headers: { 'idempotency-key': key } });
  };
  const previewed: TransferUnderTest['previewed'] = async (sent, mapping = COOK_COUNTY, as = own) => {
    const { id, version } = await answerOf<Import>(await upload(sent, as));
    await answerOf(await change('PUT', `/imports/${id}/mapping`, version, mapping, as));
    await work('reading');
    return show(id, as);
  };
  const confirmed: TransferUnderTest['confirmed'] = async ({ id, version }, as = own) => answerOf(await change('POST', `/imports/${id}/confirmation`, version, undefined, as));
  return {
    get unitId() {
      return own.unitId;
    },
    get person() {
      return own.person;
    },
    get token() {
      return own.token;
    },
    api,
    root,
    givenAnOffice,
    upload,
    show,
    change,
    get: async (address, as = own) => answerOf(await api.call(as.token, 'GET', address)),
    previewed,
    confirmed,
    work,
    imported: async (file, mapping, as = own) => {
      const { id } = await confirmed(await previewed({ file }, mapping, as), as);
      await work('running');
      return show(id, as);
    },
    files: () => readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [])),
    renew: async () => {
      await empty();
      for (const entry of readdirSync(root)) rmSync(path.join(root, entry), { recursive: true });
      own = await givenAnOffice();
    },
    stop: async () => {
      await api.stop();
      rmSync(root, { recursive: true });
    },
  };
}

/** What was answered, when it is not a refusal. */
export async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return JSON.parse(text) as T;
}

export async function refusalOf(response: Response): Promise<Pick<Problem, 'status' | 'code' | 'detail'> & { readonly errors: readonly string[] }> {
  const { status, code, detail, errors = [] } = (await response.json()) as Problem;
  return { status, code, detail, errors: errors.map((error) => `${error.code} ${error.pointer ?? ''}`.trim()) };
}

export function codesIn({ rows }: Pick<ImportPreview, 'rows'>): readonly string[] {
  return rows.flatMap(({ messages }) => messages.map(({ code }) => code));
}
