import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import type { ProblemError } from '#platform';
import { bytesOf } from '../../testing/made-files.js';
import { DiskFileStore } from '../storage/disk-file-store.js';
import { receiveUpload, type Upload } from './receive-upload.js';

const LIMIT = 100_000;
const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-upload-'));
const store = new DiskFileStore(root, () => undefined);
/** A store whose folder cannot be made: a file stands in its place. */
const storeAway = new DiskFileStore(path.join(root, 'in-the-way'), () => undefined);
let app: FastifyInstance;
let port: number;
let outcome: Upload | ProblemError | undefined;
let asked: Promise<void>;

beforeAll(async () => {
  app = fastify();
  await app.register(multipart, { limits: { fileSize: 5 * LIMIT, files: 1, fields: 5, fieldSize: 100 } });
  writeFileSync(path.join(root, 'in-the-way'), '');
  for (const [address, into, limit] of [['/', store, LIMIT], ['/away', storeAway, 20 * LIMIT]] as const) {
    app.post(address, (request) => {
      asked = receiveUpload(request, into, limit).then(
        (upload) => void (outcome = upload),
        (error: ProblemError) => void (outcome = error),
      );
      return asked.then(() => ({}));
    });
  }
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});

beforeEach(() => (outcome = undefined));

afterEach(async () => {
  if (outcome && 'file' in outcome && outcome.file) await store.discard(outcome.file.content);
});

afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

const waiting = (): string[] => (existsSync(path.join(root, 'incoming')) ? readdirSync(path.join(root, 'incoming')) : []);

async function send(body: FormData | string, headers: Record<string, string> = {}, address = '/'): Promise<Upload | ProblemError> {
  const response = await fetch(`http://127.0.0.1:${port}${address}`, { method: 'POST', body, headers });
  await response.text();
  if (!outcome) throw new Error(`no outcome, ${response.status}`);
  return outcome;
}

function aForm(fields: readonly (readonly [string, string | Blob, string?])[]): FormData {
  const form = new FormData();
  for (const [name, value, fileName] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  }
  return form;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const aFile = (size: number): Blob => new Blob([Uint8Array.from(bytesOf(size))]);

describe('an upload that the store cannot take', () => {
  it('is read to its end, so that the connection serves the next', async () => {
    expect(await send(aForm([['file', aFile(10 * LIMIT), 'groot.pdf']]), {}, '/away')).toMatchObject({ code: 'file-store.away' });

    expect(await send(aForm([['file', aFile(100), 'klein.pdf']]))).toMatchObject({ file: { name: 'klein.pdf' } });
  });
});

describe('an upload', () => {
  it.each([
    ['before', [['title', 'Bon'], ['kind', 'receipt'], ['file', aFile(5_000), 'bon €.pdf']]],
    ['after', [['file', aFile(5_000), 'bon €.pdf'], ['title', 'Bon'], ['kind', 'receipt']]],
  ] as const)('is taken in whole, its fields %s its file', async (_, fields) => {
    expect(await send(aForm(fields))).toMatchObject({
      fields: { title: 'Bon', kind: 'receipt' },
      file: { name: 'bon €.pdf', content: { size: 5_000 } },
      refusals: [],
    });
    expect(waiting()).toHaveLength(1);
  });

  it('without a chosen file has no file', async () => {
    expect(await send(aForm([['title', 'Bon'], ['file', aFile(0), '']]))).toMatchObject({ file: null });
    expect(await send(aForm([['title', 'Bon']]))).toMatchObject({ file: null });
    expect(waiting()).toEqual([]);
  });

  it('with a file under another name is told so', async () => {
    expect(await send(aForm([['photo', aFile(10), 'a.png']]))).toMatchObject({ file: null, refusals: [{ code: 'field.unknown', pointer: '/photo' }] });
  });

  it('with a field twice does not choose between them', async () => {
    expect(await send(aForm([['title', 'a'], ['title', 'b']]))).toMatchObject({ fields: { title: ['b'] } });
  });

  it.each([
    ['of one byte too many', LIMIT + 1],
    ['of several times the limit', 4 * LIMIT],
  ])('%s is refused with the limit, and leaves nothing', async (_, size) => {
    expect(await send(aForm([['file', aFile(size), 'a.pdf']]))).toMatchObject({ file: null, brokenOff: { kind: 'too-large', code: 'document.too-large', details: { params: { limit: '97 kB' }, errors: [{ pointer: '/file' }] } } });
    expect(waiting()).toEqual([]);
  });

  it('of exactly the limit is taken in', async () => {
    expect(await send(aForm([['file', aFile(LIMIT), 'a.pdf']]))).toMatchObject({ file: { content: { size: LIMIT } } });
  });

  it('that is too large brings the fields that came before its file', async () => {
    expect(await send(aForm([['title', 'Bon'], ['file', aFile(LIMIT + 1), 'a.pdf'], ['kind', 'receipt']]))).toMatchObject({ fields: { title: 'Bon' }, brokenOff: { code: 'document.too-large' } });
  });

  it('that says beforehand to be too large is refused with the fields before its file, without the file being read', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest({ port, method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 300_000_000 } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', reject);
      request.write('--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nBon\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF');
    });

    expect(status).toBe(200);
    expect(outcome).toMatchObject({ fields: { title: 'Bon' }, brokenOff: { kind: 'too-large' } });
  });

  it('of two files is told so where its file stands, and the fields after them are read', async () => {
    const sent = await send(aForm([['file', aFile(10), 'a.pdf'], ['file', aFile(LIMIT), 'b.pdf'], ['title', 'Bon']]));

    expect(sent).toMatchObject({ fields: { title: 'Bon' }, file: { name: 'a.pdf' }, refusals: [{ code: 'document.one-file', pointer: '/file' }], brokenOff: null });
    expect(waiting()).toHaveLength(1);
  });

  it.each([
    ['of three files', 10, 'document.one-file'],
    ['of two files, the second too large', LIMIT + 1, 'document.too-large'],
  ])('%s is not read to its end, and leaves nothing', async (_, size, code) => {
    expect(await send(aForm(['a.pdf', 'b.pdf', 'c.pdf'].map((name, index) => ['file', aFile(index === 0 ? 10 : size), name])))).toMatchObject({ file: null, brokenOff: { code, details: { errors: [{ code, pointer: '/file' }] } } });
    expect(waiting()).toEqual([]);
  });

  it('as something else is refused', async () => {
    expect(await send('{}', { 'content-type': 'application/json' })).toMatchObject({ code: 'document.not-multipart', details: { errors: [{ pointer: '/file' }] } });
  });

  it.each([
    ['without a boundary', 'x', 'multipart/form-data', 'document.upload-broken'],
    ['cut off', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF', 'multipart/form-data; boundary=x', 'document.upload-broken'],
  ])('%s is refused and leaves nothing', async (_, body, type, code) => {
    expect(await send(body, { 'content-type': type })).toMatchObject({ file: null, brokenOff: { code, details: { errors: [{ pointer: '/file' }] } } });
    expect(waiting()).toEqual([]);
  });

  it('whose sender goes away halfway leaves nothing', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    const request = httpRequest({ port, method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' } });
    request.on('error', () => undefined);
    request.write(head);
    request.write(bytesOf(50_000));
    await until(() => waiting().length === 1);

    request.destroy();
    await asked;

    expect(outcome).toMatchObject({ brokenOff: { code: 'document.upload-broken' } });
    expect(waiting()).toEqual([]);
  });
});
