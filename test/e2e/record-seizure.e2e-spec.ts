import type { Item, ItemRow, RecordSeizureResponse, SeizedThing } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, cash, openCase, seizeOne, showCase, showItem, timelineOf } from './support/story.js';

const WRONG_VIN = '1HGCM82633A004353'; // its check digit should be a 3, which stands at position 9; the last digit is wrong
const ETHER: SeizedThing = {
  assetClass: 'crypto-asset',
  description: 'Ether op hardware-wallet',
  estimatedValue: { amount: '31250.5', currency: 'EUR' },
  details: { chain: 'ethereum', token: 'ETH', quantity: '12.345678901234567891', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', custodyMethod: 'hardware-wallet' },
};

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;
let reference: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  ({ id: caseId, reference } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id }));
});

afterAll(() => office.stop());

const record = <T = RecordSeizureResponse>(things: readonly SeizedThing[], more = {}) => officer.client.post<T>(`/cases/${caseId}/seizures`, aSeizure(things, more));
const errorsOf = ({ errors = [] }: Problem): readonly string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`);

it('records what was taken together as one seizure: numbered items, on the timeline, on the grounds given', async () => {
  const party = await done(lead.client.post<{ id: string }>(`/cases/${caseId}/parties`, { kind: 'person', name: 'R. Visser', role: 'holder' }));

  const { status, body } = await record([cash(), aCar()], { seizedFromPartyId: party.id, seizedOn: daysAgo(1), noticeNumber: 'KVI 2026/88' });

  const items = await Promise.all(body.items.map(({ id }) => showItem(officer.client, id)));
  expect(status).toBe(201);
  expect(body.items.map((item) => item.reference)).toEqual([`${reference}-001`, `${reference}-002`]);
  expect(items.map(({ status: now, grounds, seizedOn, seizedFrom }) => [now, grounds, seizedOn, seizedFrom])).toEqual(items.map(() => ['seized', ['nl-sv-94'], daysAgo(1), 'R. Visser']));
  expect((await timelineOf(lead.client, caseId)).filter(({ type }) => type === 'item.seized').map(({ subjectId, ground, occurredOn }) => [subjectId, ground, occurredOn]).sort()).toEqual(
    body.items.map(({ id }) => [id, 'nl-sv-94', daysAgo(1)]).sort(),
  );
});

describe('cash', () => {
  const denominations = [{ value: '50', count: 20 }, { value: '20', count: 12 }, { value: '5', count: 2 }];

  it('is counted by denomination, to the cent', async () => {
    const id = await seizeOne(officer.client, caseId, cash('1250.00', { details: { denominations, sealNumber: 'Z 4411' } }));

    expect(await showItem(officer.client, id)).toMatchObject({ group: 'money', amount: { amount: '1250.00', currency: 'EUR' }, details: { denominations, sealNumber: 'Z 4411' } });
  });

  it('whose denominations add up to something else is refused, with both sums', async () => {
    const { status, body } = await record<Problem>([cash('1260.00', { details: { denominations } })]);

    expect([status, errorsOf(body)]).toEqual([400, ['/things/0/details/denominations cash.denominations-differ']]);
    expect(body.errors?.[0]?.detail).toBe('The denominations add up to 1250, but the amount is 1260.00.');
  });
});

describe('a vehicle whose VIN fails its check digit', () => {
  const car = aCar({ details: { make: 'Honda', vin: WRONG_VIN } });

  it('is a question first, that says what is wrong and can be confirmed', async () => {
    const { status, body } = await record<Problem>([car]);

    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ code: 'identifier.check-failed', pointer: '/things/0/details/vin', confirmable: true })]]);
  });

  it('is kept as it stands on the car when a reason is given, and shows the reason', async () => {
    const id = await seizeOne(officer.client, caseId, { ...car, confirmations: { '/things/0/details/vin': 'Zo ingeslagen op het chassis, foto 3.' } });

    expect((await showItem(officer.client, id)).identifiers).toEqual([expect.objectContaining({ kind: 'vin', normalised: WRONG_VIN, outcome: 'confirmed', reason: 'Zo ingeslagen op het chassis, foto 3.' })]);
  });

  it('is not confirmed by an empty reason', async () => {
    expect((await record([{ ...car, confirmations: { '/things/0/details/vin': '  ' } }])).status).toBe(400);
  });
});

describe('real estate', () => {
  const house: SeizedThing = { assetClass: 'real-estate', description: 'Woonhuis Lindelaan 8', estimatedValue: { amount: '585000.00', currency: 'EUR' }, details: { cadastralDesignation: 'gemeente Noordstad sectie K nummer 4550', address: 'Lindelaan 8, Noordstad', share: '1/2' } };
  const authorisation = { number: 'RC 26/1187', on: daysAgo(2), oral: false, maximum: { amount: '650000.00', currency: 'EUR' } };

  it('under conservatory seizure rests on a written authorisation with its maximum', async () => {
    const without = await record<Problem>([house], { grounds: ['nl-sv-94a'] });
    const oral = await record<Problem>([house], { grounds: ['nl-sv-94a'], authorisation: { ...authorisation, oral: true } });
    const { status, body } = await record([house], { grounds: ['nl-sv-94a'], authorisation });

    expect([without.status, errorsOf(without.body).join()]).toEqual([400, expect.stringContaining('item.authorisation-missing')]);
    expect([oral.status, errorsOf(oral.body).join()]).toEqual([400, expect.stringContaining('item.authorisation-oral')]);
    expect(status).toBe(201);
    expect(await showItem(officer.client, body.items[0]?.id ?? '')).toMatchObject({ group: 'property', identifiers: [expect.objectContaining({ normalised: 'NOORDSTAD K 4550', outcome: 'valid' })] });
    expect((await timelineOf(lead.client, caseId)).some(({ type, occurredOn }) => type === 'authorisation.given' && occurredOn === daysAgo(2))).toBe(true);
  });
});

describe('a crypto-asset', () => {
  it('keeps all eighteen decimals, on the page and in the list', async () => {
    const id = await seizeOne(officer.client, caseId, ETHER);

    expect((await showItem(officer.client, id)).details).toMatchObject({ quantity: '12.345678901234567891' });
    const { rows } = await done(officer.client.post<Page<ItemRow>>('/items/search', { text: '5aaeb6053f3e94c9b9a09f33669435e7ef1beaed' }));
    expect(rows.map((row) => [row.id, row.value, row.valueBasis])).toEqual([[id, { amount: '31250.5', currency: 'EUR' }, 'estimated']]);
  });

  it.each([
    ['a recovery phrase', { description: 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about' }, '/things/0/description'],
    ['a private key', { details: { ...ETHER.details, storageLocation: 'L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ' } }, '/things/0/details/storageLocation'],
  ])('never brings %s into the register', async (_what, more, pointer) => {
    const { status, body } = await record<Problem>([{ ...ETHER, ...more }]);

    expect([status, body.errors?.find((error) => error.pointer === pointer)?.code]).toEqual([400, expect.stringMatching(/item\.secret|field\.unknown/)]);
  });
});

it('names every error of every thing at once, in the language of the reader, and writes nothing', async () => {
  const before = (await showCase(lead.client, caseId)).counts.items;
  const things = [
    cash('-5.00'),
    { assetClass: 'vehicle', description: '', details: { wheels: 4, modelYear: 'old' } },
    { ...ETHER, details: { ...ETHER.details, chain: 'dogechain', quantity: '1.5e3' } },
    aCar({ details: { firstRegisteredOn: daysAgo(-1) } }),
  ];

  const inDutch = await officer.client.in('nl').post<Problem>(`/cases/${caseId}/seizures`, aSeizure(things));
  const { body } = await record<Problem>([things[2] as SeizedThing, things[3] as SeizedThing]);

  expect(inDutch.status).toBe(400);
  expect(errorsOf(inDutch.body)).toEqual(expect.arrayContaining(['/things/0/amount/amount field.negative', '/things/1/description field.required']));
  expect(inDutch.body.errors?.[0]?.detail).toBe('Een bedrag of aantal kan niet negatief zijn.');
  expect(errorsOf(body).toSorted()).toEqual(['/things/0/details/chain field.choice', '/things/0/details/quantity field.decimal', '/things/1/details/firstRegisteredOn field.date-in-future']);
  expect((await showCase(lead.client, caseId)).counts.items).toBe(before);
});

it('corrects the details of an item on the version that was seen, with a reason, and keeps both values', async () => {
  const id = await seizeOne(officer.client, caseId, aCar({ description: 'Groene auto' }));

  const corrected = await officer.client.put<Problem>(`/items/${id}/details`, { ...aCar({ description: 'Blauwe auto' }), assetClass: undefined, reason: 'Bij daglicht bekeken.' }, { version: 1 });

  expect(corrected.status).toBe(200);
  expect(await showItem(officer.client, id)).toMatchObject({ description: 'Blauwe auto', version: 2 } satisfies Partial<Item>);
  const [change] = (await timelineOf(officer.client, caseId)).filter(({ subjectId }) => subjectId === id);
  expect(change).toMatchObject({ reason: 'Bij daglicht bekeken.', changes: expect.arrayContaining([{ field: 'description', from: 'Groene auto', to: 'Blauwe auto' }]) });
});

it('refuses a seizure from tomorrow, on no ground, and in a case that is closed', async () => {
  const tomorrow = await record<Problem>([cash()], { seizedOn: daysAgo(-1), grounds: [] });
  const closed = await openCase(lead.client, { unitId: office.unitId });
  await office.database.query('ALTER TABLE case_file DISABLE TRIGGER case_status_on_update');
  await office.database.query(`UPDATE case_file SET status = 'closed' WHERE id = $1`, [closed.id]);
  await office.database.query('ALTER TABLE case_file ENABLE TRIGGER case_status_on_update');

  const late = await officer.client.post<Problem>(`/cases/${closed.id}/seizures`, aSeizure([cash()], { seizedOn: today() }));

  expect([tomorrow.status, errorsOf(tomorrow.body)]).toEqual([400, expect.arrayContaining(['/seizedOn field.date-in-future', '/grounds field.list'])]);
  expect([late.status, late.body.code]).toEqual([409, 'case.closed']);
});
