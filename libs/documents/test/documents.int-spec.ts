import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { givenAPerson } from '../../platform/test/support/givens.js';
import { givenARow } from '../../platform/test/support/rows-of-a-case.js';
import { SweepFiles } from '../src/application/sweep-files.service.js';
import { FileStore, type CaseDocument } from '../src/index.js';
import { aPdf, aPng, bytesOf } from '../testing/made-files.js';
import { refusalOf, startDocuments, type DocumentsUnderTest, type Sent } from './support/documents-under-test.js';

let documents: DocumentsUnderTest;
let caseId: string;

beforeAll(async () => {
  documents = await startDocuments();
  caseId = await documents.givenOwnCase();
});

afterAll(() => documents.stop());

async function added(sent: Sent = {}): Promise<CaseDocument> {
  const response = await documents.add(caseId, sent);
  expect(response.status).toBe(201);
  return (await response.json()) as CaseDocument;
}

describe('a document', () => {
  it('is kept with its digest and its type, and is on the timeline', async () => {
    const file = aPdf('kept');

    const document = await added({ title: ' Bevel tot beslag ', file, name: 'Bevel ’t Hof.pdf' });

    expect(document).toEqual({
      id: document.id,
      version: 1,
      caseId,
      itemId: null,
      title: 'Bevel tot beslag',
      kind: 'order',
      fileName: 'Bevel ’t Hof.pdf',
      mediaType: 'application/pdf',
      size: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      uploadedBy: documents.person.name,
      uploadedAt: expect.stringMatching(/Z$/),
      scan: { state: 'waiting', fault: null, nextAttemptAt: null, scanner: null, found: null, scannedAt: null },
      preview: { state: 'none', fault: null, width: null, height: null, pages: null },
    });
    expect(await documents.api.database.query(`SELECT document_id, data->>'sha256' AS sha256 FROM event WHERE type = 'document.added' AND subject_id = $1`, [document.id])).toEqual([
      { document_id: document.id, sha256: document.sha256 },
    ]);
    expect(readdirSync(path.join(documents.root, 'incoming'))).toEqual([]);
  });

  it('is in the list of its case, the newest first', async () => {
    const own = await documents.givenOwnCase();
    await documents.add(own, { title: 'first' });
    await documents.add(own, { title: 'second', file: aPng(), name: 'a.png', kind: 'photo' });

    const response = await documents.api.call(documents.token, 'GET', `/cases/${own}/documents`);

    expect(((await response.json()) as CaseDocument[]).map(({ title }) => title)).toEqual(['second', 'first']);
  });

  it('comes back byte for byte, to be saved and never shown, and its disclosure is logged', async () => {
    const file = aPdf('given back');
    const { id } = await added({ file, name: 'bon €.pdf' });
    await documents.scan();

    const response = await documents.api.call(documents.token, 'GET', `/documents/${id}/content`);

    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.length),
      'content-disposition': `attachment; filename="bon _.pdf"; filename*=UTF-8''bon%20%E2%82%AC.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(await documents.api.database.query(`SELECT kind, case_id, actor_id FROM audit_event WHERE subject_type = 'document' AND subject_id = $1 AND kind = 'disclosure'`, [id])).toEqual([
      { kind: 'disclosure', case_id: caseId, actor_id: documents.person.id },
    ]);
  });

  it('is not there for who may not see its case, and nothing says that it exists', async () => {
    const { id } = await added();
    const stranger = await documents.api.signIn(await givenAPerson(documents.api.database, { roles: ['prosecutor'] }));

    const unknown = await refusalOf(await documents.api.call(stranger, 'GET', `/documents/${randomUUID()}/content`));

    expect(await refusalOf(await documents.api.call(stranger, 'GET', `/documents/${id}/content`))).toEqual(unknown);
    expect(await refusalOf(await documents.api.call(stranger, 'GET', `/cases/${caseId}/documents`))).toEqual(unknown);
    expect(unknown).toMatchObject({ status: 404, code: 'record.not-found' });
  });

  it('hangs on an item of the case when one is named', async () => {
    const itemId = randomUUID();
    await givenARow(documents.api.database, 'item', { id: itemId, case_id: caseId });

    expect(await added({ itemId })).toMatchObject({ itemId });
  });
});

describe('the same upload sent again with its key', () => {
  it('is answered with the document of then, and there is one file', async () => {
    const key = randomUUID();
    const own = await documents.givenOwnCase();
    const before = documents.files().length;

    const first = (await (await documents.add(own, {}, { key })).json()) as CaseDocument;
    const second = (await (await documents.add(own, {}, { key })).json()) as CaseDocument;

    expect(second).toEqual(first);
    expect(await documents.rowsOf(own)).toBe(1);
    expect(documents.files()).toHaveLength(before + 1);
  });

  it('is refused when its bytes are others of the same length', async () => {
    const key = randomUUID();
    await documents.add(caseId, { file: aPdf('one') }, { key });
    const before = documents.files().length;

    expect(await refusalOf(await documents.add(caseId, { file: aPdf('two') }, { key }))).toMatchObject({ status: 409, code: 'request.key-reused' });
    expect(documents.files()).toHaveLength(before);
  });
});

describe('a row that cannot be written', () => {
  afterEach(() => documents.api.database.query('GRANT INSERT ON document TO zegel_app'));

  it('leaves its file to the sweep, because a commit may have happened without our knowing', async () => {
    await documents.api.database.query('REVOKE INSERT ON document FROM zegel_app');
    const before = documents.files();

    expect((await documents.add(caseId)).status).toBe(500);

    const orphans = documents.files().filter((file) => !before.includes(file));
    expect(orphans).toHaveLength(1);
  });
});

describe('the sweep', () => {
  const sweep = (): Promise<void> => documents.api.app.get(SweepFiles, { strict: false }).execute('sweep');

  function age(file: string): void {
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(file, longAgo, longAgo);
  }

  it('removes old files without a row, and nothing else', async () => {
    const store = documents.api.app.get(FileStore, { strict: false });
    const keep = async (area: 'documents' | 'imports'): Promise<string> => path.join(documents.root, await store.keep(await store.receive(asStream(bytesOf(10)), 100), area, randomUUID()));
    const [orphan, fresh, imported] = [await keep('documents'), await keep('documents'), await keep('imports')];
    const document = await added({ file: aPdf('to stay') });
    const owned = documents.files().find((file) => file.endsWith(document.id)) ?? '';
    for (const file of [orphan, imported, owned]) age(file);

    await sweep();
    await sweep();

    expect([orphan, fresh, imported, owned].map(existsSync)).toEqual([false, true, true, true]);
  });
});

async function* asStream(content: Buffer): AsyncIterable<Buffer> {
  yield content;
}
