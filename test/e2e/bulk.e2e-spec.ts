import type { ItemCustody } from '../../libs/custody/src/contract.js';
import type { Decision } from '../../libs/decisions/src/contract.js';
import type { BulkAct, BulkRow } from '../../libs/lists/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, cash, notice, openCase, seize, showItem } from './support/story.js';

/** One act on many items: by the rights and rules of each, with a report that is kept and an undo that leaves a trace. */

let office: RunningOffice;
let lead: Person;
let keeper: Person;
let caseId: string;
let shelf: string;
let crate: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, keeper] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;
  shelf = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }))).id;
  crate = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'room', name: 'Kluis', parentId: shelf }))).id;
}, 60_000);

afterAll(() => office.stop());

const cars = (count: number, description: string): Promise<readonly string[]> => seize(lead.client, caseId, Array.from({ length: count }, (_, n) => aCar({ description: `${description} ${n}` })));
const begin = (by: Person, request: object) => by.client.post<BulkAct & Problem>('/bulk-acts', request);
const moveTo = (toPlaceId: string): object => ({ kind: 'move', move: { toPlaceId, movedAt: new Date().toISOString() } });
const placeOf = async (id: string): Promise<string | null> => (await done(keeper.client.get<ItemCustody>(`/items/${id}/custody`))).placeId;
const reportOf = async (by: Person, id: string): Promise<readonly BulkRow[]> => (await done(by.client.get<Page<BulkRow>>(`/bulk-acts/${id}/rows?limit=200`))).rows;

/** Step after step until nothing waits. @returns how it stood after each */
async function workOff(by: Person, { id }: BulkAct): Promise<readonly BulkAct[]> {
  const seen: BulkAct[] = [];
  do seen.push(await done(by.client.post<BulkAct>(`/bulk-acts/${id}/steps`)));
  while ((seen.at(-1)?.waiting ?? 0) > 0);
  return seen;
}

it('moves all that match, in steps that say how far it is, each by a move of its own', async () => {
  const ids = await cars(30, 'Bestelbus');

  const laid = await done(begin(keeper, { ...moveTo(shelf), matching: { text: 'bestelbus' } }));
  const before = await placeOf(ids[0] ?? '');
  const steps = await workOff(keeper, laid);

  expect(laid).toMatchObject({ kind: 'move', waiting: 30, done: 0, undoable: false });
  expect(before).toBeNull();
  expect(steps.map(({ waiting, done: moved }) => [waiting, moved])).toEqual([[5, 25], [0, 30]]);
  expect(await Promise.all(ids.map(placeOf))).toEqual(ids.map(() => shelf));
  expect(steps.at(-1)?.undoable).toBe(true);
});

it('leaves out what refuses, with its reason, and stops nothing else', async () => {
  const [first = '', second = ''] = await cars(2, 'Aanhanger');
  await workOff(keeper, await done(begin(keeper, { ...moveTo(crate), itemIds: [first] })));

  const laid = await done(begin(keeper, { ...moveTo(crate), itemIds: [first, second] }));
  await workOff(keeper, laid);

  expect((await reportOf(keeper, laid.id)).map(({ itemId, state, reasons }) => [itemId, state, reasons.map(({ code }) => code)])).toEqual([
    [first, 'refused', ['custody.there-already']],
    [second, 'done', []],
  ]);
});

it('is undone as corrections with a reason; what has moved on since stays where it is', async () => {
  const [stays = '', movedOn = ''] = await cars(2, 'Quad');
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: [stays, movedOn] }));
  await workOff(keeper, laid);
  await done(keeper.client.post('/moves', { toPlaceId: crate, movedAt: new Date().toISOString(), items: [{ itemId: movedOn, fromPlaceId: shelf }] }));

  const undone = await done(keeper.client.post<BulkAct>(`/bulk-acts/${laid.id}/undo-steps`, { reason: 'Verkeerde rij gekozen.' }));

  expect(undone).toMatchObject({ done: 0, undone: 1, notUndone: 1, undoable: false });
  expect([await placeOf(stays), await placeOf(movedOn)]).toEqual([null, crate]);
  expect((await reportOf(keeper, laid.id)).map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([['undone', []], ['not-undone', ['bulk.moved-on']]]);
  const { moves } = await done(keeper.client.get<ItemCustody>(`/items/${stays}/custody`));
  expect(moves.map(({ kind, reason }) => [kind, reason])).toEqual([['corrected', 'Verkeerde rij gekozen.'], ['placed', null]]);
});

it('decides on many by one decision a case, and says of each that stays out why', async () => {
  const ids = await seize(lead.client, caseId, [cash('100.00'), cash('200.00'), cash('300.00')]);
  for (const id of ids.slice(0, 2)) await notice(lead.client, caseId, id);
  const decide = { kind: 'keep', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Van belang voor de waarheidsvinding.', reviewOn: '2199-01-01' };
  await done(lead.client.put(`/items/${ids[1]}/details`, { description: 'Contant geld in een envelop', amount: { amount: '200.00', currency: 'EUR' }, details: {}, reason: 'Nader beschreven.' }, { version: (await showItem(lead.client, ids[1] ?? '')).version }));

  const laid = await done(begin(lead, { kind: 'decide', itemIds: ids, decide }));
  await done(lead.client.put(`/items/${ids[1]}/details`, { description: 'Contant geld in een doos', amount: { amount: '200.00', currency: 'EUR' }, details: {}, reason: 'Toch een doos.' }, { version: (await showItem(lead.client, ids[1] ?? '')).version }));
  await workOff(lead, laid);

  const report = await reportOf(lead, laid.id);
  expect(report.map(({ itemId }) => itemId)).toEqual(ids);
  expect(report[0]).toMatchObject({ state: 'done', reasons: [] });
  expect(report[1]).toMatchObject({ state: 'refused', reasons: [{ code: 'record.changed' }] });
  const decisions = await done(lead.client.get<Decision[]>(`/cases/${caseId}/decisions`));
  expect(decisions).toHaveLength(1);
  expect((await lead.client.post<Problem>(`/bulk-acts/${laid.id}/undo-steps`, { reason: 'x' })).body.code).toBe('bulk.no-undo');
});

it('gives nobody a right: who may not move may not move many, and a report is its owner’s', async () => {
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: await cars(1, 'Kraan') }));

  const answers = [await begin(lead, { ...moveTo(shelf), matching: {} }), await lead.client.get<Problem>(`/bulk-acts/${laid.id}`), await lead.client.post<Problem>(`/bulk-acts/${laid.id}/steps`)];

  expect(answers.map(({ status }) => status)).toEqual([403, 404, 404]);
});

it('does a row once, however often its step is asked for at the same time', async () => {
  const [id = ''] = await cars(1, 'Hijskraan');
  const laid = await done(begin(keeper, { ...moveTo(shelf), itemIds: [id] }));

  await Promise.all([1, 2, 3].map(() => done(keeper.client.post(`/bulk-acts/${laid.id}/steps`))));

  expect((await done(keeper.client.get<ItemCustody>(`/items/${id}/custody`))).moves).toHaveLength(1);
  expect((await reportOf(keeper, laid.id)).map(({ state }) => state)).toEqual(['done']);
});
