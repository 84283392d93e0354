import type { ItemCustody, MovesAnswer } from '../../libs/custody/src/contract.js';
import type { DeadlineRow } from '../../libs/deadlines/src/contract.js';
import type { Composition, JoinLotsResponse, SplitLotResponse } from '../../libs/items/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, hoursAgo, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, agreeOn, approveWaiting, deadlinesOf, moveItem, notice, openCase, recordFact, seize, seizeOne, showItem, timelineOf, timelineOfItem } from './support/story.js';

/** Lots are split and joined with their sums kept; things go where what they lie in goes. */

let office: RunningOffice;
let officer: Person;
let lead: Person;
let keeper: Person;
let caseId: string;
let vault: string;
let shelf: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [officer, lead, keeper] = [await office.enrol('asset-officer'), await office.enrol('prosecutor'), await office.enrol('custodian')];
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  const room = await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Kluis' }));
  vault = room.id;
  shelf = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'shelf', name: 'Plank 1', parentId: vault }))).id;
});

afterAll(() => office.stop());

const SEIZED_ON = daysAgo(40);
const IMEIS = ['490154203237518', '356938035643809', '352099001761481'];
const phones = { assetClass: 'electronics', description: 'Telefoons', quantity: '30', unit: 'piece', estimatedValue: { amount: '1000.00', currency: 'EUR' }, details: { deviceType: 'phone' } };

const givenLot = (): Promise<string> => seizeOne(officer.client, caseId, phones, { seizedOn: SEIZED_ON });
const split = async (itemId: string, parts: readonly object[]) => officer.client.post<SplitLotResponse & Problem>(`/items/${itemId}/splits`, { parts }, { version: (await showItem(officer.client, itemId)).version });
const apart = async (itemId: string, parts: readonly object[]): Promise<SplitLotResponse> => done(split(itemId, parts));
const join = async (itemId: string, ids: readonly string[], reason = 'Toch niet uit elkaar te houden.') =>
  officer.client.post<JoinLotsResponse & Problem>(
    `/items/${itemId}/joins`,
    { items: await Promise.all(ids.map(async (id) => ({ id, version: (await showItem(officer.client, id)).version }))), reason },
    { version: (await showItem(officer.client, itemId)).version },
  );
const compositionOf = (itemId: string): Promise<Composition> => done(officer.client.get<Composition>(`/items/${itemId}/composition`));
const custodyOf = (itemId: string): Promise<ItemCustody> => done(keeper.client.get<ItemCustody>(`/items/${itemId}/custody`));
const place = (itemId: string, fromPlaceId: string | null, toPlaceId: string) => keeper.client.post<MovesAnswer & Problem>('/moves', { toPlaceId, movedAt: hoursAgo(0), items: [{ itemId, fromPlaceId }] });
const putInto = async (itemId: string, parentId: string | null, bond = 'contents') => officer.client.put<Problem>(`/items/${itemId}/parent`, { parentId, bond }, { version: (await showItem(officer.client, itemId)).version });
const datesOf = (rows: readonly DeadlineRow[], itemId: string): string[] => rows.filter(({ subjectId, state }) => subjectId === itemId && state === 'open').map(({ ruleId, dueOn }) => `${ruleId} ${dueOn}`).sort();

describe('thirty phones of which three are told apart', () => {
  it('leave 27; each of the three has its own number, the seizure, the state, the place and the terms of the lot', async () => {
    const lotId = await givenLot();
    await notice(officer.client, caseId, lotId);
    await done(place(lotId, null, shelf));
    await until(async () => datesOf(await deadlinesOf(lead.client, caseId), lotId).length > 0);
    const lot = await showItem(officer.client, lotId);

    const answer = await apart(lotId, IMEIS.map((imei) => ({ quantity: '1', description: `Telefoon ${imei.slice(-4)}`, details: { deviceType: 'phone', imei } })));

    expect(answer).toMatchObject({ id: lotId, version: lot.version + 1, quantity: '27' });
    const [first] = answer.parts;
    const part = await showItem(officer.client, first?.id ?? '');
    expect(part).toMatchObject({
      quantity: '1', status: 'noticed', grounds: lot.grounds, seizedOn: SEIZED_ON, place: 'Kluis › Plank 1', estimatedValue: { amount: '33.33', currency: 'EUR' },
      identifiers: [{ kind: 'imei', normalised: IMEIS[0] }],
    });
    expect(part.openDecisions).toEqual(lot.openDecisions);
    expect((await showItem(officer.client, lotId)).estimatedValue?.amount).toBe('900.01');
    expect(await custodyOf(part.id)).toMatchObject({ placeId: shelf, chainIntact: true, moves: [{ number: 1, kind: 'split-off' }] });
    const [ofThePart, ofTheLot] = await until(async () => {
      const found = await deadlinesOf(lead.client, caseId);
      const dates = [datesOf(found, part.id), datesOf(found, lotId)] as const;
      return dates[0].length > 0 && dates[0].length === dates[1].length && dates;
    });
    expect(ofThePart).toEqual(ofTheLot);
    const told = (await timelineOf(lead.client, caseId)).filter(({ subjectId }) => subjectId === part.id).map(({ type, occurredOn }) => `${type} ${occurredOn}`);
    expect(told).toContain(`item.seized ${SEIZED_ON}`);
  });

  it('are refused when nothing would be left, when it is another version, and to who may only look', async () => {
    const lotId = await givenLot();
    const auditor = await office.enrol('auditor');

    const all = await split(lotId, [{ quantity: '30' }]);
    const stale = await officer.client.post(`/items/${lotId}/splits`, { parts: [{ quantity: '1' }] }, { version: 7 });
    const looking = await auditor.client.post(`/items/${lotId}/splits`, { parts: [{ quantity: '1' }] }, { version: 1 });
    const money = await split(await seizeOne(officer.client, caseId, { assetClass: 'cash', description: 'Geld', amount: { amount: '10.00', currency: 'EUR' }, details: {} }), [{ quantity: '0.5' }]);

    expect([all.status, all.body.errors?.map(({ code, pointer }) => [code, pointer])]).toEqual([400, [['lot.nothing-left', '/parts']]]);
    expect([stale.status, looking.status]).toEqual([412, 403]);
    expect([money.status, money.body.errors?.map(({ code }) => code)]).toEqual([409, ['lot.not-divisible']]);
    expect((await showItem(officer.client, lotId)).quantity).toBe('30');
  });

  it('asked for twice with one key are told apart once, and by ten at once once', async () => {
    const lotId = await givenLot();
    const ask = (key?: string) => officer.client.post<SplitLotResponse>(`/items/${lotId}/splits`, { parts: [{ quantity: '1' }] }, { version: 1, ...(key !== undefined && { key }) });

    const first = await ask('split-once-0001');
    const again = await ask('split-once-0001');
    const others = await Promise.all(Array.from({ length: 10 }, () => ask()));

    expect(again.body).toEqual(first.body);
    expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 412));
    expect((await showItem(officer.client, lotId)).quantity).toBe('29');
  });
});

describe('a join', () => {
  it('undoes a split that touched nothing else, with a reason: the part ends, its terms with it, and the lot has all again', async () => {
    const lotId = await givenLot();
    const { parts } = await apart(lotId, [{ quantity: '3' }]);
    const partId = parts[0]?.id ?? '';
    await until(async () => datesOf(await deadlinesOf(lead.client, caseId), partId).length > 0);
    expect(await compositionOf(partId)).toMatchObject({ untouchedPart: true, splitFrom: { id: lotId }, maySplit: true });

    await done(join(lotId, [partId]));
    expect((await showItem(officer.client, lotId)).quantity).toBe('27');
    await approveWaiting(lead.client, lotId);

    expect(await showItem(officer.client, lotId)).toMatchObject({ quantity: '30', estimatedValue: { amount: '1000.00' } });
    expect(await showItem(officer.client, partId)).toMatchObject({ quantity: '0', status: 'joined', openTransitions: [], openDecisions: [] });
    expect((await compositionOf(lotId)).entries.map(({ kind, delta, after }) => [kind, delta, after])).toEqual([['join', '3', '30'], ['split', '-3', '27']]);
    await until(async () => datesOf(await deadlinesOf(lead.client, caseId), partId).length === 0);
  });

  it('is refused for what is not alike, each difference named, and without a reason', async () => {
    const [one, other] = [await givenLot(), await givenLot()];
    await notice(officer.client, caseId, other);
    await done(place(other, null, shelf));

    const { status, body } = await join(one, [other]);

    expect(status).toBe(409);
    expect(body.errors?.map(({ params }) => params?.['field'])).toEqual(['status', 'place']);
    expect((await join(one, [other], ' ')).status).toBe(400);
    expect((await join(one, [one])).body.errors?.map(({ code }) => code)).toEqual(['lot.with-itself']);
  });
});

describe('what lies in a thing', () => {
  const givenCase = async (): Promise<readonly [string, string, string]> => {
    const [box, phone, charger] = await seize(officer.client, caseId, [
      { assetClass: 'other-goods', description: 'Koffer', details: {} },
      { assetClass: 'electronics', description: 'Telefoon', details: { deviceType: 'phone' } },
      { assetClass: 'other-goods', description: 'Lader', details: {} },
    ]);
    for (const id of [box, phone, charger]) await done(place(id ?? '', null, shelf));
    await done(putInto(phone ?? '', box ?? ''));
    await done(putInto(charger ?? '', phone ?? '', 'part'));
    return [box ?? '', phone ?? '', charger ?? ''];
  };

  it('goes where it goes: one move each, in one act, and a thing moved by itself has left it', async () => {
    const [box, phone, charger] = await givenCase();

    const moved = await done(place(box, shelf, vault));

    expect(moved.moves.map(({ itemId }) => itemId).sort()).toEqual([box, phone, charger].sort());
    for (const id of [phone, charger]) expect(await custodyOf(id)).toMatchObject({ placeId: vault, chainIntact: true, moves: [{ kind: 'moved' }, { kind: 'placed' }] });
    await done(place(phone, vault, shelf));
    expect(await compositionOf(phone)).toMatchObject({ parent: null, children: [{ id: charger, bond: 'part' }] });
    expect((await custodyOf(charger)).placeId).toBe(shelf);
    expect((await custodyOf(box)).placeId).toBe(vault);
  });

  it('never lies in itself, in another case or in what stands elsewhere', async () => {
    const [box, phone, charger] = await givenCase();
    const elsewhere = await seizeOne(officer.client, caseId, aCar());
    const otherCase = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
    const foreign = await seizeOne(officer.client, otherCase, aCar());

    expect((await putInto(box, charger)).body.errors?.map(({ code }) => code)).toEqual(['bond.circle']);
    expect((await putInto(phone, elsewhere)).body.errors?.map(({ code }) => code)).toEqual(['bond.elsewhere']);
    expect((await putInto(phone, foreign)).body.errors?.map(({ code }) => code)).toEqual(['bond.case']);
    await expect(office.database.query('UPDATE item SET parent_id = $1, bond = $3 WHERE id = $2', [charger, box, 'part'])).rejects.toThrow(/never in itself/);
  });

  it('that goes back to its holder separately has left it', async () => {
    const car = await seizeOne(officer.client, caseId, aCar());
    const radio = await seizeOne(officer.client, caseId, { assetClass: 'electronics', description: 'Radio', details: { deviceType: 'other' } });
    await done(putInto(radio, car, 'part'));
    await notice(officer.client, caseId, radio);
    await done(
      lead.client.post('/decisions', {
        kind: 'return', capacity: 'prosecutor', decidedOn: daysAgo(0), ground: 'nl-sv-116-1', reason: 'Niet meer nodig.', items: [{ id: radio, version: (await showItem(lead.client, radio)).version }],
      }),
    );

    await agreeOn(lead.client, (await office.enrol('asset-officer')).client, radio, { action: 'return', ground: 'nl-sv-119-1' });
    await moveItem(officer.client, radio, { action: 'return', ground: 'nl-sv-119-1', documentId: await addDocument(lead.client, caseId, 'receipt', 'Ontvangstbewijs'), data: { recipientIdentified: true } });

    expect(await compositionOf(radio)).toMatchObject({ parent: null });
    expect((await timelineOf(lead.client, caseId)).filter(({ subjectId }) => subjectId === radio).map(({ type }) => type)).toEqual(expect.arrayContaining(['item.bound', 'item.unbound', 'item.returned']));
  });
});

it('a fact recorded about the lot before it was split is a fact of its parts, once', async () => {
  const lotId = await givenLot();
  await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/9', privileged: true }, { itemId: lotId });

  const { parts } = await apart(lotId, [{ quantity: '2' }]);

  expect((await showItem(lead.client, parts[0]?.id ?? '')).blocks).toEqual(['complaint-pending']);
});

it('a day of seizure that is corrected after the split is that of the parts, and of parts of parts, with their terms; a part that was put right by itself stays so', async () => {
  const lotId = await givenLot();
  const [first = { id: '' }, second = { id: '' }] = (await apart(lotId, [{ quantity: '5' }, { quantity: '1' }])).parts;
  const [inner = { id: '' }] = (await apart(first.id, [{ quantity: '2' }])).parts;
  const seizureOf = async (itemId: string): Promise<string> => (await timelineOfItem(lead.client, caseId, itemId)).find(({ type, correctedBy }) => type === 'item.seized' && correctedBy === null)?.id ?? '';
  const correct = async (itemId: string, days: number): Promise<void> => void (await done(lead.client.post(`/cases/${caseId}/events/${await seizureOf(itemId)}/correction`, { occurredOn: daysAgo(days), reason: 'Verkeerd overgenomen.' })));
  const daysOf = (): Promise<readonly (string | null)[]> => Promise.all([lotId, first.id, inner.id, second.id].map(async (id) => (await showItem(lead.client, id)).seizedOn));

  await correct(second.id, 38);
  await correct(lotId, 45);
  expect(await daysOf()).toEqual([daysAgo(45), daysAgo(45), daysAgo(45), daysAgo(38)]);
  await until(async () => {
    const rows = await deadlinesOf(lead.client, caseId);
    const ofLot = datesOf(rows, lotId);
    return ofLot.length > 0 && JSON.stringify(datesOf(rows, inner.id)) === JSON.stringify(ofLot) && JSON.stringify(datesOf(rows, second.id)) !== JSON.stringify(ofLot);
  });

  await correct(lotId, 44);
  expect(await daysOf()).toEqual([daysAgo(44), daysAgo(44), daysAgo(44), daysAgo(38)]);
  await correct(first.id, 43);
  expect(await daysOf()).toEqual([daysAgo(44), daysAgo(43), daysAgo(43), daysAgo(38)]);
});
