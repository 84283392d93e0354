import type { Approval } from '../../libs/approvals/src/contract.js';
import type { ItemCustody } from '../../libs/custody/src/contract.js';
import type { ItemRow } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import type { AcceptAnswer, AcceptRequest, Comparison, ComparisonRow, ComparisonSummary, Import } from '../../libs/transfer/src/contract.js';
import { done, type Client } from './support/client.js';
import { hoursAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, openCase, seize, showItem } from './support/story.js';

/** A list of the warehouse held against the register, and what is accepted of it: by the commands, the rights and the reasons of work by hand. */

const PATIENCE = 60_000;

let office: RunningOffice;
let officer: Person;
let caseId: string;
let hall: string;
let attic: string;

beforeAll(async () => {
  office = await startRunningOffice();
  officer = await office.enrol('asset-officer');
  const [lead, custodian] = [await office.enrol('prosecutor'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  const open = async (kind: string, name: string, parentId?: string): Promise<string> => (await done(custodian.client.post<{ id: string }>('/places', { kind, name, ...(parentId !== undefined && { parentId }) }))).id;
  const depot = await open('site', 'Depot Noordstad');
  [hall, attic] = [await open('room', 'Hal', depot), await open('room', 'Zolder', depot)];
});

afterAll(() => office.stop());

interface Car {
  readonly id: string;
  readonly reference: string;
}

/** Cars that stand in the hall. */
async function cars<Names extends readonly string[]>(...names: Names): Promise<{ readonly [Place in keyof Names]: Car }> {
  const ids = await seize(officer.client, caseId, names.map((name) => aCar({ description: `Auto ${name}`, estimatedValue: { amount: '5000.00', currency: 'EUR' }, details: { make: 'Volkswagen' } })));
  await done(officer.client.post('/moves', { items: ids.map((itemId) => ({ itemId, fromPlaceId: null })), toPlaceId: hall, movedAt: hoursAgo(1) }));
  const { rows } = await done(officer.client.post<Page<ItemRow>>('/items/search', { caseId, sort: 'reference', limit: 200 }));
  const made = ids.map((id) => ({ id, reference: rows.find((row) => row.id === id)?.reference ?? '' }));
  return made as unknown as { readonly [Place in keyof Names]: Car };
}

async function upload(csv: string, by: Client = officer.client): Promise<Import> {
  const form = new FormData();
  form.set('unitId', office.unitId);
  form.set('file', new Blob([csv]), 'lijst.csv');
  return done(by.post<Import>('/imports', form));
}

const HEADER = 'Nummer;Omschrijving;Locatie;Aantal;Waarde';
const COLUMNS = [
  { header: 'Nummer', target: 'item.reference' },
  { header: 'Omschrijving', target: 'item.description' },
  { header: 'Locatie', target: 'item.place' },
  { header: 'Aantal', target: 'item.quantity' },
  { header: 'Waarde', target: 'item.estimatedValue' },
];

async function compared(lines: readonly string[], scope = { kind: 'place', id: hall }): Promise<Comparison> {
  const { id: importId } = await upload([HEADER, ...lines].join('\n'));
  const { id } = await done(officer.client.post<{ id: string }>('/comparisons', { importId, scope, columns: COLUMNS }));
  return until(async () => {
    const one = await show(id);
    return one.state === 'compared' && one;
  }, PATIENCE);
}

const show = (id: string): Promise<Comparison> => done(officer.client.get<Comparison>(`/comparisons/${id}`));
const rowsOf = async (id: string, query = ''): Promise<readonly ComparisonRow[]> => (await done(officer.client.get<Page<ComparisonRow>>(`/comparisons/${id}/rows?limit=500${query}`))).rows;
const accept = (id: string, request: AcceptRequest): Promise<AcceptAnswer> => done(officer.client.post<AcceptAnswer>(`/comparisons/${id}/acceptances`, request));
const worked = (id: string): Promise<Comparison> =>
  until(async () => {
    const one = await show(id);
    return one.states.queued === 0 && one;
  }, PATIENCE);
const placeOf = async (id: string): Promise<string | null> => (await done(officer.client.get<ItemCustody>(`/items/${id}/custody`))).placeId;

it('tells what is new, gone, moved and differs, side by side, and counts every row once', async () => {
  const [same, moved, valued, counted, several, gone] = await cars('a', 'b', 'c', 'd', 'e', 'f');
  const one = await compared([
    `${same.reference};Auto;Hal;1;5000`,
    `${moved.reference};Auto;Zolder;1;5000`,
    `${valued.reference};Auto;Hal;1;4500,50`,
    `${counted.reference};Auto;Hal;2;5000`,
    `${several.reference};Auto;Zolder;2;5000`,
    'Z-BUITEN-1;Aanhanger;Hal;1;300',
  ]);

  expect(one.classes).toEqual({ same: 1, new: 1, gone: 1, moved: 1, value: 1, amount: 1, several: 1, ambiguous: 0 });
  const rows = await rowsOf(one.id);
  expect(rows.map(({ class: found, row, itemId }) => [found, row, itemId])).toEqual([
    ['same', 2, same.id],
    ['moved', 3, moved.id],
    ['value', 4, valued.id],
    ['amount', 5, counted.id],
    ['several', 6, several.id],
    ['new', 7, null],
    ['gone', null, gone.id],
  ]);
  expect(rows[2]).toMatchObject({ differs: ['value'], listed: { value: { amount: '4500.5', currency: 'EUR' } }, registered: { name: valued.reference, place: 'Depot Noordstad › Hal', value: { currency: 'EUR' } } });
  const first = await done(officer.client.get<Page<ComparisonRow>>(`/comparisons/${one.id}/rows?limit=3`));
  expect([first.total, first.rows.length]).toEqual([7, 3]);
  expect(await rowsOf(one.id, `&cursor=${first.nextCursor}`)).toEqual(rows.slice(3));

  await accept(one.id, { class: 'moved', reason: 'Zo staat het in de lijst.' });
  await accept(one.id, { class: 'value', reason: 'Taxatie van de beheerder.' });
  await accept(one.id, { class: 'several', reason: 'Nageteld.' });
  await accept(one.id, { class: 'gone', reason: 'Bij de telling niet gevonden.' });
  const withoutCase = await officer.client.post<Problem>(`/comparisons/${one.id}/acceptances`, { class: 'new', reason: 'Aangetroffen.' });
  expect(withoutCase.body).toMatchObject({ status: 400, errors: [{ code: 'comparison.seizure-missing', pointer: '/seizure' }] });
  await accept(one.id, { class: 'new', reason: 'Aangetroffen.', seizure: { caseId, grounds: ['nl-sv-94'], place: 'Havenkade 12', seizedOn: '2026-02-02' } });
  const { states, acceptable } = await worked(one.id);

  expect(states).toEqual({ open: 2, queued: 0, done: 3, proposed: 2, refused: 0 });
  expect(acceptable).toMatchObject({ amount: 1, moved: 0, gone: 0, new: 0 });
  expect([await placeOf(moved.id), await placeOf(several.id), await placeOf(gone.id)]).toEqual([attic, attic, null]);
  const written = (await rowsOf(one.id, '&class=new'))[0];
  expect(await showItem(officer.client, written?.writtenItemId ?? '')).toMatchObject({ caseId, description: 'Aanhanger', seizedOn: '2026-02-02', estimatedValue: { currency: 'EUR' } });
});

it('makes a proposal of what one person alone may not change, and leaves the item as it stands', async () => {
  const [car] = await cars('g');
  const one = await compared([`${car.reference};Auto;Hal;1;100`], { kind: 'case', id: caseId });
  const [row] = await rowsOf(one.id, '&class=value');
  await accept(one.id, { rowIds: [row?.id ?? ''], reason: 'Taxatie.' });
  await worked(one.id);

  expect((await rowsOf(one.id, '&class=value'))[0]).toMatchObject({ state: 'proposed', reason: 'Taxatie.', acceptedBy: officer.name });
  expect(Number((await showItem(officer.client, car.id)).estimatedValue?.amount)).toBe(5000);
  const { rows } = await done(officer.client.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${car.id}`));
  expect(rows).toMatchObject([{ requestedBy: { id: officer.id }, reason: 'Taxatie.' }]);
});

it('refuses a row with its reason when the register has moved on, and takes it again', async () => {
  const [car, other] = await cars('h', 'i');
  const one = await compared([`${car.reference};Auto;Zolder;;`, `${other.reference};Auto;Nergens;;`]);
  await done(officer.client.post('/moves', { items: [{ itemId: car.id, fromPlaceId: hall }], toPlaceId: attic, movedAt: hoursAgo(0) }));
  await accept(one.id, { class: 'moved', reason: 'Lijst.' });
  await worked(one.id);

  const [refused, unknown] = await rowsOf(one.id, '&state=refused');
  expect(refused?.problem).toMatchObject({ status: 409, code: 'custody.move-refused' });
  expect(unknown?.problem).toMatchObject({ code: 'comparison.place-unknown', detail: expect.stringContaining('Nergens') });
  await accept(one.id, { rowIds: [unknown?.id ?? ''], reason: 'Nergens is de zolder.', toPlaceId: attic });
  expect((await worked(one.id)).states).toMatchObject({ done: 1, refused: 1 });
  expect(await placeOf(other.id)).toBe(attic);
});

it('shows a comparison to who made it, only what that person may see, and lets nobody accept without the right to', async () => {
  const [lead, stranger] = [await office.enrol('prosecutor'), await office.enrol('asset-officer')];
  const hidden = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });
  const [secret] = await seize(lead.client, hidden.id);
  const { reference } = await showItem(lead.client, secret ?? '');
  const one = await compared([`${reference};Auto;;;`], { kind: 'unit', id: office.unitId });

  expect(await rowsOf(one.id, '&class=new')).toHaveLength(1);
  expect((await rowsOf(one.id)).filter(({ itemId }) => itemId === secret)).toEqual([]);
  expect((await stranger.client.get(`/comparisons/${one.id}`)).status).toBe(404);
  expect(await done(stranger.client.get('/comparisons'))).toEqual({ rows: [], nextCursor: null, total: 0 });
  expect((await done(officer.client.get<Page<ComparisonSummary>>('/comparisons'))).rows[0]).toMatchObject({ id: one.id, fileName: 'lijst.csv', scope: { kind: 'unit' } });
  expect((await lead.client.post(`/comparisons/${one.id}/acceptances`, { class: 'gone', reason: 'x' })).status).toBe(403);
});

it('goes on once after a stop, and once after a kill', async () => {
  const many = await cars(...Array.from({ length: 60 }, (_, index) => `${index}`));
  const one = await compared(many.map(({ reference }) => `${reference};Auto;Zolder;1;5000`));
  await accept(one.id, { class: 'moved', reason: 'Verhuizing.' });
  const movesOf = async (): Promise<string | undefined> => (await office.database.query<{ count: string }>(`SELECT count(*) FROM item_move WHERE to_place_id = $1 AND item_id = ANY ($2::uuid[])`, [attic, many.map(({ id }) => id)]))[0]?.count;
  await until(async () => (await show(one.id)).states.done >= 5, PATIENCE);
  await done(officer.client.post(`/comparisons/${one.id}/stop`, undefined, { version: (await show(one.id)).version }));
  const stopped = await show(one.id);
  expect(stopped).toMatchObject({ stopped: true, allowedActions: expect.arrayContaining(['comparison.resume']) });

  await done(officer.client.post(`/comparisons/${one.id}/resumption`, undefined, { version: stopped.version }));
  await until(async () => (await show(one.id)).states.done >= Math.min(60, stopped.states.done + 5), PATIENCE);
  await office.app.worker.kill9();
  await office.database.query('UPDATE comparison SET leased_until = NULL');
  await office.app.worker.start();
  const { states } = await worked(one.id);

  expect(states).toMatchObject({ done: 60, refused: 0, queued: 0 });
  expect(await movesOf()).toBe('60');
});

it('is made by a custodian of the places that he answers for, and of nothing else; what he accepts goes by his own rights', async () => {
  const [keeper, lead] = [await office.enrol('custodian'), await office.enrol('team-lead')];
  const open = async (name: string, more: object): Promise<string> => (await done(lead.client.post<{ id: string }>('/places', { kind: 'room', name, ...more }))).id;
  const own = (await done(lead.client.post<{ id: string }>('/places', { kind: 'site', name: 'Loods', custodianId: keeper.id }))).id;
  const [front, back] = [await open('Voor', { parentId: own }), await open('Achter', { parentId: own })];
  const [car] = await cars('g');
  await done(officer.client.post('/moves', { items: [{ itemId: car.id, fromPlaceId: hall }], toPlaceId: front, movedAt: hoursAgo(0) }));
  const { id: importId } = await upload([HEADER, `${car.reference};Auto;Achter;1;5000`].join('\n'), keeper.client);
  const start = (scope: object) => keeper.client.post<{ id: string } & Problem>('/comparisons', { importId, scope, columns: COLUMNS });

  for (const scope of [{ kind: 'place', id: hall }, { kind: 'unit', id: office.unitId }, { kind: 'case', id: caseId }, { kind: 'register', id: 'x' }]) expect([scope, (await start(scope)).body.code]).toEqual([scope, 'comparison.own-places-only']);
  const { id } = await done(start({ kind: 'place', id: own }));
  const byKeeper = (): Promise<Comparison> => done(keeper.client.get<Comparison>(`/comparisons/${id}`));
  await until(async () => (await byKeeper()).state === 'compared', PATIENCE);
  expect((await byKeeper()).classes).toMatchObject({ moved: 1, new: 0, gone: 0 });
  await done(keeper.client.post<AcceptAnswer>(`/comparisons/${id}/acceptances`, { class: 'moved', reason: 'Zo staat het er.' }));
  await until(async () => (await byKeeper()).states.queued === 0, PATIENCE);
  expect(await placeOf(car.id)).toBe(back);
  expect((await officer.client.get(`/comparisons/${id}`)).status).toBe(404);
  expect((await keeper.client.post<Problem>(`/imports/${importId}/confirmation`, undefined, { version: 1 })).status).toBe(403);
});
