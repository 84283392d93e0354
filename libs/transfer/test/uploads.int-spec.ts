import { randomUUID } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRegister } from '../../../test/support/make-register.mjs';
import { makeZip } from '../../../test/support/make-zip.mjs';
import type { Problem } from '#platform';
import { SweepImportFiles } from '../src/application/sweep-import-files.service.js';
import type { Import } from '../src/contract.js';
import { answerOf, refusalOf, startTransfer, type TransferUnderTest } from './support/transfer-under-test.js';

const MEGABYTE = 1024 * 1024;
const TWO_DAYS_AGO = new Date(Date.now() - 48 * 60 * 60 * 1000);
const REGISTER = makeRegister({ rows: 5, seed: 5, spoiled: 1 });

let transfer: TransferUnderTest;

beforeAll(async () => {
  transfer = await startTransfer({ ZEGEL_UPLOAD_LIMIT: String(20 * MEGABYTE) });
});

afterAll(() => transfer.stop());

async function traces(): Promise<{ imports: number; files: number }> {
  return { imports: (await transfer.api.database.query('SELECT 1 FROM import')).length, files: transfer.files().length };
}

describe('a file that is no register', () => {
  it.each([
    ['nothing', '', 400, 'import.empty-file'],
    ['headers alone', 'Case;Item\n', 400, 'import.no-rows'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 415, 'import.not-a-table'],
    ['a letter', 'Dear sir,\nplease find enclosed nothing.\n', 415, 'import.no-columns'],
    ['an archive that is broken', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]), 400, 'import.broken-workbook'],
    ['an archive of something else', makeZip([{ name: 'word/document.xml', content: '<w:document/>' }, { name: '[Content_Types].xml', content: '<Types/>' }]), 415, 'import.not-a-table'],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 415, 'import.unsupported-spreadsheet'],
    ['text with zero bytes', Buffer.from('Case;Item\n1;\u00002\n', 'latin1'), 415, 'import.not-text'],
    ['UTF-16 that breaks off', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Case;Item\r\n1;2\r\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41])]), 400, 'import.encoding-broken'],
  ])('%s is refused by name, and nothing is left of it', async (_, file, status, code) => {
    const before = await traces();

    const refusal = await refusalOf(await transfer.upload({ file, name: 'register.xlsx' }));

    expect(refusal).toMatchObject({ status, code, errors: [`${code} /file`] });
    expect(refusal.detail).not.toBe(code);
    expect(await traces()).toEqual(before);
  });

  it('is refused in the language of the reader', async () => {
    const form = new FormData();
    form.set('unitId', transfer.unitId);
    form.set('file', new Blob(['']), 'leeg.csv');

    const response = await transfer.api.call(transfer.token, 'POST', '/imports', { body: form, headers: { 'accept-language': 'nl-NL' } });

    expect(await response.json()).toMatchObject({ detail: 'Het bestand is leeg.' });
  });

  it('whose quotes break off far down is known before anything is written', async () => {
    const rows = REGISTER.split('\r\n').slice(1, 6);
    const broken = `${[REGISTER.split('\r\n')[0], ...Array.from({ length: 400 }, () => rows).flat()].join('\r\n')}\r\n1,"never closed\r\n`;

    const one = await transfer.previewed({ file: broken });

    expect(one).toMatchObject({ state: 'failed', failure: { code: 'import.broken-quotes', detail: expect.stringContaining('2002') }, allowedActions: [] });
    expect(await transfer.api.database.query('SELECT 1 FROM item')).toHaveLength(0);
  });

  it('in an old encoding is read, and says so', async () => {
    const file = Buffer.from('Zaak;Datum;Goed\n1;13-04-2024;Citroën Coupé\n', 'latin1');

    const one = await answerOf<Import>(await transfer.upload({ file }));

    expect(one.notices).toEqual([{ column: null, code: 'import.encoding-assumed', detail: 'The characters were read as windows-1252, because line 2 is not UTF-8. See whether names look right.' }]);
    expect(one.columns.find(({ header }) => header === 'Goed')?.samples).toEqual(['Citroën Coupé']);
  });
});

describe('an upload', () => {
  it('names every field that is wrong, at once', async () => {
    const form = new FormData();
    form.set('unitId', 'here');
    form.set('colour', 'red');

    expect(await refusalOf(await transfer.api.call(transfer.token, 'POST', '/imports', { body: form }))).toMatchObject({
      status: 400,
      errors: expect.arrayContaining(['field.id /unitId', 'field.unknown /colour', 'document.file-missing /file']),
    });
  });

  it('names what is wrong with its file beside its fields', async () => {
    const before = await traces();

    expect(await refusalOf(await transfer.upload({ file: '%PDF-1.7\n', unitId: 'here' }))).toMatchObject({ status: 415, errors: ['field.id /unitId', 'import.not-a-table /file'] });
    expect(await traces()).toEqual(before);
  });

  it('for a unit of others is refused, and so is one by who may not import', async () => {
    const others = await transfer.givenAnOffice();
    const auditor = await transfer.givenAnOffice(['auditor']);
    const before = await traces();

    expect(await refusalOf(await transfer.upload({ file: REGISTER, unitId: others.unitId }))).toMatchObject({ status: 403, code: 'import.unit-of-others', errors: ['import.unit-of-others /unitId'] });
    expect(await refusalOf(await transfer.upload({ file: REGISTER }, auditor))).toMatchObject({ status: 403, code: 'access.forbidden' });
    expect(await traces()).toEqual(before);
  });

  it('that is sent twice with one key is one import', async () => {
    const key = randomUUID();

    const first = await answerOf<Import>(await transfer.upload({ file: REGISTER, key }));
    const before = await traces();
    const second = await answerOf<Import>(await transfer.upload({ file: REGISTER, key }));

    expect(second.id).toBe(first.id);
    expect(await traces()).toEqual(before);
    expect(await refusalOf(await transfer.upload({ file: `${REGISTER}x`, key }))).toMatchObject({ status: 409, code: 'request.key-reused' });
    expect(await traces()).toEqual(before);
  });

  it('of 300 MB is refused while it comes in, without growing in memory or on disk', async () => {
    const before = await traces();
    const heap = process.memoryUsage().rss;

    const { problem, sent, most } = await sendZeros(300 * MEGABYTE);

    expect(problem).toMatchObject({ status: 413, code: 'document.too-large' });
    expect(problem.detail).toContain('20 MB');
    expect(sent).toBeLessThan(150 * MEGABYTE);
    expect(most - heap).toBeLessThan(120 * MEGABYTE);
    for (let look = 0; look < 200 && (await traces()).files > before.files; look += 1) await wait(50);
    expect(await traces()).toEqual(before);
  });

  it('that says beforehand to be too large is refused at once', async () => {
    const { problem } = await sendZeros(2 * MEGABYTE, 300 * MEGABYTE);

    expect(problem).toMatchObject({ status: 413, code: 'document.too-large' });
  });
});

describe('an import of others', () => {
  it('does not exist, by whatever address it is asked for', async () => {
    const one = await transfer.previewed({ file: REGISTER });
    const others = await transfer.givenAnOffice();
    const asked = await Promise.all(['', '/preview', '/refused.csv'].map((end) => transfer.api.call(others.token, 'GET', `/imports/${one.id}${end}`)));
    const changes = await Promise.all([
      transfer.change('PUT', `/imports/${one.id}/mapping`, one.version, { mappingName: 'cook-county' }, others),
      transfer.change('POST', `/imports/${one.id}/confirmation`, one.version, undefined, others),
      transfer.change('POST', `/imports/${one.id}/cancellation`, one.version, undefined, others),
    ]);

    expect([...asked, ...changes].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await transfer.get<{ rows: Import[]; total: number }>('/imports', others)).toEqual({ rows: [], nextCursor: null, total: 0 });
    expect(await transfer.show(one.id)).toEqual(one);
  });
});

describe('a step of an import', () => {
  it('asks for the version that was seen', async () => {
    const { id, version } = await transfer.previewed({ file: REGISTER });

    expect(await refusalOf(await transfer.change('POST', `/imports/${id}/confirmation`, version - 1))).toMatchObject({ status: 412, code: 'record.changed' });
    expect(await refusalOf(await transfer.api.call(transfer.token, 'POST', `/imports/${id}/confirmation`))).toMatchObject({ status: 428 });
    expect(await transfer.show(id)).toMatchObject({ state: 'previewed' });
  });

  it('that is not open now is refused with what is', async () => {
    const { id, version } = await answerOf<Import>(await transfer.upload({ file: REGISTER }));

    const response = await transfer.change('POST', `/imports/${id}/confirmation`, version);

    expect(await response.json()).toMatchObject({ status: 409, code: 'import.not-now', open: ['import.map', 'import.cancel'] });
    expect(await refusalOf(await transfer.api.call(transfer.token, 'GET', `/imports/${id}/preview`))).toMatchObject({ status: 409, code: 'import.no-preview' });
  });

  it('is not open any more once it is confirmed', async () => {
    const confirmed = await transfer.confirmed(await transfer.previewed({ file: REGISTER }));

    expect(confirmed).toMatchObject({ state: 'running', allowedActions: [] });
    expect((await transfer.change('POST', `/imports/${confirmed.id}/cancellation`, confirmed.version)).status).toBe(409);
    expect((await transfer.change('PUT', `/imports/${confirmed.id}/mapping`, confirmed.version, { mappingName: 'cook-county' })).status).toBe(409);
  });

  it('given up leaves neither the file nor the rows', async () => {
    const { id, version } = await transfer.previewed({ file: REGISTER });
    const before = transfer.files().length;

    await answerOf(await transfer.change('POST', `/imports/${id}/cancellation`, version));

    expect(await transfer.show(id)).toMatchObject({ state: 'cancelled', allowedActions: [], columns: expect.arrayContaining([expect.objectContaining({ samples: [] })]) });
    expect(transfer.files()).toHaveLength(before - 1);
    expect(await transfer.api.database.query('SELECT 1 FROM import_refusal WHERE import_id = $1', [id])).toHaveLength(0);
  });
});

describe('a choice of mapping', () => {
  it.each([
    ['nothing', {}, ['field.required /mappingName']],
    ['both ways', { mappingName: 'cook-county', columns: [] }, ['import.mapping-or-columns /columns']],
    ['a name nobody gave, beside an order of dates that is none', { mappingName: 'elsewhere', dateOrder: 'x' }, ['field.choice /dateOrder', 'import.mapping-unknown /mappingName']],
    ['no date of seizure', { columns: [{ header: 'Descr', target: 'item.description' }] }, ['mapping.target-missing /columns']],
    ['a column and a target that do not exist', { columns: [{ header: 'Colour', target: 'item.colour' }] }, ['import.header-unknown /columns/0/header', 'import.target-unknown /columns/0/target']],
    ['a column that is not in form, and one that does not exist', { columns: [{ header: 5, target: null }, { header: 'Colour', target: null }] }, ['field.text /columns/0/header', 'import.header-unknown /columns/1/header']],
    ['a name of the program', { columns: [{ header: 'SeizeDate', target: 'item.seizedOn' }], saveAs: 'Cook County' }, ['import.mapping-name-taken /saveAs']],
    ['a name without a letter', { columns: [{ header: 'SeizeDate', target: 'item.seizedOn' }], saveAs: '!!' }, ['import.mapping-name /saveAs']],
  ])('of %s is refused', async (_, choice, errors) => {
    const { id, version } = await answerOf<Import>(await transfer.upload({ file: REGISTER }));

    expect(await refusalOf(await transfer.change('PUT', `/imports/${id}/mapping`, version, choice))).toMatchObject({ status: 400, errors });
    expect(await transfer.show(id)).toMatchObject({ state: 'mapping', version });
  });

  it('made for other columns names those that are missing', async () => {
    const { id, version } = await answerOf<Import>(await transfer.upload({ file: 'Zaak;Datum\n1;13-04-2024\n' }));

    const response = await transfer.change('PUT', `/imports/${id}/mapping`, version, { mappingName: 'cook-county' });

    expect((await refusalOf(response)).errors).toEqual(expect.arrayContaining(['import.column-missing /mappingName']));
  });

  it('saved by someone else cannot be overwritten, and one’s own can', async () => {
    const file = 'Zaak;Datum\n1;13-04-2024\n';
    const choice = { columns: [{ header: 'Datum', target: 'item.seizedOn' }], saveAs: 'Haven' };
    const others = await transfer.givenAnOffice();
    const save = async (as = transfer as Parameters<typeof transfer.show>[1]): Promise<Response> => {
      const { id, version } = await answerOf<Import>(await transfer.upload({ file }, as));
      return transfer.change('PUT', `/imports/${id}/mapping`, version, choice, as);
    };
    expect((await save()).status).toBe(200);

    expect((await save()).status).toBe(200);
    expect(await refusalOf(await save(others))).toMatchObject({ status: 400, errors: ['import.mapping-name-taken /saveAs'] });
  });
});

describe('the sweep', () => {
  it('removes files that no import owns, and none that one does', async () => {
    const ids = [];
    for (const _ of ['kept', 'unowned', 'unowned and new']) ids.push((await answerOf<Import>(await transfer.upload({ file: REGISTER }))).id);
    await transfer.api.database.query('DELETE FROM import WHERE id = ANY ($1::uuid[])', [ids.slice(1)]);
    for (const file of transfer.files()) if (!file.includes(ids[2] ?? '')) utimesSync(file, TWO_DAYS_AGO, TWO_DAYS_AGO);

    await transfer.api.app.get(SweepImportFiles, { strict: false }).execute('sweep');

    expect(ids.map((id) => transfer.files().some((file) => file.includes(id)))).toEqual([true, false, true]);
  });
});

interface Sent {
  readonly problem: Problem;
  /** Bytes. */
  readonly sent: number;
  /** The most memory of this process while it was sent, bytes. */
  readonly most: number;
}

/** Sends a register of zeros, as fast as it is taken, until all of it is sent or an answer comes. */
function sendZeros(bytes: number, announced?: number): Promise<Sent> {
  const boundary = 'zegel-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="unitId"\r\n\r\n${transfer.unitId}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="register.csv"\r\n\r\nCase;Item\r\n`;
  const piece = Buffer.alloc(256 * 1024);
  return new Promise((resolve, reject) => {
    let sent = 0;
    let most = 0;
    const outgoing = request(`${transfer.api.url}/api/v1/imports`, {
      method: 'POST',
      headers: {
        cookie: `zegel=${transfer.token}`,
        'x-requested-with': 'zegel',
        'idempotency-key': randomUUID(),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...(announced !== undefined && { 'content-length': announced }),
      },
    });
    outgoing.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        outgoing.destroy();
        resolve({ problem: JSON.parse(body) as Problem, sent, most });
      });
    });
    outgoing.on('error', (error) => (outgoing.destroyed ? undefined : reject(error)));
    const more = (): void => {
      while (sent < bytes && !outgoing.destroyed) {
        sent += piece.length;
        most = Math.max(most, process.memoryUsage().rss);
        if (!outgoing.write(piece)) {
          outgoing.once('drain', more);
          return;
        }
      }
      if (announced === undefined) outgoing.end(`\r\n--${boundary}--\r\n`);
    };
    outgoing.write(head);
    more();
  });
}
