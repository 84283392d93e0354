import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { ChangedCount, CountLinePage, CountScanAnswer, DriftRow, ItemCustody, Place, StartedCount, StockCountShown, UnplacedPage } from '../../libs/custody/src/contract.js';
import { aSignatureImage } from '../../libs/custody/testing/signature-images.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Client } from './support/client.js';
import { until } from './support/dates.js';
import { openLivePage } from './support/live-page.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase, seizeOne } from './support/story.js';

/** A store is counted by several at once, and what is not right is told, owned and mended. */

let office: RunningOffice;
let keeper: Person;
let officer: Person;
let lead: Person;
let caseId: string;
let site: string;
let shelves = 0;

beforeAll(async () => {
  office = await startRunningOffice();
  [keeper, officer, lead] = [await office.enrol('custodian'), await office.enrol('asset-officer'), await office.enrol('prosecutor')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  site = await open('site', 'Beslaghuis', { custodianId: keeper.id });
});

afterAll(() => office.stop());

const open = async (kind: string, name: string, more = {}): Promise<string> => (await done(keeper.client.post<Place>('/places', { kind, name, ...more }))).id;

/** A shelf with so many things on it. */
async function givenShelf(items: number): Promise<{ readonly shelf: string; readonly things: readonly string[] }> {
  const shelf = await open('shelf', `Plank ${(shelves += 1)}`, { parentId: site });
  const things: string[] = [];
  for (let index = 0; index < items; index += 1) things.push(await seizeOne(officer.client, caseId));
  if (things.length > 0) await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: things.map((itemId) => ({ itemId, fromPlaceId: null })) }));
  return { shelf, things };
}

const start = (placeId: string, more = {}): Promise<StartedCount> => done(keeper.client.post<StartedCount>('/counts', { placeId, ...more }));
const show = (id: string, by: Client = keeper.client): Promise<StockCountShown> => done(by.get<StockCountShown>(`/counts/${id}`));
const linesOf = async (id: string, by: Client = keeper.client): Promise<CountLinePage['rows']> => (await done(by.get<CountLinePage>(`/counts/${id}/lines`))).rows;
const scan = (id: string, body: object, by: Client = keeper.client): Promise<CountScanAnswer> => done(by.post<CountScanAnswer>(`/counts/${id}/scans`, body));
const codeOf = async (itemId: string): Promise<string> => (await done(keeper.client.get<ItemCustody>(`/items/${itemId}/custody`))).code;

async function closing(id: string, more = {}) {
  const { version, numbers } = await show(id);
  const { found, missing, unexpected } = numbers ?? { found: 0, missing: 0, unexpected: 0 };
  return keeper.client.post<ChangedCount & Problem>(`/counts/${id}/closing`, { found, missing, unexpected, signature: { image: aSignatureImage() }, ...more }, { version });
}

async function reportOf(id: string): Promise<{ readonly bytes: Buffer; readonly words: string }> {
  const response = await fetch(`${office.url}/api/v1/counts/${id}/report`, { headers: keeper.client.headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const words = [...document.pages()].map((page) => page.getText()).join('\n').replace(/\s+/g, ' ');
  document.destroy();
  library.destroy();
  return { bytes, words };
}

describe('a count from start to end', () => {
  it('is counted by two at once by scan and by tick, told live, closed with a signature, and what is missing has an owner', async () => {
    const { shelf, things: [one = '', two = '', gone = ''] } = await givenShelf(3);
    const { things: [stray = ''] } = await givenShelf(1);
    const { id, number } = await start(shelf);
    const page = await openLivePage(officer.client);

    await Promise.all([scan(id, { text: `ZG${await codeOf(one)}` }), scan(id, { itemId: two }, officer.client)]);
    const wrong = await scan(id, { text: await codeOf(stray) }, officer.client);

    expect(wrong.item).toMatchObject({ id: stray, outcome: 'unexpected', registerPath: expect.stringContaining('Beslaghuis'), again: false });
    expect(await show(id, officer.client)).toMatchObject({ numbers: { expected: 3, found: 2, missing: 1, unexpected: 1 }, state: 'open' });
    await until(() => page.heard.some((event) => event.type === 'count' && event.id === id && event.caseId === null));
    await page.close();
    expect((await show(id)).counters.map(({ name }) => name).toSorted()).toEqual([keeper.name, officer.name].toSorted());

    expect((await closing(id)).status).toBe(200);
    const incidents = (await done(keeper.client.post<UnplacedPage>('/unplaced/search', { caseId }))).rows;
    expect(incidents.find(({ itemId }) => itemId === gone)).toMatchObject({ cause: 'missing', late: true, owner: { id: keeper.id } });
    const { bytes, words } = await reportOf(id);
    expect((await reportOf(id)).bytes.equals(bytes)).toBe(true);
    for (const said of [`Count ${number}`, 'Missing: 1', 'Unexpected: 1', keeper.name, officer.name]) expect(words).toContain(said);
    const drift = await done(keeper.client.get<DriftRow[]>('/counts/drift'));
    expect(drift.find(({ countId }) => countId === id)).toMatchObject({ sitePath: 'Beslaghuis', checked: 4, differences: 2 });
  });

  it('offers for what stands in the wrong place the move that mends it', async () => {
    const { shelf } = await givenShelf(0);
    const { things: [stray = ''] } = await givenShelf(1);
    const { id } = await start(shelf);
    await scan(id, { text: await codeOf(stray) });

    const [line] = await linesOf(id);
    await done(keeper.client.post('/moves', { toPlaceId: line?.spotId, movedAt: new Date().toISOString(), items: [{ itemId: stray, fromPlaceId: line?.placeId }] }));

    expect(line).toMatchObject({ itemId: stray, outcome: 'unexpected', corrected: false, spotId: shelf });
    expect(await linesOf(id)).toMatchObject([{ outcome: 'unexpected', corrected: true, placeId: shelf }]);
  });

  it('of a sample tells its seed on the report, and the seed draws the same again', async () => {
    const { shelf } = await givenShelf(5);
    const sample = { size: 2, seed: 'oktober-7', assetClasses: ['vehicle', 'electronics'] };
    const first = await start(shelf, { sample });
    const drawn = (await linesOf(first.id)).map(({ itemId }) => itemId);
    await done(closing(first.id));
    const { words } = await reportOf(first.id);
    expect(words).toContain('oktober-7');
    expect(words).toContain('Vehicle, Electronics and data carriers');
    expect(words).not.toContain('vehicle, electronics');

    const { things } = await givenShelf(0);
    expect(things).toEqual([]);
    for (const itemId of drawn) await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: [{ itemId, fromPlaceId: null }] }));
    const again = await start(shelf, { sample });

    expect((await linesOf(again.id)).map(({ itemId }) => itemId)).toEqual(drawn);
    expect((await show(again.id)).populationHash).toBe((await show(first.id)).populationHash);
  });

  it('that is blind says nothing of what is expected to anyone before it is shown', async () => {
    const { shelf, things: [one = ''] } = await givenShelf(2);
    const { id, version } = await start(shelf, { blind: true });

    const answer = await scan(id, { text: await codeOf(one) });

    expect(answer.item).toMatchObject({ outcome: null, registerPath: null });
    expect(await show(id)).toMatchObject({ hidden: true, numbers: null });
    expect(await linesOf(id)).toMatchObject([{ itemId: one, outcome: null, path: null }]);
    await done(keeper.client.post(`/counts/${id}/revealing`, undefined, { version }));
    expect((await show(id)).numbers).toMatchObject({ found: 1, missing: 1 });
  });
});

describe('a count is refused', () => {
  it('its signature when others counted on meanwhile, with what it is now', async () => {
    const { shelf, things: [one = ''] } = await givenShelf(2);
    const { id } = await start(shelf);
    await scan(id, { itemId: one });

    const { status, body } = await closing(id, { found: 0, missing: 2 });

    expect([status, body.code]).toEqual([409, 'count.numbers-changed']);
    expect((await show(id)).state).toBe('open');
  });

  it('a code of nothing, a place outside of it, and a change on an older version', async () => {
    const { shelf } = await givenShelf(1);
    const { shelf: other } = await givenShelf(0);
    const { id } = await start(shelf);
    const codes = async (body: object): Promise<readonly string[]> => ((await keeper.client.post<Problem>(`/counts/${id}/scans`, body)).body.errors ?? []).map(({ code }) => code);

    expect(await codes({ text: 'niets!' })).toEqual(['custody.code-unknown']);
    expect(await codes({ text: (await done(keeper.client.get<Place>(`/places/${other}`))).code })).toEqual(['count.spot-elsewhere']);
    expect(await codes({})).toEqual(['count.one-thing']);
    expect((await keeper.client.post(`/counts/${id}/stopping`, { reason: 'x' }, { version: 7 })).status).toBe(412);
    expect((await keeper.client.post<Problem>('/counts', { placeId: shelf })).body.code).toBe('constraint.stock_count_open_unique');
  });
});

describe('the right to a count', () => {
  it('is that of who keeps; an auditor and a team lead read, a prosecutor does not', async () => {
    const { shelf } = await givenShelf(1);
    const { id } = await start(shelf);
    const [auditor, teamLead] = [await office.enrol('auditor'), await office.enrol('team-lead')];

    for (const reader of [auditor, teamLead]) {
      expect((await show(id, reader.client)).allowedActions).not.toContain('count.scan');
      expect((await reader.client.post('/counts', { placeId: shelf })).status).toBe(403);
    }
    expect((await lead.client.get(`/counts/${id}`)).status).toBe(403);
    expect((await officer.client.post(`/counts/${id}/stopping`, { reason: 'Te vroeg.' }, { version: 1 })).status).toBe(200);
  });
});
