import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Actor, Problem } from '#platform';
import { givenACase, givenAPerson } from '../../platform/test/support/givens.js';
import { givenARow } from '../../platform/test/support/rows-of-a-case.js';
import { SweepFiles } from '../src/application/sweep-files.service.js';
import { DocumentsHttpModule, DocumentsModule, FileStore, documentProblemTexts, type CaseDocument } from '../src/index.js';
import { aPdf, aPng, bytesOf } from '../testing/made-files.js';
import { startApi, type ApiUnderTest } from './support/api-under-test.js';
import { goPastTheStateMachines } from './support/past-the-state-machines.js';

const LIMIT = 200_000;
const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-documents-'));
let api: ApiUnderTest;
let person: Actor;
let token: string;
let caseId: string;

beforeAll(async () => {
  api = await startApi({
    imports: [DocumentsHttpModule, DocumentsModule],
    texts: documentProblemTexts,
    env: { ZEGEL_FILES_URL: pathToFileURL(root).href, ZEGEL_UPLOAD_LIMIT: `${LIMIT}` },
  });
  await goPastTheStateMachines(api.database);
  person = await givenAPerson(api.database, { roles: ['prosecutor'] });
  token = await api.signIn(person);
  caseId = await givenACase(api.database, { memberIds: [person.id] });
});

afterAll(async () => {
  await api.stop();
  rmSync(root, { recursive: true });
});

/** Every file below the store's folder, the waiting room included. */
function filesOnDisk(folder = root): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

interface Sent {
  readonly title?: string;
  readonly kind?: string;
  readonly itemId?: string;
  readonly file?: Buffer;
  readonly name?: string;
}

function formOf({ title = 'Bevel', kind = 'order', itemId, file = aPdf(), name = 'bevel.pdf' }: Sent = {}): FormData {
  const form = new FormData();
  form.set('title', title);
  form.set('kind', kind);
  if (itemId !== undefined) form.set('itemId', itemId);
  form.set('file', new Blob([Uint8Array.from(file)]), name);
  return form;
}

const add = (sent: Sent = {}, { as = token, to = caseId, key = randomUUID() as string } = {}): Promise<Response> =>
  api.call(as, 'POST', `/cases/${to}/documents`, { body: formOf(sent), headers: { 'idempotency-key': key } });

async function added(sent: Sent = {}): Promise<CaseDocument> {
  const response = await add(sent);
  expect(response.status).toBe(201);
  return (await response.json()) as CaseDocument;
}

async function refused(response: Response): Promise<Pick<Problem, 'status' | 'code' | 'errors'>> {
  const { status, code, errors } = (await response.json()) as Problem;
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return { status, code, errors: errors?.map((error) => ({ code: error.code, ...(error.pointer !== undefined && { pointer: error.pointer }), detail: error.detail })) ?? [] };
}

const rowsOf = async (id: string): Promise<number> => (await api.database.query('SELECT 1 FROM document WHERE case_id = $1', [id])).length;

describe('a document', () => {
  it('is kept with its digest and its type, and is on the timeline', async () => {
    const file = aPdf('kept');

    const document = await added({ title: ' Bevel tot beslag ', file, name: 'Bevel ’t Hof.pdf' });

    expect(document).toEqual({
      id: document.id,
      caseId,
      itemId: null,
      title: 'Bevel tot beslag',
      kind: 'order',
      fileName: 'Bevel ’t Hof.pdf',
      mediaType: 'application/pdf',
      size: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      uploadedBy: person.name,
      uploadedAt: expect.stringMatching(/Z$/),
    });
    expect(await api.database.query(`SELECT document_id, data->>'sha256' AS sha256 FROM event WHERE type = 'document.added' AND subject_id = $1`, [document.id])).toEqual([
      { document_id: document.id, sha256: document.sha256 },
    ]);
    expect(filesOnDisk(path.join(root, 'incoming'))).toEqual([]);
  });

  it('is in the list of its case, the newest first', async () => {
    const own = await givenACase(api.database, { memberIds: [person.id] });
    await add({ title: 'first' }, { to: own });
    await add({ title: 'second', file: aPng(), name: 'a.png', kind: 'photo' }, { to: own });

    const response = await api.call(token, 'GET', `/cases/${own}/documents`);

    expect(((await response.json()) as CaseDocument[]).map(({ title }) => title)).toEqual(['second', 'first']);
  });

  it('comes back byte for byte, to be saved and never shown, and its disclosure is logged', async () => {
    const file = aPdf('given back');
    const { id } = await added({ file, name: 'bon €.pdf' });

    const response = await api.call(token, 'GET', `/documents/${id}/content`);

    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.length),
      'content-disposition': `attachment; filename="bon _.pdf"; filename*=UTF-8''bon%20%E2%82%AC.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(await api.database.query(`SELECT kind, case_id, actor_id FROM audit_event WHERE subject_type = 'document' AND subject_id = $1 AND kind = 'disclosure'`, [id])).toEqual([
      { kind: 'disclosure', case_id: caseId, actor_id: person.id },
    ]);
  });

  it('is not there for who may not see its case, and nothing says that it exists', async () => {
    const { id } = await added();
    const stranger = await api.signIn(await givenAPerson(api.database, { roles: ['prosecutor'] }));

    const unknown = await refused(await api.call(stranger, 'GET', `/documents/${randomUUID()}/content`));

    expect(await refused(await api.call(stranger, 'GET', `/documents/${id}/content`))).toEqual(unknown);
    expect(await refused(await api.call(stranger, 'GET', `/cases/${caseId}/documents`))).toEqual(unknown);
    expect(unknown).toMatchObject({ status: 404, code: 'record.not-found' });
  });

  it('hangs on an item of the case when one is named', async () => {
    const itemId = randomUUID();
    await givenARow(api.database, 'item', { id: itemId, case_id: caseId });

    expect(await added({ itemId })).toMatchObject({ itemId });
  });
});

describe('the same upload sent again with its key', () => {
  it('is answered with the document of then, and there is one file', async () => {
    const key = randomUUID();
    const own = await givenACase(api.database, { memberIds: [person.id] });
    const before = filesOnDisk().length;

    const first = (await (await add({}, { to: own, key })).json()) as CaseDocument;
    const second = (await (await add({}, { to: own, key })).json()) as CaseDocument;

    expect(second).toEqual(first);
    expect(await rowsOf(own)).toBe(1);
    expect(filesOnDisk()).toHaveLength(before + 1);
  });

  it('is refused when its bytes are others of the same length', async () => {
    const key = randomUUID();
    await add({ file: aPdf('one') }, { key });
    const before = filesOnDisk().length;

    expect(await refused(await add({ file: aPdf('two') }, { key }))).toMatchObject({ status: 409, code: 'request.key-reused' });
    expect(filesOnDisk()).toHaveLength(before);
  });
});

describe('an upload that is refused leaves no file and no row', () => {
  let own: string;
  let before: number;

  beforeEach(async () => {
    own = await givenACase(api.database, { memberIds: [person.id] });
    before = filesOnDisk().length;
  });

  afterEach(async () => {
    expect(filesOnDisk()).toHaveLength(before);
    expect(await rowsOf(own)).toBe(0);
  });

  it.each([
    ['empty', { file: Buffer.alloc(0) }, { status: 400, code: 'request.invalid', errors: [{ code: 'document.file-empty', pointer: '/file', detail: 'The file is empty.' }] }],
    [
      'not what its name says',
      { file: bytesOf(100) },
      { status: 415, code: 'document.type-differs', errors: [{ code: 'document.type-differs', pointer: '/file', detail: 'The name ends in .pdf, but the content is not a valid PDF file.' }] },
    ],
    [
      'of a type a case does not hold',
      { file: Buffer.from('<script>'), name: 'page.html' },
      {
        status: 415,
        code: 'document.type-refused',
        errors: [{ code: 'document.type-refused', pointer: '/file', detail: 'This type of file is not accepted. Accepted are: PDF, PNG, JPEG, WebP, TIFF, DOCX, XLSX, ODT, TXT, EML.' }],
      },
    ],
    ['too large', { file: Buffer.concat([aPdf(), bytesOf(LIMIT)]) }, { status: 413, code: 'document.too-large', errors: [{ code: 'document.too-large', pointer: '/file', detail: 'The file is too large. The limit is 195 kB.' }] }],
    ['for an item of another case', { itemId: randomUUID() }, { status: 400, code: 'request.invalid', errors: [{ code: 'document.item-elsewhere', pointer: '/itemId', detail: 'This item does not belong to this case.' }] }],
  ])('%s', async (_, sent, problem) => {
    expect(await refused(await add(sent, { to: own }))).toEqual(problem);
  });

  it('for every field at once', async () => {
    const form = new FormData();
    form.set('title', 'x'.repeat(201));
    form.set('itemId', 'no id');
    form.set('secret', '1');

    const { status, errors } = await refused(await api.call(token, 'POST', `/cases/${own}/documents`, { body: form }));

    expect(status).toBe(400);
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/file document.file-missing', '/itemId field.id', '/kind field.required', '/secret field.unknown', '/title field.too-long']);
  });

  it('for a case of others, before the file is sent', async () => {
    const hidden = await givenACase(api.database);

    expect(await refused(await add({}, { to: hidden }))).toMatchObject({ status: 404, code: 'record.not-found' });
  });

  it('for a closed case', async () => {
    await api.database.query(`UPDATE case_file SET status = 'closed' WHERE id = $1`, [own]);

    expect(await refused(await add({}, { to: own }))).toMatchObject({ status: 409, code: 'case.closed' });
  });

  it('for someone whose role adds nothing', async () => {
    const auditor = await api.signIn(await givenAPerson(api.database, { roles: ['auditor'] }));

    expect(await refused(await add({}, { to: own, as: auditor }))).toMatchObject({ status: 403, code: 'access.forbidden' });
  });

  it('as JSON', async () => {
    const response = await api.call(token, 'POST', `/cases/${own}/documents`, { body: '{}', headers: { 'content-type': 'application/json' } });

    expect(await refused(response)).toMatchObject({ status: 415, code: 'document.not-multipart' });
  });

  it('because its sender went away halfway', async () => {
    const headers = { cookie: `zegel=${token}`, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x' };
    const request = httpRequest(`${api.url}/api/v1/cases/${own}/documents`, { method: 'POST', headers });
    request.on('error', () => undefined);
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    request.write(bytesOf(50_000));
    await until(() => filesOnDisk().length === before + 1);

    request.destroy();

    await until(() => filesOnDisk().length === before);
  });
});

describe('a row that cannot be written', () => {
  afterEach(() => api.database.query('GRANT INSERT ON document TO zegel_app'));

  it('leaves its file to the sweep, because a commit may have happened without our knowing', async () => {
    await api.database.query('REVOKE INSERT ON document FROM zegel_app');
    const before = filesOnDisk();

    expect((await add()).status).toBe(500);

    const orphans = filesOnDisk().filter((file) => !before.includes(file));
    expect(orphans).toHaveLength(1);
  });
});

describe('the sweep', () => {
  const sweep = (): Promise<void> => api.app.get(SweepFiles, { strict: false }).execute('sweep');

  function age(file: string): void {
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(file, longAgo, longAgo);
  }

  it('removes old files without a row, and nothing else', async () => {
    const store = api.app.get(FileStore, { strict: false });
    const keep = async (area: 'documents' | 'imports'): Promise<string> => path.join(root, await store.keep(await store.receive(asStream(bytesOf(10)), 100), area, randomUUID()));
    const [orphan, fresh, imported] = [await keep('documents'), await keep('documents'), await keep('imports')];
    const document = await added({ file: aPdf('to stay') });
    const owned = filesOnDisk().find((file) => file.endsWith(document.id)) ?? '';
    for (const file of [orphan, imported, owned]) age(file);

    await sweep();
    await sweep();

    expect([orphan, fresh, imported, owned].map(existsSync)).toEqual([false, true, true, true]);
  });
});

async function* asStream(content: Buffer): AsyncIterable<Buffer> {
  yield content;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
