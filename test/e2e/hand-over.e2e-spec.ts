import { createHash } from 'node:crypto';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { HandOver, HandOverAnswer, HandOverPage, HandOverRequest, ItemCustody, Place } from '../../libs/custody/src/contract.js';
import { aBlankImage, aSignatureImage } from '../../libs/custody/testing/signature-images.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Answer, type Client } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** Things go from hand to hand with two signatures under exactly what was handed over. */

let office: RunningOffice;
let keeper: Person;
let officer: Person;
let lead: Person;
let caseId: string;
let shelf: string;
let partner: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [keeper, officer, lead] = [await office.enrol('custodian'), await office.enrol('asset-officer'), await office.enrol('prosecutor')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  const open = async (kind: string, name: string, more = {}): Promise<string> => (await done(keeper.client.post<Place>('/places', { kind, name, ...more }))).id;
  const site = await open('site', 'Beslaghuis', { custodianId: keeper.id });
  shelf = await open('shelf', 'Plank 1', { parentId: site });
  partner = await open('partner', 'Laboratorium');
});

afterAll(() => office.stop());

const custodyOf = (itemId: string, by: Client = keeper.client): Promise<ItemCustody> => done(by.get<ItemCustody>(`/items/${itemId}/custody`));

/** A thing on the shelf, sealed. */
async function givenOnShelf(inCase = caseId, seal = 'Z-100'): Promise<string> {
  const itemId = await seizeOne(officer.client, inCase);
  await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: [{ itemId, fromPlaceId: null, sealIn: seal }] }));
  return itemId;
}

const drawn = { image: aSignatureImage() };

function toLaboratory(itemIds: readonly string[], more: Partial<HandOverRequest> = {}): HandOverRequest {
  return {
    toPlaceId: partner,
    handedAt: new Date().toISOString(),
    items: itemIds.map((itemId) => ({ itemId, fromPlaceId: shelf, sealOut: 'Z-100', sealIn: 'Z-101', condition: 'good' })),
    taker: { name: 'A. Jansen' },
    giverSignature: drawn,
    takerSignature: { typed: 'a. jansen', confirmed: true },
    ...more,
  };
}

const handOver = (request: HandOverRequest, by: Client = keeper.client, more = {}): Promise<Answer<HandOverAnswer & Problem>> => by.post('/hand-overs', request, more);
const show = (id: string, by: Client = keeper.client): Promise<HandOver> => done(by.get<HandOver>(`/hand-overs/${id}`));

async function receiptOf(id: string): Promise<Buffer> {
  const response = await fetch(`${office.url}/api/v1/hand-overs/${id}/receipt`, { headers: keeper.client.headers });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await response.arrayBuffer());
}

async function wordsOn(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const words = [...document.pages()].map((page) => page.getText()).join('\n');
  document.destroy();
  library.destroy();
  return words;
}

const problemsOf = ({ body }: Answer<Problem>): readonly string[] => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).toSorted();

describe('a hand-over', () => {
  it('moves its things, stands in the chain of each with its receipt, and both signed for the same content', async () => {
    const things = [await givenOnShelf(), await givenOnShelf()];

    const { status, body } = await handOver(toLaboratory(things));

    expect(status).toBe(201);
    for (const itemId of things) {
      expect(await custodyOf(itemId)).toMatchObject({ placeId: partner, heldBy: 'A. Jansen', seal: 'Z-101', chainIntact: true, moves: [{ number: 2, kind: 'handed-over', giver: keeper.name, taker: 'A. Jansen', handOver: { id: body.id, number: body.number } }, { number: 1 }] });
    }
    const shown = await show(body.id);
    expect(shown).toMatchObject({ contentHash: body.contentHash, intact: true, signatures: [{ signsAs: 'giver', way: 'drawn', name: keeper.name }, { signsAs: 'taker', way: 'typed', name: 'A. Jansen' }] });
    expect(shown.items.map(({ itemId, received }) => [itemId, received])).toEqual(things.map((itemId) => [itemId, false]));
    expect((await timelineOf(lead.client, caseId)).filter(({ type, subjectId }) => type === 'item.handed-over' && things.includes(subjectId))).toHaveLength(2);
  });

  it('has a receipt with names, codes, seals, time and place, which is the same each time', async () => {
    const itemId = await givenOnShelf();
    const { id, number, contentHash } = await done(handOver(toLaboratory([itemId])));

    const [first, second] = [await receiptOf(id), await receiptOf(id)];

    expect(first.equals(second)).toBe(true);
    expect(createHash('sha256').update(first).digest('hex')).toBe((await show(id)).receiptHash);
    const { code } = await custodyOf(itemId);
    const words = (await wordsOn(first)).replace(/\s+/g, ' ');
    for (const said of [`Receipt ${number}`, keeper.name, 'A. Jansen', `${code.slice(0, 4)}-${code.slice(4)}`, 'Z-100', 'Z-101', 'Laboratorium', contentHash]) expect(words).toContain(said);
  });

  it('to who answers for the place has arrived; to another it is waited for until it is received', async () => {
    const [home, away] = [await givenOnShelf(), await givenOnShelf()];
    const { id } = await done(handOver(toLaboratory([away])));
    const open = async (): Promise<readonly string[]> => (await done(keeper.client.get<HandOverPage>('/hand-overs?open=yes'))).rows.map((row) => row.id);
    expect(await open()).toContain(id);

    await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: [{ itemId: away, fromPlaceId: partner }] }));
    const { id: back } = await done(
      handOver({ toPlaceId: shelf, handedAt: new Date().toISOString(), items: [{ itemId: home, fromPlaceId: shelf }], giver: { name: 'R. Verdonk' }, giverSignature: { typed: 'R. Verdonk', confirmed: true }, takerSignature: drawn }),
    );

    expect(await open()).toEqual(expect.not.arrayContaining([id, back]));
    expect(await custodyOf(home)).toMatchObject({ placeId: shelf, heldBy: null, moves: [{ giver: 'R. Verdonk', taker: keeper.name }, {}] });
  });

  it('is also of what lies in the thing, which stands on the receipt and is signed for', async () => {
    const [bag, phone] = [await givenOnShelf(), await givenOnShelf()];
    await done(keeper.client.put(`/items/${phone}/parent`, { parentId: bag, bond: 'contents', reason: 'In de tas.' }, { version: (await showItem(keeper.client, phone)).version }));

    const { id, contentHash } = await done(handOver(toLaboratory([bag])));

    const { reference } = await showItem(keeper.client, bag);
    expect((await show(id)).items.map(({ itemId, within }) => [itemId, within])).toEqual([[bag, null], [phone, reference]]);
    expect(await custodyOf(phone)).toMatchObject({ placeId: partner, heldBy: 'A. Jansen', chainIntact: true, moves: [{ handOver: { id } }, {}] });
    expect((await show(id)).contentHash).toBe(contentHash);
  });

  it('carries a photo of its case, and none of another', async () => {
    const itemId = await givenOnShelf();
    const other = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
    const withPhoto = (photoDocumentId: string): HandOverRequest => toLaboratory([itemId], { items: [{ itemId, fromPlaceId: shelf, photoDocumentId }] });

    const refused = await handOver(withPhoto(await addDocument(lead.client, other, 'photo')));
    const photo = await addDocument(lead.client, caseId, 'photo');
    await done(handOver(withPhoto(photo)));

    expect(problemsOf(refused)).toEqual(['/items/0/photoDocumentId custody.photo-elsewhere']);
    expect((await custodyOf(itemId)).moves[0]).toMatchObject({ photoDocumentId: photo });
  });

  it('asked again with its key is not made again', async () => {
    const request = toLaboratory([await givenOnShelf()]);
    const key = '0b0e6f0c-7c11-4c57-8f6c-2f1f6b1f0a11';

    const first = await done(handOver(request, keeper.client, { key }));

    expect(await done(handOver(request, keeper.client, { key }))).toEqual(first);
  });
});

describe('a hand-over is refused', () => {
  it('with everything that is wrong with its signatures at once, and nothing moves', async () => {
    const itemId = await givenOnShelf();

    const blank = await handOver(toLaboratory([itemId], { giverSignature: { image: aBlankImage() }, takerSignature: { typed: 'B. Jansen' } }));
    const none = await handOver(toLaboratory([itemId], { giverSignature: {} }));

    expect([blank.status, ...problemsOf(blank)]).toEqual([400, '/giverSignature/image signature.image', '/takerSignature/confirmed signature.unconfirmed', '/takerSignature/typed signature.other-name']);
    expect(problemsOf(none)).toEqual(['/giverSignature signature.one-way']);
    expect((await custodyOf(itemId)).moves).toHaveLength(1);
  });

  it('from a person to the same person, and where nobody takes over', async () => {
    const itemId = await givenOnShelf();

    const same = await handOver(toLaboratory([itemId], { taker: { userId: keeper.id }, takerSignature: { typed: keeper.name, confirmed: true } }));
    const { taker: _, ...toNobody } = toLaboratory([itemId]);

    expect(problemsOf(same)).toEqual(['/taker hand-over.same-person']);
    expect(problemsOf(await handOver(toNobody))).toEqual(['/taker hand-over.taker-missing']);
  });

  it('of a thing that is elsewhere, with where it is', async () => {
    const [here, gone] = [await givenOnShelf(), await givenOnShelf()];
    await done(handOver(toLaboratory([gone])));

    const refused = await handOver(toLaboratory([here, gone]));

    expect([refused.status, ...problemsOf(refused)]).toEqual([409, '/items/1/fromPlaceId custody.elsewhere']);
    expect((await custodyOf(here)).moves).toHaveLength(1);
  });
});

describe('the right to a hand-over', () => {
  it('is that of who keeps; an auditor reads', async () => {
    const itemId = await givenOnShelf();
    const auditor = await office.enrol('auditor');

    const refused = await handOver(toLaboratory([itemId]), lead.client);
    const { id } = await done(handOver(toLaboratory([itemId]), officer.client));

    expect([refused.status, refused.body.code]).toEqual([403, 'access.forbidden']);
    expect((await show(id, auditor.client)).intact).toBe(true);
    expect((await handOver(toLaboratory([itemId]), auditor.client)).status).toBe(403);
  });

  it('to a receipt of several cases is of who may see each of them', async () => {
    const hidden = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' })).id;
    await done(lead.client.post(`/cases/${hidden}/members`, { userId: keeper.id, roleInCase: 'handler' }));
    const open = await givenOnShelf();
    const secret = await seizeOne(lead.client, hidden);
    await done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: new Date().toISOString(), items: [{ itemId: secret, fromPlaceId: null, sealIn: 'Z-100' }] }));

    const { id } = await done(handOver(toLaboratory([open, secret])));

    expect((await officer.client.get(`/hand-overs/${id}`)).status).toBe(404);
    expect((await officer.client.get(`/hand-overs/${id}/receipt`)).status).toBe(404);
    expect((await custodyOf(open, officer.client)).moves[0]).toMatchObject({ kind: 'handed-over', handOver: null });
    expect((await custodyOf(open, officer.client)).chainIntact).toBe(true);
  });
});
