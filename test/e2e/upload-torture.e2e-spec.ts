import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { CaseDocument } from '../../libs/documents/src/contract.js';
import { ClamdSubset, EICAR } from '../../libs/documents/testing/clamd-subset.js';
import { aDocx, aJpeg, aMail, aPdf, aPng, aTiff, aWebp, aXlsx, anOdt, bytesOf } from '../../libs/documents/testing/made-files.js';
import { S3Subset } from '../../libs/documents/testing/s3-subset.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { makeZip, type ZipPart } from '../support/make-zip.mjs';
import { done, type Answer } from './support/client.js';
import { until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

/** What people and worse send: nothing of it is kept that may not be, nothing is changed that is kept, and nothing is ever run. */

const MEGABYTE = 1024 * 1024;
const LIMIT = 300 * MEGABYTE;
const text = (content: string): Buffer => Buffer.from(content);
const OFFICE_TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const MACRO_TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
const aDocxWith = (...parts: ZipPart[]): Buffer => makeZip([{ name: '[Content_Types].xml', content: OFFICE_TYPES }, { name: 'word/document.xml', content: '<xml/>' }, ...parts]);
const aBomb = (): Buffer => makeZip([{ name: 'a', content: Buffer.alloc(30 * MEGABYTE) }]);

/** A document of which many parts are one and the same piece of the file. */
function anOverlappingDocx(): Buffer {
  const whole = aDocxWith({ name: 'word/a.xml', content: '<a/>' });
  const directory = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const bent = Buffer.from(whole);
  bent.writeUInt32LE(0, directory + 42);
  return bent;
}

const REFUSED: readonly (readonly [what: string, name: string, file: Buffer, code: string])[] = [
  ['nothing', 'leeg.pdf', Buffer.alloc(0), 'document.file-empty'],
  ['a page as a photo', 'foto.jpg', text('<html><script>alert(1)</script></html>'), 'document.type-differs'],
  ['a page', 'pagina.html', text('<html></html>'), 'document.type-refused'],
  ['a drawing with a script', 'tekening.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'document.type-refused'],
  ['a drawing with a script as a photo', 'tekening.png', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'document.type-differs'],
  ['a program', 'update.exe', Buffer.concat([text('MZ'), bytesOf(200)]), 'document.type-refused'],
  ['a program as a PDF', 'factuur.pdf', Buffer.concat([text('MZ'), bytesOf(200)]), 'document.type-differs'],
  ['a double extension, the last of a program', 'factuur.pdf.exe', aPdf(), 'document.type-refused'],
  ['a script', 'start.js', text('alert(1)'), 'document.type-refused'],
  ['a script of the shell as a text without an extension', 'start.sh', text('#!/bin/sh\nrm -rf /\n'), 'document.type-refused'],
  ['a GIF that is a script too', 'a.gif', text('GIF89a/*x*/=1;alert(1)'), 'document.type-refused'],
  ['a GIF that is a script too, as a photo', 'a.jpg', text('GIF89a/*x*/=1;alert(1)'), 'document.type-differs'],
  ['a page that is a PDF further on', 'a.pdf', Buffer.concat([text('<html>'), aPdf()]), 'document.type-differs'],
  ['a photo called a PDF', 'a.pdf', aPng(), 'document.type-differs'],
  ['a PDF called a photo', 'a.png', aPdf(), 'document.type-differs'],
  ['bytes called a text', 'a.txt', bytesOf(500), 'document.type-differs'],
  ['an archive', 'a.zip', makeZip([{ name: 'a.txt', content: 'a' }]), 'document.type-refused'],
  ['an archive called a document', 'a.docx', makeZip([{ name: 'a.txt', content: 'a' }]), 'document.type-differs'],
  ['a bomb', 'a.zip', aBomb(), 'document.type-refused'],
  ['a bomb called a document', 'a.docx', aBomb(), 'document.type-differs'],
  ['a document that is a bomb', 'a.docx', aDocxWith({ name: 'word/a.xml', content: Buffer.alloc(30 * MEGABYTE) }), 'document.unpacks-too-large'],
  ['a document of parts over each other', 'a.docx', anOverlappingDocx(), 'document.archive-unsound'],
  ['a document that climbs out of its folder', 'a.docx', aDocxWith({ name: '../../../etc/cron.d/x', content: 'x' }), 'document.archive-unsound'],
  ['a document that writes to the root', 'a.docx', aDocxWith({ name: '/etc/passwd', content: 'x' }), 'document.archive-unsound'],
  ['a locked document', 'a.docx', aDocxWith({ name: 'word/a.xml', content: 'x', encrypted: true }), 'document.archive-unsound'],
  ['a document whose directory is cut off', 'a.docx', aDocx().subarray(0, -30), 'document.archive-unsound'],
  ['a document with macros', 'a.docm', makeZip([{ name: '[Content_Types].xml', content: MACRO_TYPES }, { name: 'word/document.xml', content: '<xml/>' }]), 'document.type-refused'],
  ['a document with macros called one without', 'a.docx', makeZip([{ name: '[Content_Types].xml', content: MACRO_TYPES }, { name: 'word/document.xml', content: '<xml/>' }]), 'document.type-differs'],
  ['a document with macros that says it has none', 'a.docx', aDocxWith({ name: 'word/vbaProject.bin', content: bytesOf(100) }), 'document.macros'],
];

const ACCEPTED: readonly (readonly [what: string, name: string, file: Buffer, kept: { readonly fileName: string; readonly mediaType: string }])[] = [
  ['a PDF with a page behind it', 'a.pdf', Buffer.concat([aPdf(), text('<html><script>alert(1)</script></html>')]), { fileName: 'a.pdf', mediaType: 'application/pdf' }],
  ['a photo with an archive behind it', 'a.jpg', Buffer.concat([aJpeg(), makeZip([{ name: 'a.js', content: 'alert(1)' }])]), { fileName: 'a.jpg', mediaType: 'image/jpeg' }],
  ['a page called a text', 'a.txt', text('<html><script>alert(1)</script></html>'), { fileName: 'a.txt', mediaType: 'text/plain' }],
  ['a document with a reference to a file of the server', 'a.docx', aDocxWith({ name: 'word/a.xml', content: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>' }), { fileName: 'a.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }],
  ['a name that climbs out of its folder', '../../../../etc/passwd.txt', text('een'), { fileName: 'passwd.txt', mediaType: 'text/plain' }],
  ['a name with a path of another system', 'C:\\Users\\x\\brief.txt', text('twee'), { fileName: 'brief.txt', mediaType: 'text/plain' }],
  ['a name that reads from right to left', 'factuur\u202efdp.txt', text('drie'), { fileName: 'factuurfdp.txt', mediaType: 'text/plain' }],
  ['a name that is hidden', '.htaccess.txt', text('vier'), { fileName: 'htaccess.txt', mediaType: 'text/plain' }],
  ['a name of one line too many', 'a\r\nSet-Cookie: x=1.txt', text('vijf'), { fileName: 'a%0D%0ASet-Cookie: x=1.txt', mediaType: 'text/plain' }],
  ['a name that is far too long', `${'n'.repeat(255)}.pdf`, aPdf('lang'), { fileName: `${'n'.repeat(146)}.pdf`, mediaType: 'application/pdf' }],
  ['a name of signs above signs', 'e\u0301e\u0301n 📄.pdf', aPdf('tekens'), { fileName: 'één 📄.pdf', mediaType: 'application/pdf' }],
  ['every honest photo', 'a.webp', aWebp(), { fileName: 'a.webp', mediaType: 'image/webp' }],
  ['an honest scan', 'a.tif', aTiff(), { fileName: 'a.tif', mediaType: 'image/tiff' }],
  ['an honest sheet', 'a.xlsx', aXlsx(), { fileName: 'a.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
  ['an honest text', 'a.odt', anOdt(), { fileName: 'a.odt', mediaType: 'application/vnd.oasis.opendocument.text' }],
  ['an honest mail', 'a.eml', aMail(), { fileName: 'a.eml', mediaType: 'message/rfc822' }],
];

describe.each(['a folder', 'object storage'])('uploads to %s', (where) => {
  let clamd: ClamdSubset;
  let objects: S3Subset;
  let office: RunningOffice;
  let officer: Person;
  let caseId: string;

  beforeAll(async () => {
    [clamd, objects] = [new ClamdSubset(), new S3Subset()];
    const [scanner, endpoint] = [await clamd.start(), await objects.start()];
    const files: Readonly<Record<string, string>> = where === 'a folder' ? {} : { ZEGEL_FILES_URL: `s3://zegel/files?endpoint=${endpoint}&region=garage&forcePathStyle=true`, ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_S3_SECRET_KEY: 'secret' };
    office = await startRunningOffice({ env: { ZEGEL_SCANNER_URL: scanner, ZEGEL_UPLOAD_LIMIT: `${LIMIT}`, ...files } });
    officer = await office.enrol('asset-officer');
    const lead = await office.enrol('prosecutor');
    caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  });

  afterAll(async () => {
    await office.stop();
    await Promise.all([clamd.stop(), objects.stop()]);
  });

  function send(name: string, file: Buffer, { type = 'application/pdf', key = randomUUID() } = {}): Promise<Answer<CaseDocument & Problem>> {
    const form = new FormData();
    form.set('title', 'Stuk');
    form.set('kind', 'other');
    // What the sender says of the type plays no part.
    form.set('file', new Blob([Uint8Array.from(file)], { type }), name);
    return officer.client.post(`/cases/${caseId}/documents`, form, { key });
  }

  const originalNames = (): readonly string[] =>
    where === 'a folder'
      ? readdirSync(office.app.files, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.parentPath.includes('previews'))
          .map(({ parentPath, name }) => `${parentPath}/${name}`)
      : [...objects.objects.keys()].filter((key) => key.includes('/documents/'));
  const originals = (): number => originalNames().length;
  const rows = async (): Promise<number> => (await office.database.query('SELECT 1 FROM document')).length;
  const kept = async (id: string): Promise<CaseDocument> => {
    const found = (await done(officer.client.get<CaseDocument[]>(`/cases/${caseId}/documents`))).find((document) => document.id === id);
    if (!found) throw new Error('not kept');
    return found;
  };
  const judged = (id: string): Promise<CaseDocument> =>
    until(async () => {
      const document = await kept(id);
      return document.scan.state !== 'waiting' && document;
    });

  it.each(REFUSED)('%s is refused, says why, and leaves nothing behind', async (_, name, file, code) => {
    const before = [await rows(), originals()];

    const { status, body } = await send(name, file);

    expect([status, body.errors?.[0]?.code]).toEqual([code === 'document.file-empty' ? 400 : 415, code]);
    expect([await rows(), originals()]).toEqual(before);
  });

  it.each(ACCEPTED)('%s is kept byte for byte under a name that does no harm, and is never run', async (_, name, file, expected) => {
    const { status, body } = await send(name, file, { type: 'text/html' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...expected, size: file.length, sha256: createHash('sha256').update(file).digest('hex') });
    await judged(body.id);

    const response = await fetch(`${office.url}/api/v1/documents/${body.id}/content`, { headers: officer.client.headers });

    expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': expected.mediaType,
      'content-disposition': expect.stringMatching(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[!-~]*$/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it.each([
    ['as it is', 'virus.txt', EICAR],
    ['in a mail', 'virus.eml', Buffer.concat([aMail(), EICAR])],
    ['in a document', 'virus.docx', aDocxWith({ name: 'word/media/a.bin', content: EICAR, stored: true })],
    ['behind a photo', 'virus.jpg', Buffer.concat([aJpeg(), EICAR])],
  ])('a virus %s is kept in quarantine with its hash and given to nobody', async (_, name, file) => {
    const { body } = await send(name, file);

    const { scan, preview } = await judged(body.id);

    expect([scan.state, preview.state]).toEqual(['infected', 'none']);
    expect(await officer.client.get(`/documents/${body.id}/content`)).toMatchObject({ status: 409, body: { code: 'document.infected' } });
    expect((await officer.client.get(`/documents/${body.id}/preview/large`)).status).toBe(404);
  });

  it('the same file twice is two documents of their own; sent again with its key it is one', async () => {
    const file = aPdf('tweemaal');
    const key = randomUUID();
    const before = originals();

    const answers = [await send('a.pdf', file, { key }), await send('a.pdf', file, { key }), await send('a.pdf', file)];

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2);
    expect(originals()).toBe(before + 2);
  });

  it('many at once are each kept whole', async () => {
    const files = Array.from({ length: 8 }, (_, index) => Buffer.concat([aPdf(`nummer ${index}`), bytesOf(200_000 + index, index + 1)]));

    const answers = await Promise.all(files.map((file, index) => send(`${index}.pdf`, file)));

    expect(answers.map(({ body }) => body.sha256)).toEqual(files.map((file) => createHash('sha256').update(file).digest('hex')));
  });

  it('one that is cut off halfway leaves nothing behind', async () => {
    const [rowsBefore, filesBefore] = [await rows(), new Set(originalNames())];
    const headers = { ...officer.client.headers, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x' };
    const request = httpRequest(`${office.url}/api/v1/cases/${caseId}/documents`, { method: 'POST', headers });
    const gone = new Promise((resolve) => request.once('close', resolve));
    request.on('error', () => undefined);
    request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    await new Promise<void>((resolve) => request.write(bytesOf(500_000), () => resolve()));

    request.destroy();
    await gone;

    await until(() => originalNames().every((name) => filesBefore.has(name)));
    expect(await rows()).toBe(rowsBefore);
  });

  it('one byte more than 300 MB is too much, also when its sender does not say how much is coming, and never lies in memory', async () => {
    const [rowsBefore, filesBefore] = [await rows(), new Set(originalNames())];
    const peak = (): number => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${office.app.api.pid}/status`, 'utf8'))?.[1]);
    const peakBefore = peak();
    const piece = Buffer.alloc(MEGABYTE, 'a');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(text('--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nGroot\r\n--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nother\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\na')),
      pull: pieces(piece, 300),
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { ...officer.client.headers, 'x-requested-with': 'zegel', 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x' } };

    const response = await fetch(`${office.url}/api/v1/cases/${caseId}/documents`, init as RequestInit);

    expect([response.status, ((await response.json()) as Problem).code]).toEqual([413, 'document.too-large']);
    expect(peak() - peakBefore).toBeLessThan(200 * 1024);
    await until(() => originalNames().every((name) => filesBefore.has(name)));
    expect(await rows()).toBe(rowsBefore);
  });
});

/** So many pieces, and then the end of the form. */
function pieces(piece: Uint8Array, count: number): (controller: ReadableStreamDefaultController<Uint8Array>) => void {
  let sent = 0;
  return (controller) => {
    if (sent < count) controller.enqueue(piece);
    else if (sent === count) controller.enqueue(text('\r\n--x--\r\n'));
    else controller.close();
    sent += 1;
  };
}
