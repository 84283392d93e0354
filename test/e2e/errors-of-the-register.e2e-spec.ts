import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Answer } from './support/client.js';
import { daysAgo, hoursAgo } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, addSuspect, aSeizure, openCase, seizeOne } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;
let otherId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  const inUnit = { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id };
  caseId = (await openCase(lead.client, inUnit)).id;
  otherId = (await openCase(lead.client, inUnit)).id;
});

afterAll(() => office.stop());

const FUTURE = daysAgo(-1);
const NOBODY = randomUUID();
const told = ({ status, body }: Answer<Problem>): readonly unknown[] => [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()];
const post = async ({ client }: Person, path: string, body: object): Promise<readonly unknown[]> => told(await client.post<Problem>(path, body));

describe('what is not of this case is told in the same answer as what is wrong in the form', () => {
  it('of a fact: what it is about, and its document', async () => {
    const item = await seizeOne(officer.client, otherId);
    const fact = { type: 'complaint.filed', subjectType: 'item', subjectId: item, documentId: await addDocument(lead.client, otherId), occurredOn: FUTURE, data: { wings: 2 } };

    expect(await post(lead, `/cases/${caseId}/events`, fact)).toEqual([
      400,
      '/data/complaint fact.field-required',
      '/data/wings fact.field-unknown',
      '/documentId case.document-elsewhere',
      '/occurredOn field.date-in-future',
      '/subjectId event.subject-elsewhere',
    ]);
  });

  it('of a fact that is in form but for its reason: also what the law allows beside the facts that are there', async () => {
    const ended = { type: 'prosecution.ended-for-suspect', subjectType: 'case', subjectId: caseId, occurredOn: daysAgo(1), reason: 'x'.repeat(501) };
    const data = { suspect: await addSuspect(lead.client, otherId, 'Verzonnen Verdachte'), how: 'deceased' };

    expect(await post(lead, `/cases/${caseId}/events`, { ...ended, data })).toEqual([400, '/data/suspect case.suspect-unknown', '/reason field.too-long']);
  });

  it('of a seizure: from whom, its moment, its authorisation, and that it is there already', async () => {
    const party = await addSuspect(lead.client, otherId, 'Verzonnen Verdachte');
    const things = [{ assetClass: 'vehicle', description: 'Golf', details: { make: 'Volkswagen', model: 'Golf', plate: 'GB-123-K', registrationCountry: 'NL' } }];
    await seizeOne(officer.client, caseId, things[0]);
    const seizure = aSeizure(things, { seizedFromPartyId: party, place: '', seizedOn: daysAgo(3), seizedAt: `${daysAgo(4)}T10:00+01:00`, grounds: ['nl-sv-94a'] });
    const nameless = { ...seizure, place: 'Kade', things: [{ ...things[0], description: '' }, ...things] };
    const broken = { ...seizure, authorisation: { number: '', on: FUTURE, oral: 'yes' } };

    const answer = await post(officer, `/cases/${caseId}/seizures`, seizure);
    expect(answer).toEqual([400, '/authorisation item.authorisation-missing', '/place field.required', '/seizedAt item.seized-at-differs', '/seizedFromPartyId case.party-elsewhere', '/things/0 item.possible-duplicate']);
    expect(await post(officer, `/cases/${caseId}/seizures`, nameless)).toEqual([400, '/authorisation item.authorisation-missing', '/seizedAt item.seized-at-differs', '/seizedFromPartyId case.party-elsewhere', '/things/0/description field.required', '/things/1 item.possible-duplicate']);
    expect(await post(officer, `/cases/${caseId}/seizures`, broken)).toEqual([
      400,
      '/authorisation/number field.required',
      '/authorisation/on field.date-in-future',
      '/authorisation/oral field.flag',
      '/place field.required',
      '/seizedAt item.seized-at-differs',
      '/seizedFromPartyId case.party-elsewhere',
      '/things/0 item.possible-duplicate',
    ]);
  });

  it('of a decision: its document, its suspect, and in whose capacity it is given', async () => {
    const items = [{ id: await seizeOne(officer.client, caseId), version: 1 }];
    const decision = { kind: 'forfeit', capacity: 'court', decidedOn: FUTURE, ground: 'nl-sr-33', documentId: await addDocument(lead.client, otherId), suspectId: await addSuspect(lead.client, otherId, 'Verzonnen'), items };

    expect(await post(lead, '/decisions', decision)).toEqual([
      400,
      '/decidedBy decision.decider-missing',
      '/decidedOn field.date-in-future',
      '/documentId item.document-elsewhere',
      '/reason field.required',
      '/suspectId case.suspect-unknown',
    ]);
  });

  it('of a case that is opened, of its next step and of its link', async () => {
    expect(await post(lead, '/cases', { title: '', classification: 'normal', unitId: office.unitId, leadId: NOBODY })).toEqual([400, '/leadId record.reference-unknown', '/title field.required']);
    expect(told(await lead.client.post<Problem>(`/cases/${caseId}/transitions`, { action: 'start-investigation', occurredOn: FUTURE, documentId: NOBODY }, { version: 1 }))).toEqual([400, '/documentId case.document-elsewhere', '/occurredOn field.date-in-future']);
    expect(await post(lead, `/cases/${caseId}/links`, { caseReference: 'Z-0', kind: 'related' })).toEqual([400, '/caseReference case.link-unknown', '/reason field.required']);
  });

  it('of a request between states and of an answer', async () => {
    const desk = await office.enrol('cross-border-desk');
    const request = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: '', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true, itemIds: [await seizeOne(officer.client, otherId)] };
    const { id } = await done(desk.client.post<{ id: string }>(`/cases/${caseId}/exchanges`, { partner: 'police', channel: 'letter', direction: 'out', subject: 'Vraag', movedAt: hoursAgo(2), timeZone: 'Europe/Amsterdam' }));

    expect(await post(desk, `/cases/${caseId}/requests`, request)).toEqual([400, '/counterpartAuthority field.required', '/itemIds/0 request.item-elsewhere']);
    expect(await post(desk, `/cases/${caseId}/requests`, { ...request, itemIds: [NOBODY, 'x'] })).toEqual([400, '/counterpartAuthority field.required', '/itemIds/0 request.item-elsewhere', '/itemIds/1 field.id']);
    expect(told(await desk.client.post<Problem>(`/exchanges/${id}/answer`, { outcome: 'answered', answer: '', answeredAt: hoursAgo(3), timeZone: 'Europe/Amsterdam' }, { version: 1 }))).toEqual([400, '/answer field.required', '/answeredAt request.before-last']);
  });

  it('of a term that is set by hand: its item, its owner and its end', async () => {
    const outsider = await office.enrol('custodian', { unitId: await givenUnit(office.database) });
    const asked = { dueOn: daysAgo(3), reminders: 'R-7', reason: 'x', itemId: await seizeOne(officer.client, otherId), ownerId: outsider.id };

    expect(await post(lead, `/cases/${caseId}/deadlines`, asked)).toEqual([400, '/dueOn deadline.due-past', '/itemId deadline.item-elsewhere', '/ownerId deadline.assignee-outside', '/title field.required']);
  });

  it('of a document: the item it is said to be of', async () => {
    const form = new FormData();
    form.set('kind', 'notice');
    form.set('itemId', await seizeOne(officer.client, otherId));
    form.set('file', new Blob(['Verzonnen.'], { type: 'text/plain' }), 'a.txt');

    expect(told(await lead.client.post<Problem>(`/cases/${caseId}/documents`, form))).toEqual([400, '/itemId document.item-elsewhere', '/title field.required']);
  });

  it('of a place and of a move', async () => {
    const keeper = await office.enrol('custodian');
    const site = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Haven' }));

    expect(await post(keeper, '/places', { kind: 'site', name: '', parentId: site.id, custodianId: NOBODY })).toEqual([400, '/custodianId place.custodian', '/name field.required', '/parentId place.parent-kind']);
    expect(await post(keeper, '/moves', { toPlaceId: site.id, movedAt: 'yesterday', items: [{ itemId: NOBODY, fromPlaceId: null }] })).toEqual([400, '/items/0/itemId custody.item-unknown', '/movedAt field.moment']);
  });

  it('of a place that is not there: of a move, a place, a hand-over and a count', async () => {
    const keeper = await office.enrol('custodian');
    const items = [{ itemId: await seizeOne(officer.client, caseId), fromPlaceId: null }, { itemId: NOBODY, fromPlaceId: null }];
    const handOver = { toPlaceId: NOBODY, handedAt: 'yesterday', items, giverSignature: { typed: 'Iemand anders', confirmed: true }, takerSignature: { typed: 'Iemand', confirmed: true } };

    expect(await post(keeper, '/moves', { toPlaceId: NOBODY, movedAt: 'yesterday', items })).toEqual([400, '/items/1/itemId custody.item-unknown', '/movedAt field.moment', '/toPlaceId record.reference-unknown']);
    expect(await post(keeper, '/moves', { toPlaceId: NOBODY, movedAt: hoursAgo(1), items })).toEqual([400, '/items/1/itemId custody.item-unknown', '/toPlaceId record.reference-unknown']);
    expect(await post(keeper, '/places', { kind: 'room', name: '', parentId: NOBODY, custodianId: NOBODY })).toEqual([400, '/custodianId place.custodian', '/name field.required', '/parentId record.reference-unknown']);
    expect(await post(keeper, '/places', { kind: 'cellar', name: 'Kelder', parentId: NOBODY })).toEqual([400, '/kind field.choice', '/parentId record.reference-unknown']);
    expect(await post(keeper, '/hand-overs', handOver)).toEqual([400, '/giverSignature/typed signature.other-name', '/handedAt field.moment', '/items/1/itemId custody.item-unknown', '/toPlaceId record.reference-unknown']);
    expect(await post(keeper, '/hand-overs', { ...handOver, handedAt: hoursAgo(1), taker: { userId: NOBODY } })).toEqual([400, '/giverSignature/typed signature.other-name', '/items/1/itemId custody.item-unknown', '/taker/userId hand-over.person', '/toPlaceId record.reference-unknown']);
    expect(await post(keeper, '/hand-overs', { ...handOver, giver: { userId: 'x' }, taker: { name: keeper.name } })).toEqual([400, '/giver/userId field.id', '/handedAt field.moment', '/items/1/itemId custody.item-unknown', '/takerSignature/typed signature.other-name', '/toPlaceId record.reference-unknown']);
    expect(await post(keeper, '/counts', { placeId: NOBODY, sample: { size: 0 } })).toEqual([400, '/placeId record.reference-unknown', '/sample/size field.number']);
    expect(await post(keeper, '/counts', { placeId: NOBODY })).toEqual([400, '/placeId record.reference-unknown']);
  });

  it('of a move of which one thing is not in form: where the others really are', async () => {
    const keeper = await office.enrol('custodian');
    const { id: toPlaceId } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Nieuwe loods' }));
    const items = [{ itemId: 'x', fromPlaceId: null }, { itemId: await seizeOne(officer.client, caseId), fromPlaceId: toPlaceId }, { itemId: NOBODY, fromPlaceId: null }];
    const expected = ['/items/0/itemId field.id', '/items/1/fromPlaceId custody.nowhere', '/items/2/itemId custody.item-unknown'];

    expect(await post(keeper, '/moves', { toPlaceId, movedAt: hoursAgo(1), items })).toEqual([400, ...expected]);
    expect(await post(keeper, '/moves', { toPlaceId, movedAt: hoursAgo(1), items: items.slice(1) })).toEqual([400, '/items/0/fromPlaceId custody.nowhere', '/items/1/itemId custody.item-unknown']);
    const signatures = { giverSignature: { typed: keeper.name, confirmed: true }, takerSignature: { typed: 'R. Verdonk', confirmed: true } };
    expect(await post(keeper, '/hand-overs', { toPlaceId, handedAt: hoursAgo(1), taker: { name: 'R. Verdonk' }, items, ...signatures })).toEqual([400, ...expected]);
    expect(await post(keeper, '/hand-overs', { toPlaceId, handedAt: hoursAgo(1), taker: { name: 'R. Verdonk' }, items: items.slice(1, 2), ...signatures })).toEqual([409, '/items/0/fromPlaceId custody.nowhere']);
  });

  it('of the correction of a move and of a thing that is missing: where it really is, and what the place asks, in the fields of the request', async () => {
    const keeper = await office.enrol('custodian');
    const { id: hall } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Hal' }));
    const { id: holder } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'holder', name: 'Bij de garage' }));
    const itemId = await seizeOne(officer.client, caseId);
    const { moves } = await done(keeper.client.post<{ moves: { moveId: string }[] }>('/moves', { toPlaceId: hall, movedAt: hoursAgo(1), items: [{ itemId, fromPlaceId: null }] }));
    const correction = `/moves/${moves[0]?.moveId}/correction`;

    expect(await post(keeper, correction, { fromPlaceId: null, toPlaceId: holder, movedAt: hoursAgo(2), reason: '' })).toEqual([400, '/fromPlaceId custody.elsewhere', '/heldBy custody.holder-missing', '/reason field.required']);
    expect(await post(keeper, correction, { fromPlaceId: null, toPlaceId: holder, movedAt: hoursAgo(2), reason: 'Vergissing.' })).toEqual([400, '/fromPlaceId custody.elsewhere', '/heldBy custody.holder-missing']);
    expect(await post(keeper, correction, { fromPlaceId: hall, toPlaceId: hall, movedAt: hoursAgo(2), reason: 'Vergissing.' })).toEqual([409, '/toPlaceId custody.there-already']);
    expect(await post(keeper, `/items/${itemId}/missing`, { fromPlaceId: holder, noticedAt: hoursAgo(2), reason: '' })).toEqual([400, '/fromPlaceId custody.elsewhere', '/noticedAt custody.before-last', '/reason field.required']);
    expect(await post(keeper, `/items/${itemId}/missing`, { fromPlaceId: holder, noticedAt: hoursAgo(2), reason: 'Weg.' })).toEqual([409, '/fromPlaceId custody.elsewhere', '/noticedAt custody.before-last']);
  });

  it('of a bill of which one item is not in form: the items that are not there or have no part', async () => {
    const bill = { supplier: 'Garage', invoiceNumber: '26-1', cost: 'storage', billedOn: daysAgo(1), amount: { amount: '10.00', currency: 'EUR' }, periodFrom: daysAgo(9), periodUntil: daysAgo(2), split: 'hand' };
    const items = [{ item: NOBODY, amount: '-1' }, { item: NOBODY }, { item: await seizeOne(officer.client, caseId) }];

    expect(await post(officer, '/bills', { ...bill, items })).toEqual([400, '/items/0/amount field.negative', '/items/1/amount bill.part-missing', '/items/1/item bill.item-unknown', '/items/2/amount bill.part-missing']);
  });

  it('of a file of rates: a part that has no place in it, and that it holds none', async () => {
    const form = new FormData();
    form.set('source', 'ECB');
    form.set('file', new Blob(['niets'], { type: 'text/csv' }), 'koersen.csv');
    const keeper = await office.enrol('custodian');

    expect(told(await keeper.client.post<Problem>('/rates/files', form))).toEqual([400, '/file rates.file', '/source field.unknown']);
  });

  it('of a count of what is not there in a closed place, of a tariff, and of the market value of what has none', async () => {
    const keeper = await office.enrol('custodian');
    const { id: placeId } = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Oude loods' }));
    const tariff = { cost: 'care', per: 'day', amount: { amount: '-1.00', currency: 'EUR' }, validFrom: daysAgo(5), validUntil: daysAgo(6) };
    const car = await seizeOne(officer.client, caseId);

    expect(await post(keeper, '/counts', { placeId, blind: 'yes', sample: { size: 2 } })).toEqual([400, '/blind field.flag', '/sample count.nothing']);
    await done(keeper.client.post(`/places/${placeId}/closing`, { reason: 'Verzonnen' }, { version: 1 }));
    expect(await post(keeper, '/counts', { placeId, blind: 'yes' })).toEqual([400, '/blind field.flag', '/placeId place.closed']);
    expect(await post(keeper, '/tariffs', tariff)).toEqual([400, '/amount/amount field.negative', '/validUntil tariff.ends-before']);
    expect(await post(officer, `/items/${car}/market-valuations`, { moment: 'ever', at: hoursAgo(24 * 400) })).toEqual([400, ' valuation.not-priced', '/at valuation.before-seizure', '/moment field.choice']);
  });

  it('of a hold, of the end of a tariff, and of a question and its answer between desks', async () => {
    const keeper = await office.enrol('custodian');
    const item = await seizeOne(officer.client, caseId);
    const tariff = { assetClass: 'vehicle', cost: 'care', per: 'day', amount: { amount: '1.00', currency: 'EUR' }, validFrom: daysAgo(5) };
    const added = await done(keeper.client.post<{ id: string }>('/tariffs', tariff));

    expect(await post(lead, `/cases/${caseId}/holds`, { until: daysAgo(3), orderedBy: '', reason: 'x' })).toEqual([400, '/orderedBy field.required', '/until hold.until-passed']);
    expect(told(await keeper.client.post<Problem>(`/tariffs/${added.id}/end`, { validUntil: daysAgo(9), wings: 2 }, { version: 1 }))).toEqual([400, '/validUntil tariff.ends-before', '/wings field.unknown']);
    expect(await post(officer, `/items/${item}/questions`, { kind: 'vin', normalised: '', unitId: office.unitId })).toEqual([400, '/normalised field.required', '/unitId identifier.desk-unknown']);
    expect(await post(officer, `/items/${item}/answers`, { questionId: NOBODY, answer: 'known', text: '' })).toEqual([400, '/answer field.choice', '/questionId identifier.question-unknown', '/text field.required']);
  });

  it('of a term that is given to another, and of all that somebody hands over', async () => {
    const outsider = await office.enrol('custodian', { unitId: await givenUnit(office.database) });
    const { id } = await done(lead.client.post<{ id: string }>(`/cases/${caseId}/deadlines`, { title: 'Bellen', dueOn: daysAgo(-3), reminders: 'R-7', reason: 'x', ownerId: lead.id }));
    const exceptions = [{ deadlineId: NOBODY }, { deadlineId: id, toId: outsider.id }];
    const handOver = (toId: string): Promise<readonly unknown[]> => post(lead, '/me/handover', { toId, reason: '', count: 1, exceptions });

    expect(told(await lead.client.put<Problem>(`/deadlines/${id}/assignee`, { userId: outsider.id, reason: '' }, { version: 1 }))).toEqual([400, '/reason field.required', '/userId deadline.assignee-outside']);
    expect(await handOver(officer.id)).toEqual([400, '/exceptions/0/deadlineId handover.not-theirs', '/exceptions/1/toId handover.receiver-outside', '/reason field.required']);
    expect(await handOver('x')).toEqual([400, '/exceptions/0/deadlineId handover.not-theirs', '/exceptions/1/toId handover.receiver-outside', '/reason field.required', '/toId field.id']);
    expect(await handOver(lead.id)).toEqual([400, '/exceptions/0/deadlineId handover.not-theirs', '/exceptions/1/toId handover.receiver-outside', '/reason field.required', '/toId handover.same-person']);
    exceptions[0] = { deadlineId: 'x', toId: officer.id };
    expect(await handOver(officer.id)).toEqual([400, '/exceptions/0/deadlineId field.id', '/exceptions/1/toId handover.receiver-outside', '/reason field.required']);
  });

  it('of the parts of a lot, and of a thing that is put into another', async () => {
    const phones = { assetClass: 'electronics', description: 'Telefoons', quantity: '30', unit: 'piece', details: { deviceType: 'phone' } };
    const lot = await seizeOne(officer.client, caseId, phones);
    const elsewhere = await seizeOne(officer.client, otherId);
    const split = async (body: object): Promise<readonly unknown[]> => told(await officer.client.post<Problem>(`/items/${lot}/splits`, body, { version: 1 }));
    const wrong = { quantity: '1', details: { deviceType: 'phone', wings: 2 } };

    expect(await split({ parts: [{ quantity: 'one' }, wrong, { quantity: '1', description: null, details: null }] })).toEqual([400, '/parts/0/quantity field.decimal', '/parts/1/details/wings field.unknown']);
    expect(await split({ parts: [wrong], reason: 'x'.repeat(501) })).toEqual([400, '/parts/0/details/wings field.unknown', '/reason field.too-long']);
    expect(await split({ parts: [{ quantity: '30', description: null }], reason: 'x'.repeat(501) })).toEqual([400, '/parts lot.nothing-left', '/reason field.too-long']);
    expect(told(await officer.client.put<Problem>(`/items/${lot}/parent`, { parentId: elsewhere, bond: 'glued' }, { version: 1 }))).toEqual([400, '/bond field.choice', '/parentId bond.case']);
  });

  it('of a scan in a count and of its closing', async () => {
    const keeper = await office.enrol('custodian');
    const [counted, other] = await Promise.all(['Loods', 'Kade'].map((name) => done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name }))));
    const { id } = await done(keeper.client.post<{ id: string }>('/counts', { placeId: counted?.id }));
    const closing = { found: -1, missing: 0, unexpected: 0, signature: { typed: 'Iemand anders', confirmed: true }, ownerId: NOBODY };

    expect(await post(keeper, `/counts/${id}/scans`, { spotId: other?.id, wings: 2 })).toEqual([400, ' count.one-thing', '/spotId count.spot-elsewhere', '/wings field.unknown']);
    expect(told(await keeper.client.post<Problem>(`/counts/${id}/closing`, closing, { version: 1 }))).toEqual([400, '/found field.number', '/ownerId place.custodian', '/signature/typed signature.other-name']);
  });

  it('of a deputy, an absence and the head of a unit', async () => {
    const away = { from: daysAgo(-2), until: daysAgo(-1), deputyId: NOBODY };
    const teamLead = await office.enrol('team-lead');
    await done(officer.client.post('/me/absences', { from: daysAgo(-1) }));

    expect(await post(officer, '/me/absences', { ...away, from: 'soon' })).toEqual([400, '/deputyId deputy.unknown', '/from field.date']);
    expect(await post(officer, '/me/absences', { ...away, wings: 2 })).toEqual([400, '/deputyId deputy.unknown', '/until absence.until-before-from', '/wings field.unknown']);
    expect(await post(teamLead, `/people/${officer.id}/absences`, { from: daysAgo(-2), deputyId: officer.id, wings: 2 })).toEqual([400, '/deputyId deputy.self', '/from absence.overlaps', '/wings field.unknown']);
    expect(told(await officer.client.put<Problem>('/me/deputy', { deputyId: officer.id, wings: 2 }, { version: 1 }))).toEqual([400, '/deputyId deputy.self', '/wings field.unknown']);
  });

  it('of a value from the market', async () => {
    const coins = { assetClass: 'crypto-asset', description: 'Ether', details: { chain: 'ethereum', token: 'ETH', quantity: '0.5', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', custodyMethod: 'hardware-wallet' } };
    const item = await seizeOne(officer.client, caseId, coins);

    expect(await post(officer, `/items/${item}/market-valuations`, { moment: 'ever', at: hoursAgo(24 * 400) })).toEqual([400, '/at valuation.before-seizure', '/moment field.choice']);
  });
});
