import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { givenACase, givenAPerson } from '../../platform/test/support/givens.js';
import { aPdf, bytesOf } from '../testing/made-files.js';
import { UPLOAD_LIMIT, refusalOf, startDocuments, until, type DocumentsUnderTest } from './support/documents-under-test.js';

let documents: DocumentsUnderTest;

beforeAll(async () => {
  documents = await startDocuments();
});

afterAll(() => documents.stop());

/** The refusal of what is sent to a new case; whatever it is, there is no more on disk and in the case than before. */
async function refusal(send: (own: string) => Promise<Response>): ReturnType<typeof refusalOf> {
  const own = await documents.givenOwnCase();
  const before = documents.files().length;
  const problem = await refusalOf(await send(own));
  expect(documents.files()).toHaveLength(before);
  expect(await documents.rowsOf(own)).toBe(0);
  return problem;
}

describe('an upload that is refused leaves no file and no row', () => {
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
    ['too large', { file: Buffer.concat([aPdf(), bytesOf(UPLOAD_LIMIT)]) }, { status: 413, code: 'document.too-large', errors: [{ code: 'document.too-large', pointer: '/file', detail: 'The file is too large. The limit is 195 kB.' }] }],
    ['for an item of another case', { itemId: randomUUID() }, { status: 400, code: 'request.invalid', errors: [{ code: 'document.item-elsewhere', pointer: '/itemId', detail: 'This item does not belong to this case.' }] }],
  ])('%s', async (_, sent, problem) => {
    expect(await refusal((own) => documents.add(own, sent))).toEqual(problem);
  });

  it('for every field at once', async () => {
    const form = new FormData();
    form.set('title', 'x'.repeat(201));
    form.set('itemId', 'no id');
    form.set('secret', '1');

    const { status, errors } = await refusal((own) => documents.api.call(documents.token, 'POST', `/cases/${own}/documents`, { body: form }));

    expect(status).toBe(400);
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/file document.file-missing', '/itemId field.id', '/kind field.required', '/secret field.unknown', '/title field.too-long']);
  });

  it.each([
    ['too large', Buffer.concat([aPdf(), bytesOf(UPLOAD_LIMIT)]), 413, 'document.too-large'],
    ['too large by far', bytesOf(2 * UPLOAD_LIMIT), 413, 'document.too-large'],
    ['of no type', bytesOf(100), 415, 'document.type-differs'],
    ['empty', Buffer.alloc(0), 400, 'document.file-empty'],
  ])('for its fields and for its file at once: %s', async (_, file, due, code) => {
    const { status, errors } = await refusal((own) => documents.add(own, { title: 'x'.repeat(201), itemId: 'no id', file }));

    expect(status).toBe(due);
    expect(errors?.map((error) => `${error.pointer} ${error.code}`)).toEqual(['/title field.too-long', '/itemId field.id', `/file ${code}`]);
  });

  it('for a case of others, before the file is sent', async () => {
    const hidden = await givenACase(documents.api.database);

    expect(await refusal(() => documents.add(hidden))).toMatchObject({ status: 404, code: 'record.not-found' });
  });

  it('for a closed case', async () => {
    const problem = await refusal(async (own) => {
      await documents.api.database.query(`UPDATE case_file SET status = 'closed' WHERE id = $1`, [own]);
      return documents.add(own);
    });

    expect(problem).toMatchObject({ status: 409, code: 'case.closed' });
  });

  it('for someone whose role adds nothing', async () => {
    const auditor = await documents.api.signIn(await givenAPerson(documents.api.database, { roles: ['auditor'] }));

    expect(await refusal((own) => documents.add(own, {}, { as: auditor }))).toMatchObject({ status: 403, code: 'access.forbidden' });
  });

  it('as JSON', async () => {
    const problem = await refusal((own) => documents.api.call(documents.token, 'POST', `/cases/${own}/documents`, { body: '{}', headers: { 'content-type': 'application/json' } }));

    expect(problem).toMatchObject({ status: 415, code: 'document.not-multipart' });
  });

  it('because its sender went away halfway', async () => {
    const own = await documents.givenOwnCase();
    const before = documents.files().length;
    const headers = { cookie: `zegel=${documents.token}`, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x' };
    const request = httpRequest(`${documents.api.url}/api/v1/cases/${own}/documents`, { method: 'POST', headers });
    request.on('error', () => undefined);
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    request.write(bytesOf(50_000));
    await until(() => documents.files().length === before + 1);

    request.destroy();

    await until(() => documents.files().length === before);
    expect(await documents.rowsOf(own)).toBe(0);
  });
});
