import { ProblemError, type Refusal } from '#platform';
import { AddDocumentBody } from './document.requests.js';
import { readUpload } from './read-upload.js';
import type { Upload } from './receive-upload.js';

const FILE = { name: 'a.pdf', content: { path: '/nowhere', size: 1, sha256: 'aa' } };
const GOOD = { title: 'Bevel', kind: 'order' };
const refusing = (kind: ProblemError['kind'], code: string) => (): Promise<never> => Promise.reject(new ProblemError(kind, code, { errors: [{ code, pointer: '/file' }] }));

const sent = (said: Partial<Upload>): Upload => ({ fields: GOOD, file: FILE, refusals: [], brokenOff: null, ...said });

async function refusalOf(upload: Upload, ofFile: () => Promise<unknown> = () => Promise.resolve(), ofFields: () => Promise<readonly Refusal[]> = () => Promise.resolve([])): Promise<readonly string[]> {
  const error: unknown = await readUpload(AddDocumentBody, upload, { ofFile, ofFields }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error('It was not refused.');
  return [`${error.kind} ${error.code}`, ...(error.details.errors ?? []).map(({ code, pointer }) => `${pointer} ${code}`)];
}

describe('an upload is told at once', () => {
  it.each([
    ['its type', refusing('unsupported-media', 'document.type-refused'), ['unsupported-media document.type-refused', '/title field.required', '/file document.type-refused']],
    ['that it is empty', refusing('invalid', 'document.file-empty'), ['invalid request.invalid', '/title field.required', '/file document.file-empty']],
    ['that it is the same', refusing('rule', 'document.same-content'), ['invalid request.invalid', '/title field.required', '/file document.same-content']],
  ])('what is wrong in its fields and with its file: %s', async (_, ofFile, told) => {
    expect(await refusalOf(sent({ fields: { kind: 'order' } }), ofFile)).toEqual(told);
  });

  it('what the register says of its fields and what is wrong with its file', async () => {
    const elsewhere = (): Promise<readonly Refusal[]> => Promise.resolve([{ code: 'document.item-elsewhere', pointer: '/itemId' }]);

    expect(await refusalOf(sent({}), refusing('unsupported-media', 'document.type-refused'), elsewhere)).toEqual(['unsupported-media document.type-refused', '/itemId document.item-elsewhere', '/file document.type-refused']);
  });

  it('what was read of it before it broke off, and of nothing else that it is missing', async () => {
    const brokenOff = new ProblemError('too-large', 'document.too-large', { errors: [{ code: 'document.too-large', pointer: '/file' }] });

    expect(await refusalOf(sent({ fields: { kind: 'what' }, file: null, brokenOff }))).toEqual(['too-large document.too-large', '/kind field.choice', '/file document.too-large']);
  });

  it('what is wrong in its fields when what judges files is away', async () => {
    expect(await refusalOf(sent({ fields: { kind: 'order' } }), refusing('unavailable', 'file.scanner-away'))).toEqual(['invalid request.invalid', '/title field.required']);
  });
});

it('an upload with nothing wrong in its form is handed on, its file for whoever takes it to judge', async () => {
  const judged = jest.fn();

  expect(await readUpload(AddDocumentBody, sent({}), { ofFile: judged })).toEqual({ body: GOOD, file: FILE });
  expect(judged).not.toHaveBeenCalled();
});
