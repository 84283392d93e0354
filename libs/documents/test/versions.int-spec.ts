import { randomUUID } from 'node:crypto';
import { givenAPerson } from '../../platform/test/support/givens.js';
import { givenARow } from '../../platform/test/support/rows-of-a-case.js';
import type { CaseDocument, DocumentVersions } from '../src/contract.js';
import { aPdf } from '../testing/made-files.js';
import { refusalOf, startDocuments, type DocumentsUnderTest } from './support/documents-under-test.js';

let documents: DocumentsUnderTest;
let caseId: string;

beforeAll(async () => {
  documents = await startDocuments();
  caseId = await documents.givenOwnCase();
});

afterAll(() => documents.stop());

interface SentVersion {
  readonly text?: string;
  readonly reason?: string | null;
  readonly title?: string;
  readonly version?: number;
  readonly key?: string;
  readonly as?: string;
}

function addVersion(id: string, { text = `${randomUUID()}`, reason = 'Bladzijde 3 ontbrak', title, version = 1, key = randomUUID(), as = documents.token }: SentVersion = {}): Promise<Response> {
  const form = new FormData();
  if (reason !== null) form.set('reason', reason);
  if (title !== undefined) form.set('title', title);
  form.set('file', new Blob([Uint8Array.from(aPdf(text))]), 'bevel.pdf');
  return documents.api.call(as, 'POST', `/documents/${id}/versions`, { body: form, headers: { 'if-match': `"v${version}"`, 'idempotency-key': key } });
}

async function added(sent: Parameters<DocumentsUnderTest['add']>[1] = {}, to = caseId): Promise<CaseDocument> {
  return (await (await documents.add(to, { file: aPdf(randomUUID()), ...sent })).json()) as CaseDocument;
}

async function got<T>(path: string): Promise<T> {
  return (await (await documents.api.call(documents.token, 'GET', path)).json()) as T;
}

const chain = (id: string): Promise<DocumentVersions> => got(`/documents/${id}/versions`);

describe('a new version of a document', () => {
  it('takes its place in the list, and the older one stays readable under its own id', async () => {
    const own = await documents.givenOwnCase();
    const first = await added({ title: 'Bevel' }, own);

    const response = await addVersion(first.id, { title: 'Bevel, volledig' });

    const second = (await response.json()) as CaseDocument;
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"v2"');
    expect(second).toMatchObject({ version: 2, title: 'Bevel, volledig', kind: 'order', caseId: own });
    expect((await got<CaseDocument[]>(`/cases/${own}/documents`)).map(({ id, version }) => [id, version])).toEqual([[second.id, 2]]);
    await documents.scan();
    for (const { id } of [first, second]) expect((await documents.api.call(documents.token, 'GET', `/documents/${id}/content`)).status).toBe(200);
  });

  it('hangs in a chain of hashes with its reason, told from any version', async () => {
    const first = await added({ title: 'Regel één\n"twee"\\ é 🏛' });
    const second = (await (await addVersion(first.id)).json()) as CaseDocument;
    const third = (await (await addVersion(second.id, { version: 2, reason: 'Leesbare scan' })).json()) as CaseDocument;

    const told = await chain(first.id);

    expect(told).toEqual(await chain(third.id));
    expect(told).toMatchObject({ seriesId: first.id, chainIntact: true });
    expect(told.versions.map(({ id, version, reason }) => [id, version, reason])).toEqual([
      [third.id, 3, 'Leesbare scan'],
      [second.id, 2, 'Bladzijde 3 ontbrak'],
      [first.id, 1, null],
    ]);
    expect(told.versions.map(({ previousHash }) => previousHash)).toEqual([told.versions[1]?.hash, told.versions[2]?.hash, null]);
  });

  it('is a fact with its reason', async () => {
    const first = await added();
    const { id } = (await (await addVersion(first.id)).json()) as CaseDocument;

    expect(await documents.api.database.query(`SELECT reason, data->>'previousId' AS previous, (data->>'number')::integer AS number FROM event WHERE type = 'document.version-added' AND subject_id = $1`, [id])).toEqual([
      { reason: 'Bladzijde 3 ontbrak', previous: first.id, number: 2 },
    ]);
  });

  it('shows when an older one was changed behind its back', async () => {
    const first = await added();
    await addVersion(first.id);
    await documents.api.database.query('UPDATE document SET sha256 = $2 WHERE id = $1', [first.id, 'f'.repeat(64)]);

    expect((await chain(first.id)).chainIntact).toBe(false);
  });

  it('sent twice with its key is one version and one file', async () => {
    const { id } = await added();
    const key = randomUUID();
    const before = documents.files().length;

    const answers = [await addVersion(id, { text: 'same', key }), await addVersion(id, { text: 'same', key })];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await answers[1]?.json()).toEqual(await answers[0]?.json());
    expect(documents.files()).toHaveLength(before + 1);
  });

  it('of two at once on the same version, one is the next and the other is told that there is one', async () => {
    const { id } = await added();
    const before = documents.files().length;

    const answers = await Promise.all([addVersion(id), addVersion(id)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(documents.files()).toHaveLength(before + 1);
    expect((await chain(id)).versions).toHaveLength(2);
  });
});

describe('a new version is refused', () => {
  it.each([
    ['on an older one than the newest', { version: 7 }, { status: 412, code: 'record.changed' }],
    ['without a reason', { reason: null }, { status: 400, code: 'request.invalid', errors: [{ code: 'field.required', pointer: '/reason' }] }],
  ] as const)('%s', async (_, sent, problem) => {
    const { id } = await added();
    const before = documents.files().length;

    expect(await refusalOf(await addVersion(id, sent))).toMatchObject(problem);
    expect(documents.files()).toHaveLength(before);
  });

  it('when it is the same file', async () => {
    const { id } = await added({ file: aPdf('the same') });

    expect(await refusalOf(await addVersion(id, { text: 'the same' }))).toMatchObject({ status: 409, code: 'document.same-content' });
  });

  it('for who may not see the case, as if there were no such document', async () => {
    const { id } = await added();
    const stranger = await documents.api.signIn(await givenAPerson(documents.api.database, { roles: ['prosecutor'] }));

    expect(await refusalOf(await addVersion(id, { as: stranger }))).toMatchObject({ status: 404, code: 'record.not-found' });
    expect(await refusalOf(await documents.api.call(stranger, 'GET', `/documents/${id}/versions`))).toMatchObject({ status: 404, code: 'record.not-found' });
  });
});

describe('the documents of an item', () => {
  it('are those that hang on it, by their newest version, and nobody else knows of the item', async () => {
    const itemId = randomUUID();
    await givenARow(documents.api.database, 'item', { id: itemId, case_id: caseId });
    const photo = await added({ itemId, title: 'Voorkant' });
    await added({ title: 'Niet van dit voorwerp' });
    const second = (await (await addVersion(photo.id)).json()) as CaseDocument;
    const stranger = await documents.api.signIn(await givenAPerson(documents.api.database, { roles: ['prosecutor'] }));

    expect((await got<CaseDocument[]>(`/items/${itemId}/documents`)).map(({ id }) => id)).toEqual([second.id]);
    expect((await documents.api.call(stranger, 'GET', `/items/${itemId}/documents`)).status).toBe(404);
  });
});
