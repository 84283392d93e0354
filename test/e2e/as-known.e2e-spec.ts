import type { Approval } from '../../libs/approvals/src/contract.js';
import type { CaseAsKnown, ItemAsKnown, ItemCorrected, SplitLotResponse } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, hoursAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { decisionToKeep, notice, openCase, seizeOne, showCase, showItem } from './support/story.js';

/** What the register knew on a day: by when it was recorded, never by when it happened. */

let office: RunningOffice;
let officer: Person;
let colleague: Person;
let lead: Person;
let keeper: Person;
let vault: string;
let shelf: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [officer, colleague, lead, keeper] = [await office.enrol('asset-officer'), await office.enrol('asset-officer'), await office.enrol('prosecutor'), await office.enrol('custodian')];
  vault = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'site', name: 'Beslaghuis' }))).id;
  shelf = (await done(keeper.client.post<{ id: string }>('/places', { kind: 'shelf', name: 'Plank 1', parentId: vault }))).id;
});

afterAll(() => office.stop());

const itemThen = (itemId: string, on: string): Promise<ItemAsKnown> => done(lead.client.get<ItemAsKnown>(`/items/${itemId}/as-known?on=${on}`));
const caseThen = (caseId: string, on: string): Promise<CaseAsKnown> => done(lead.client.get<CaseAsKnown>(`/cases/${caseId}/as-known?on=${on}`));
const place = (itemId: string, fromPlaceId: string | null, toPlaceId: string): Promise<unknown> => done(keeper.client.post('/moves', { toPlaceId, movedAt: hoursAgo(0), items: [{ itemId, fromPlaceId }] }));

/** As if all that was recorded of a case until now had been recorded so many days earlier. */
async function letDaysPass(caseId: string, days: number): Promise<void> {
  const earlier = `recorded_at = recorded_at - interval '${days} days'`;
  await office.database.query(
    `BEGIN; SET LOCAL session_replication_role = replica; ${['event', 'item_move', 'decision', 'item_valuation'].map((table) => `UPDATE ${table} SET ${earlier} WHERE case_id = '${caseId}'`).join('; ')}; COMMIT`,
  );
}

async function correctByTwo(itemId: string, quantity: string): Promise<void> {
  const { version, description, details, unit } = await showItem(officer.client, itemId);
  await done(officer.client.put<ItemCorrected>(`/items/${itemId}/details`, { description: `${description}, nageteld`, quantity, unit, details, reason: 'Nageteld.' }, { version }));
  const [waiting] = (await done(colleague.client.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${itemId}`))).rows;
  await done(colleague.client.post(`/approvals/${waiting?.id}/approval`, { contentHash: waiting?.contentHash }, { version: waiting?.version ?? 0 }));
}

it('an item is shown as it was known each day, through a move, a correction by two people, a decision and a split', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  const itemId = await seizeOne(officer.client, caseId, { assetClass: 'electronics', description: 'Telefoons', quantity: '30', unit: 'piece', details: { deviceType: 'phone' } }, { seizedOn: daysAgo(60) });
  await place(itemId, null, shelf);
  const first = await showItem(lead.client, itemId);
  await letDaysPass(caseId, 10);
  await notice(officer.client, caseId, itemId);
  await correctByTwo(itemId, '29');
  const second = await showItem(lead.client, itemId);
  await letDaysPass(caseId, 10);
  await done(lead.client.post('/decisions', decisionToKeep([{ id: itemId, version: second.version }])));
  await place(itemId, shelf, vault);
  const split = await done(officer.client.post<SplitLotResponse>(`/items/${itemId}/splits`, { parts: [{ quantity: '4' }] }, { version: (await showItem(lead.client, itemId)).version }));
  const now = await showItem(lead.client, itemId);

  expect(await itemThen(itemId, daysAgo(40))).toMatchObject({ item: null, facts: [], decisions: [], firstKnownAt: expect.any(String) });
  const [then, later, atLast] = [await itemThen(itemId, daysAgo(15)), await itemThen(itemId, daysAgo(5)), await itemThen(itemId, today())];
  const shown = ({ description, quantity, status, grounds, seizedOn, details, place: path }: typeof first) => ({ description, quantity, status, grounds, seizedOn, details, place: path });
  expect(then.item).toMatchObject(shown(first));
  expect(then).toMatchObject({ decisions: [], facts: [expect.objectContaining({ type: 'item.placed' }), expect.objectContaining({ type: 'item.seized', occurredOn: daysAgo(60) })] });
  expect(later.item).toMatchObject(shown(second));
  expect(later.decisions).toEqual([]);
  expect(atLast.item).toMatchObject(shown(now));
  expect(atLast).toMatchObject({ recordedSince: 0, decisions: [{ kind: 'keep', final: false, withdrawn: false }] });
  expect([now.quantity, later.item?.quantity, then.item?.quantity]).toEqual(['25', '29', '30']);
  expect((await itemThen(split.parts[0]?.id ?? '', daysAgo(5))).item).toBeNull();
});

it('an item is shown with the values that were recorded by the day, whatever day they are of, and as they stood before a later correction', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
  const itemId = await seizeOne(officer.client, caseId, { assetClass: 'vehicle', description: 'Bestelbus', details: { make: 'Opel' }, estimatedValue: { amount: '9000.00', currency: 'EUR' } }, { seizedOn: daysAgo(60) });
  const value = (amount: string, valuedOn: string, more: object = {}) => done(officer.client.post<{ id: string }>(`/items/${itemId}/valuations`, { moment: 'other', valuedOn, value: { amount, currency: 'EUR' }, method: 'appraisal', source: 'Rapport 12', ...more }));
  await letDaysPass(caseId, 10);
  const { id } = await value('800.00', daysAgo(20));
  await letDaysPass(caseId, 10);
  await done(officer.client.post(`/valuations/${id}/corrections`, { valuedOn: daysAgo(20), value: { amount: '8000.00', currency: 'EUR' }, reason: 'Een nul vergeten.' }));
  const [waiting] = (await done(colleague.client.get<Page<Approval>>(`/approvals?state=waiting&subjectId=${itemId}`))).rows;
  await done(colleague.client.post(`/approvals/${waiting?.id}/approval`, { contentHash: waiting?.contentHash }, { version: waiting?.version ?? 0 }));
  await value('500.00', daysAgo(55));

  const told = async (on: string): Promise<readonly string[]> => (await itemThen(itemId, on)).valuations.map(({ value: { amount }, valuedOn, corrected }) => `${amount} ${valuedOn}${corrected ? ' corrected' : ''}`);
  expect(await told(daysAgo(61))).toEqual([]);
  expect(await told(daysAgo(15))).toEqual([`9000.00 ${daysAgo(60)}`]);
  expect(await told(daysAgo(5))).toEqual([`800.00 ${daysAgo(20)}`, `9000.00 ${daysAgo(60)}`]);
  expect(await told(today())).toEqual([`8000.00 ${daysAgo(20)}`, `800.00 ${daysAgo(20)} corrected`, `500.00 ${daysAgo(55)}`, `9000.00 ${daysAgo(60)}`]);
  expect([(await caseThen(caseId, daysAgo(5))).items[0]?.valued, (await caseThen(caseId, today())).items[0]?.valued]).toEqual([{ on: daysAgo(20), value: { amount: '800.00', currency: 'EUR' } }, { on: daysAgo(20), value: { amount: '8000.00', currency: 'EUR' } }]);
});

it('a case is shown with the people, items and words that were known, and a corrected fact as it stood', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, title: 'Onderzoek Wulp' })).id;
  const party = await done(lead.client.post<{ id: string; version: number }>(`/cases/${caseId}/parties`, { kind: 'person', name: 'A. Jansen', role: 'suspect' }));
  const itemId = await seizeOne(officer.client, caseId);
  await letDaysPass(caseId, 10);
  const { version } = await showCase(lead.client, caseId);
  await done(lead.client.put(`/cases/${caseId}/details`, { title: 'Onderzoek Kievit', classification: 'normal', leadId: lead.id, assetOfficerId: officer.id, reason: 'Andere naam.' }, { version }));
  await done(lead.client.put(`/cases/${caseId}/parties/${party.id}`, { kind: 'person', name: 'A. Janssen', role: 'suspect', reason: 'Met dubbel s.' }, { version: party.version }));
  const second = await seizeOne(officer.client, caseId);

  const [then, now] = [await caseThen(caseId, daysAgo(5)), await caseThen(caseId, today())];

  expect(then).toMatchObject({ file: { title: 'Onderzoek Wulp' }, parties: [{ name: 'A. Jansen' }], items: [{ id: itemId }] });
  expect(then.items).toHaveLength(1);
  expect(now).toMatchObject({ recordedSince: 0, file: { title: 'Onderzoek Kievit' }, parties: [{ name: 'A. Janssen' }], items: [{ id: itemId }, { id: second }] });
  expect(await caseThen(caseId, daysAgo(30))).toMatchObject({ file: null, parties: [], items: [], decisions: [], facts: [] });
});

it('a day to come, and a case of which one may not know, have no past', async () => {
  const caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' })).id;

  expect((await lead.client.get<Problem>(`/cases/${caseId}/as-known?on=${daysAgo(-1)}`)).status).toBe(400);
  expect((await officer.client.get<Problem>(`/cases/${caseId}/as-known?on=${today()}`)).status).toBe(404);
});
