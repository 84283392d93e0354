import type { ChangedReceiving, HandOverAnswer, Receiving, ReceivingPage } from '../../libs/custody/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Client } from './support/client.js';
import { hoursAgo } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, openCase, seize, seizeOne, showItem, timelineOf } from './support/story.js';

/** Receiving against a list: kept as it was expected, read from the moves, and found again. */

let office: RunningOffice;
let officer: Person;
let lead: Person;
let keeper: Person;
let stranger: Person;
let shelf: string;
let valuer: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [officer, lead, keeper] = [await office.enrol('asset-officer'), await office.enrol('prosecutor'), await office.enrol('custodian')];
  stranger = await office.enrol('asset-officer', { unitId: await givenUnit(office.database, 'Parket Elders') });
  shelf = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis', custodianId: keeper.id }))).id;
  valuer = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'partner', name: 'Taxateur De Wit' }))).id;
});

afterAll(() => office.stop());

const begin = (of: object, by: Client = keeper.client) => by.post<ChangedReceiving & Problem>('/receivings', of);
const show = (id: string, by: Client = keeper.client): Promise<Receiving> => done(by.get<Receiving>(`/receivings/${id}`));
const close = (id: string, unexpected: readonly string[] = [], version = 1) => keeper.client.post<ChangedReceiving & Problem>(`/receivings/${id}/closing`, { unexpected }, { version });
const place = (itemId: string, fromPlaceId: string | null = null): Promise<unknown> => done(keeper.client.post('/moves', { toPlaceId: shelf, movedAt: hoursAgo(0), items: [{ itemId, fromPlaceId }] }));
const told = ({ lines }: Receiving): readonly string[] => lines.map(({ reference, outcome }) => `${reference.slice(-3)} ${outcome}`).toSorted();

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;

it('of a case keeps who, when, what was expected, what came, what did not and what was not expected; and is found again', async () => {
  const caseId = await givenCase();
  const [first, second] = await seize(officer.client, caseId, [aCar(), aCar()]);
  const { id } = await done(begin({ caseId }));
  const late = await seizeOne(officer.client, caseId);
  const elsewhere = await seizeOne(officer.client, await givenCase());
  await place(elsewhere);
  await place(first ?? '');

  expect(await show(id)).toMatchObject({ state: 'open', startedBy: keeper.name, endedBy: null, expected: 2, received: null });
  await done(close(id, [late, elsewhere, elsewhere]));

  const kept = await show(id);
  expect(kept).toMatchObject({ state: 'closed', endedBy: keeper.name, expected: 2, received: 1, missing: 1, unexpected: 2, allowedActions: [] });
  expect(told(kept)).toEqual(['001 received', '001 unexpected', '002 missing', '003 unexpected']);
  expect(kept.lines.find(({ itemId }) => itemId === first)).toMatchObject({ fromPlaceId: null, toPath: 'Beslaghuis', receivedAt: expect.any(String), receivedBy: keeper.name });
  expect((await done(officer.client.get<ReceivingPage>('/receivings'))).rows[0]).toMatchObject({ id, caseReference: expect.any(String), startedBy: keeper.name, received: 1, missing: 1, unexpected: 2 });
  expect((await timelineOf(lead.client, caseId)).map(({ type }) => type)).toEqual(expect.arrayContaining(['receiving.started', 'receiving.closed']));
  await place(second ?? '');
  expect((await show(id)).lines.find(({ itemId }) => itemId === second)?.outcome).toBe('missing');
});

it('of a hand-over expects what is still with who took it over', async () => {
  const caseId = await givenCase();
  const items = await seize(officer.client, caseId, [aCar(), aCar()]);
  for (const itemId of items) await place(itemId);
  const signed = (name: string) => ({ typed: name, confirmed: true });
  const handOver = await done(
    keeper.client.post<HandOverAnswer>('/hand-overs', { toPlaceId: valuer, handedAt: hoursAgo(0), taker: { name: 'Taxateur De Wit' }, giverSignature: signed(keeper.name), takerSignature: signed('Taxateur De Wit'), items: items.map((itemId) => ({ itemId, fromPlaceId: shelf })) }),
  );

  const { id } = await done(begin({ handOverId: handOver.id }));
  await place(items[0] ?? '', valuer);
  await done(close(id));

  expect(await show(id)).toMatchObject({ handOverId: handOver.id, handOverNumber: handOver.number, caseId: null, expected: 2, received: 1, missing: 1, unexpected: 0 });
});

it('is of one list, of something that is expected, closed once, and for whom its case exists', async () => {
  const caseId = await givenCase();
  await seizeOne(officer.client, caseId);
  const empty = await givenCase();

  expect((await begin({})).body.errors?.map(({ code }) => code)).toEqual(['receiving.one-list']);
  expect((await begin({ caseId: empty })).body.code).toBe('receiving.nothing');
  expect((await begin({ caseId }, stranger.client)).status).toBe(404);
  const { id } = await done(begin({ caseId }));
  expect((await stranger.client.get(`/receivings/${id}`)).status).toBe(404);
  expect((await done(stranger.client.get<ReceivingPage>('/receivings'))).rows).toEqual([]);
  await done(close(id));
  expect((await close(id, [], 2)).body.code).toBe('receiving.closed');
  await expect(office.database.query(`UPDATE receiving_line SET outcome = 'received', received_at = now() WHERE receiving_id = $1`, [id])).rejects.toThrow(/once/);
  expect((await showItem(lead.client, (await show(id)).lines[0]?.itemId ?? '')).status).toBe('seized');
});
