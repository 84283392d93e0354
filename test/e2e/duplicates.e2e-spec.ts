import { randomUUID } from 'node:crypto';
import type { RecordSeizureResponse, SeizedThing } from '../../libs/items/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, cash, openCase, seizeOne, showCase, showItem, timelineOf } from './support/story.js';

/** One thing recorded twice in a case is a question to a person on arrival, and nothing is overwritten. */

const VIN = 'WVWZZZ1KZAW000001';
const car = (more: Partial<SeizedThing> = {}): SeizedThing => aCar({ details: { make: 'Volkswagen', vin: VIN }, ...more });

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, officer] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
});

afterAll(() => office.stop());

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
const record = (caseId: string, things: readonly SeizedThing[], more = {}, key: string = randomUUID()) => officer.client.post<RecordSeizureResponse & Problem>(`/cases/${caseId}/seizures`, aSeizure(things, more), { key });
const count = async (caseId: string): Promise<number> => (await showCase(lead.client, caseId)).counts.items;
const errorsOf = ({ errors = [] }: Problem): readonly unknown[] => errors.map(({ code, pointer, confirmable }) => [code, pointer, confirmable]);
const asked = [['item.possible-duplicate', '/things/0', true]];

describe('a car whose VIN an item of the case has already', () => {
  it('is refused, naming that item, however the number is written; the item stays as it was', async () => {
    const caseId = await givenCase();
    const first = await seizeOne(officer.client, caseId, car());
    const before = await showItem(officer.client, first);

    const { status, body } = await record(caseId, [car({ description: 'Golf', details: { vin: VIN.toLowerCase().replace(/(.{4})/g, '$1 ') } })]);

    expect([status, errorsOf(body)]).toEqual([400, asked]);
    expect(body.errors?.[0]).toMatchObject({ params: { itemId: first, reference: before.reference, value: VIN } });
    expect(body.errors?.[0]?.detail).toContain(before.reference);
    const { version, description, details, identifiers } = await showItem(officer.client, first);
    expect({ version, description, details, identifiers }).toEqual({ version: before.version, description: before.description, details: before.details, identifiers: before.identifiers });
    expect(await count(caseId)).toBe(1);
  });

  it('is told together with everything else that is wrong', async () => {
    const caseId = await givenCase();
    await seizeOne(officer.client, caseId, car());

    const { body } = await record(caseId, [car()], { grounds: ['nl-sv-94a'] });

    expect(body.errors?.map(({ code }) => code).sort()).toEqual(['item.authorisation-missing', 'item.possible-duplicate']);
  });

  it('is recorded beside it when a reason says that it is another; the fact keeps which item it is not, and why', async () => {
    const caseId = await givenCase();
    const first = await seizeOne(officer.client, caseId, car());

    const { status, body } = await record(caseId, [car({ confirmations: { '/things/0': 'Gekloond chassisnummer, twee auto’s.' } })]);

    expect([status, await count(caseId)]).toEqual([201, 2]);
    const fact = (await timelineOf(lead.client, caseId)).find(({ type, subjectId }) => type === 'item.seized' && subjectId === body.items[0]?.id);
    expect(fact?.data).toMatchObject({ unlike: { itemIds: [first], reason: 'Gekloond chassisnummer, twee auto’s.' } });
  });

  it('is nothing to ask about in another case', async () => {
    await seizeOne(officer.client, await givenCase(), car());

    expect((await record(await givenCase(), [car()])).status).toBe(201);
  });
});

describe('of ten who record one car at once', () => {
  it('one is recorded and nine are asked', async () => {
    const caseId = await givenCase();

    const answers = await Promise.all(Array.from({ length: 10 }, () => record(caseId, [car()])));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 400)]);
    expect(await count(caseId)).toBe(1);
  });
});

describe('a record that comes again with its key', () => {
  it('is no duplicate of itself', async () => {
    const caseId = await givenCase();
    const key = randomUUID();

    const [first, again] = [await record(caseId, [car()], {}, key), await record(caseId, [car()], {}, key)];

    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await count(caseId)).toBe(1);
  });

  it('and was refused as a duplicate can come with its reason and a key of its own', async () => {
    const caseId = await givenCase();
    await seizeOne(officer.client, caseId, car());
    const key = randomUUID();

    const refused = [await record(caseId, [car()], {}, key), await record(caseId, [car()], {}, key)];
    const confirmed = await record(caseId, [car({ confirmations: { '/things/0': 'Een andere auto.' } })]);

    expect(refused.map(({ status, body }) => [status, errorsOf(body)])).toEqual([[400, asked], [400, asked]]);
    expect([confirmed.status, await count(caseId)]).toEqual([201, 2]);
  });
});

describe('a seal', () => {
  it('that an item on the same notice has already is asked about, on another notice it is not', async () => {
    const caseId = await givenCase();
    const [bag] = (await done(record(caseId, [aCar({ sealNumber: 'Z 44-11' })], { noticeNumber: 'KVI 2026/88' }))).items;

    const same = await record(caseId, [cash('10.00', { details: { sealNumber: 'z4411' } })], { noticeNumber: 'KVI 2026/88' });
    const other = await record(caseId, [cash('10.00', { details: { sealNumber: 'z4411' } })], { noticeNumber: 'KVI 2026/89' });

    expect([same.status, errorsOf(same.body), same.body.errors?.[0]?.params?.['itemId']]).toEqual([400, asked, bag?.id]);
    expect(other.status).toBe(201);
    expect((await showItem(officer.client, bag?.id ?? '')).seizedSeal).toBe('Z 44-11');
  });
});

it('one number on two things of one seizure is asked about as well', async () => {
  const caseId = await givenCase();

  const { status, body } = await record(caseId, [car(), car({ description: 'Nog een Golf' })]);

  expect([status, errorsOf(body)]).toEqual([400, [['item.twice-in-seizure', '/things/1', true]]]);
  expect(await count(caseId)).toBe(0);
});
