import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { aPdf, bytesOf } from '../../libs/documents/testing/made-files.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { measured } from '../faults/support/measured.js';
import { tortureFiles, type TortureFile } from '../faults/support/torture-files.js';
import { MEGABYTE, text } from '../faults/support/torture-made.js';
import { Torture, UPLOAD_LIMIT, hashOf } from '../faults/support/torture.js';
import { until } from './support/dates.js';

/** T20: what people and worse send. Nothing of it is kept that may not be, nothing is changed that is kept, and nothing is ever run. */

const FIELDS = '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nStuk\r\n--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nother\r\n';
const fileOf = (name: string): string => `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
const END = '\r\n--x--\r\n';

describe.each(['a folder', 'object storage'] as const)('uploads to %s', (where) => {
  let torture: Torture;
  let files: readonly TortureFile[];
  let peakBefore: number;

  beforeAll(async () => {
    [torture, files] = [await Torture.start({ where }), await tortureFiles()];
    await torture.send('een.pdf', aPdf());
    peakBefore = torture.peak();
  });

  afterAll(() => torture.stop());

  it('every file is refused, kept in quarantine, or kept byte for byte under a name that does no harm and never shown by a browser', async () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(await torture.faultsOf(files)).toEqual([]);
  });

  it('the same file twice is two documents of their own; sent again with its key it is one', async () => {
    const file = aPdf('tweemaal');
    const key = randomUUID();
    const before = torture.originals().size;

    const answers = [await torture.send('a.pdf', file, { key }), await torture.send('a.pdf', file, { key }), await torture.send('a.pdf', file)];

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(2);
    expect(torture.originals().size).toBe(before + 2);
  });

  it('many at once are each kept whole', async () => {
    const many = Array.from({ length: 8 }, (_, index) => Buffer.concat([aPdf(`nummer ${index}`), bytesOf(200_000 + index, index + 1)]));

    const answers = await Promise.all(many.map((file, index) => torture.send(`${index}.pdf`, file)));

    expect(answers.map(({ body }) => body.sha256)).toEqual(many.map(hashOf));
  });

  it('one that comes a few bytes at a time is kept whole, and nobody waits for it', async () => {
    const { url, headers } = torture.rawForm;
    const request = httpRequest(url, { method: 'POST', headers });
    const answered = once(request, 'response') as Promise<[{ statusCode: number; resume(): void }]>;
    const whole = aPdf('traag');
    request.write(FIELDS + fileOf('traag.pdf'));
    for (let at = 0; at < whole.length; at += 12) {
      request.write(whole.subarray(at, at + 12));
      expect((await torture.officer.client.get(`/cases/${torture.caseId}`)).status).toBe(200); // between each two pieces
    }
    request.end(END);

    const [response] = await answered;
    response.resume();

    expect(response.statusCode).toBe(201);
    expect([...torture.originals().values()].filter((bytes) => bytes().equals(whole))).toHaveLength(1);
  });

  it.each([
    ['with a NUL in its name', 'factuur.exe\0.pdf'],
    ['with a line within its name', 'a.pdf\r\nX-Evil: 1'],
    ['with a name that never ends', `${'a'.repeat(100_000)}.pdf`],
  ])('a form %s does no harm', async (_, name) => {
    const { url, headers } = torture.rawForm;

    const response = await fetch(url, { method: 'POST', headers, body: FIELDS + fileOf(name) + aPdf(name.slice(0, 9)).toString() + END });
    const answer = (await response.json()) as { fileName?: string } & Problem;

    expect([201, 400, 413, 415]).toContain(response.status);
    expect(response.headers.get('x-evil')).toBeNull();
    if (response.status === 201) expect(answer.fileName).toMatch(/^[\w.]{1,150}$/);
  });

  it('one that is cut off halfway leaves nothing behind', async () => {
    const before = await torture.held();
    const { url, headers } = torture.rawForm;
    const request = httpRequest(url, { method: 'POST', headers });
    const gone = new Promise((resolve) => request.once('close', resolve));
    request.on('error', () => undefined);
    request.write(`${FIELDS}${fileOf('a.pdf')}%PDF-1.7\n`);
    await new Promise<void>((resolve) => request.write(bytesOf(500_000), () => resolve()));

    request.destroy();
    await gone;

    await until(() => torture.leftovers().length === 0);
    expect(await torture.held()).toBe(before);
  });

  it('one byte more than 300 MB is too much, also when its sender does not say how much is coming', async () => {
    const before = await torture.held();
    const { url, headers } = torture.rawForm;
    const piece = Buffer.alloc(MEGABYTE, 'a');
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(text(`${FIELDS}${fileOf('a.txt')}a`)), pull: pieces(piece, UPLOAD_LIMIT / MEGABYTE) });

    const response = await fetch(url, { method: 'POST', body, duplex: 'half', headers } as RequestInit);

    expect([response.status, ((await response.json()) as Problem).code]).toEqual([413, 'document.too-large']);
    expect(await torture.held()).toBe(before);
  });

  it('when all have come nothing lies about, what is stored is what was sent, and none of it ever lay in memory', async () => {
    await torture.allSettled();
    const stored = [...torture.originals()];
    const grown = Math.round(torture.peak() - peakBefore);
    const sent = await torture.office.database.query<{ sha256: string }>('SELECT sha256 FROM document');

    measured(`T20-${where.replace(/\W/g, '-')}`, { files: files.length, refused: files.filter(({ end }) => 'refused' in end).length, stored: stored.length, grownMegabytes: grown, leftovers: torture.leftovers() });
    expect(torture.leftovers()).toEqual([]);
    expect(stored.map(([, bytes]) => hashOf(bytes())).sort()).toEqual(sent.map(({ sha256 }) => sha256).sort());
    expect(stored.filter(([name, bytes]) => !name.includes(hashOf(bytes())))).toEqual([]);
    expect(grown).toBeLessThan(200);
  });
});

/** So many pieces, and then the end of the form. */
function pieces(piece: Uint8Array, count: number): (controller: ReadableStreamDefaultController<Uint8Array>) => void {
  let sent = 0;
  return (controller) => {
    if (sent < count) controller.enqueue(piece);
    else if (sent === count) controller.enqueue(text(END));
    else controller.close();
    sent += 1;
  };
}
