import type { ListView } from '../../libs/lists/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';

/** Views of lists: kept by one, shared with a unit, and never a place for words that someone searched for. */

let office: RunningOffice;
let maker: Person;
let colleague: Person;
let elsewhere: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  [maker, colleague] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
  elsewhere = await office.enrol('prosecutor', { unitId: await givenUnit(office.database, 'Parket Zuidstad') });
});

afterAll(() => office.stop());

const STATE = { class: 'vehicle', awaiting: true, cols: 'reference,value', sort: 'value', desc: true } as const;
const save = (by: Person, name: string, more: object = {}) => by.client.post<{ id: string } & Problem>('/list-views', { list: 'items', name, state: STATE, ...more });
const seenBy = async (by: Person): Promise<readonly ListView[]> => done(by.client.get<ListView[]>('/list-views?list=items'));
const named = async (by: Person, name: string): Promise<ListView | undefined> => (await seenBy(by)).find((view) => view.name === name);

it('keeps filters, columns and order for who saved them, and for nobody else', async () => {
  await done(save(maker, 'Auto’s zonder beslissing'));

  expect(await named(maker, 'Auto’s zonder beslissing')).toMatchObject({ list: 'items', state: STATE, unit: null, own: true, owner: { id: maker.id }, version: 1 });
  expect([await named(colleague, 'Auto’s zonder beslissing'), await named(elsewhere, 'Auto’s zonder beslissing')]).toEqual([undefined, undefined]);
});

it('shares with a unit: colleagues use it, who is elsewhere does not see it, and only its owner changes it', async () => {
  const { id } = await done(save(maker, 'Van ons', { unitId: office.unitId }));

  expect(await named(colleague, 'Van ons')).toMatchObject({ own: false, unit: { id: office.unitId }, owner: { name: maker.name } });
  expect(await named(elsewhere, 'Van ons')).toBeUndefined();
  const change = { name: 'Van mij', state: {} };
  const answers = [await colleague.client.put<Problem>(`/list-views/${id}`, change, { version: 1 }), await elsewhere.client.put<Problem>(`/list-views/${id}`, change, { version: 1 }), await colleague.client.send<Problem>(`/list-views/${id}`, { method: 'DELETE', version: 1 })];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[403, 'list-view.of-another'], [404, 'record.not-found'], [403, 'list-view.of-another']]);
});

it('is changed on the version that was seen, and gone when it is removed', async () => {
  const { id } = await done(save(maker, 'Tijdelijk'));
  await done(maker.client.put(`/list-views/${id}`, { name: 'Nog even', state: { mine: true } }, { version: 1 }));

  expect((await maker.client.put<Problem>(`/list-views/${id}`, { name: 'Te laat', state: {} }, { version: 1 })).status).toBe(412);
  expect(await named(maker, 'Nog even')).toMatchObject({ version: 2, state: { mine: true } });
  await done(maker.client.send(`/list-views/${id}`, { method: 'DELETE', version: 2 }));
  expect(await named(maker, 'Nog even')).toBeUndefined();
});

it('has one view of a name, whatever its capitals; a removed one is in nobody’s way', async () => {
  const { id } = await done(save(maker, 'Dubbel'));
  const { status, body } = await save(maker, 'DUBBEL');
  await done(maker.client.send(`/list-views/${id}`, { method: 'DELETE', version: 1 }));

  expect([status, body.code]).toEqual([409, 'list-view.name-taken']);
  expect((await save(maker, 'Dubbel')).status).toBe(201);
  expect((await save(colleague, 'Dubbel')).status).toBe(201);
});

it.each([
  ['words to search for', { state: { text: 'Wulp' } }, ['/state/text']],
  ['a name in a filter', { state: { unit: 'Jan de Vries' } }, ['/state/unit']],
  ['a unit of others', { unitId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }, ['/unitId']],
])('refuses %s', async (_what, more, pointers) => {
  const { status, body } = await save(maker, 'Anders', more);

  expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([400, pointers]);
});
