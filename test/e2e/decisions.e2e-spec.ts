import type { Decision, GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { daysAgo, today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, cash, deadlinesOf, decisionToKeep, moveCase, moveItem, notice, openCase, recordFact, seize, showItem, startInvestigation } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
});

afterAll(() => office.stop());

async function givenNoticed(count: number): Promise<{ readonly caseId: string; readonly items: readonly string[] }> {
  const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id });
  const items = await seize(officer.client, caseId, Array.from({ length: count }, (_, number) => (number % 2 === 0 ? aCar() : cash())));
  for (const itemId of items) await notice(officer.client, caseId, itemId);
  return { caseId, items };
}

const give = <T = GiveDecisionResponse>(body: object, by = lead) => by.client.post<T>('/decisions', body);
const at = (items: readonly string[], version = 2) => items.map((id) => ({ id, version }));

describe('one decision on many items', () => {
  it('carries out what can be, leaves out what refuses with its reason, and says so row by row', async () => {
    const { caseId, items } = await givenNoticed(6);
    const [first = '', second = '', ...rest] = items;
    const elsewhere = await givenNoticed(1);
    await done(give(decisionToKeep(at([first])))); // kept already: it is not at version 2 any more
    const unnoticed = await seize(officer.client, caseId, [aCar()]);
    const stranger = '6c1f9a52-0000-4000-8000-000000000000';

    const { status, body } = await lead.client.in('nl').post<GiveDecisionResponse>('/decisions', {
      kind: 'return',
      capacity: 'prosecutor',
      decidedOn: today(),
      ground: 'nl-sv-116-1',
      reason: 'Niet van belang voor het onderzoek.',
      items: [...at([first, second, ...rest, ...elsewhere.items]), ...at(unnoticed, 1), { id: stranger, version: 1 }],
    });

    expect(status).toBe(201);
    expect(body.done.map(({ itemId, status: now }) => [itemId, now]).sort()).toEqual([second, ...rest, ...elsewhere.items].map((id) => [id, 'return-ordered']).sort());
    expect(body.decisions.map((decision) => decision.caseId).sort()).toEqual([caseId, elsewhere.caseId].sort());
    expect(Object.fromEntries(body.refused.map(({ itemId, reasons }) => [itemId, reasons.map(({ code }) => code)]))).toEqual({ [first]: ['record.changed'], [unnoticed[0] ?? '']: ['item.status-forbids-action'], [stranger]: ['record.not-found'] });
    expect(body.refused.find(({ itemId }) => itemId === first)?.reasons[0]?.detail).toBe('Dit is intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.');
    expect((await showItem(lead.client, first)).status).toBe('maintained');
    const [listed] = await done(lead.client.get<Decision[]>(`/cases/${elsewhere.caseId}/decisions`));
    expect(listed).toMatchObject({ kind: 'return', final: false, decidedBy: lead.name, items: [{ id: elsewhere.items[0], status: 'return-ordered' }] });
  });

  it('that can be given on none of the items is refused with the reasons of each', async () => {
    const { caseId, items } = await givenNoticed(1);
    const unnoticed = await seize(officer.client, caseId, [aCar()]);
    const body = { ...decisionToKeep([...at(items, 9), ...at(unnoticed, 1), ...at([caseId])]), kind: 'return', reviewOn: undefined };

    const refused = await give<Problem>(body);

    expect([refused.status, refused.body.code, refused.body.errors?.map(({ code, pointer }) => `${pointer} ${code}`).sort()]).toEqual([409, 'decision.none-given', ['/items/0 record.changed', '/items/1 item.status-forbids-action', '/items/2 record.not-found']]);
  });

  it('to keep needs a day on which it is looked at again', async () => {
    const { items } = await givenNoticed(1);
    const keep = decisionToKeep(at(items));

    const endless = await give<Problem>({ ...keep, reviewOn: undefined });
    const past = await give<Problem>({ ...keep, reviewOn: daysAgo(1) });

    expect([endless, past].map(({ status, body }) => [status, body.errors?.map(({ code }) => code)])).toEqual([[400, ['decision.review-missing']], [400, ['decision.review-past']]]);
  });

  it('is not given before the thing was seized, be it to keep', async () => {
    const { items } = await givenNoticed(1);
    await done(give(decisionToKeep(at(items))));

    const { status, body } = await give<Problem>({ ...decisionToKeep(at(items, 3)), decidedOn: daysAgo(30) });

    expect([status, body.code, body.errors?.map(({ code, pointer }) => [code, pointer])]).toEqual([409, 'decision.none-given', [['item.before-seizure', '/items/0']]]);
  });

  it('is not the asset officer’s to give, and a court’s is recorded with its name and its document', async () => {
    const { caseId, items } = await givenNoticed(1);
    const forfeit = { kind: 'forfeit', capacity: 'court', decidedOn: today(), ground: 'nl-sr-33', reason: 'Vonnis.', items: at(items) };

    const byOfficer = await give<Problem>(decisionToKeep(at(items)), officer);
    const unproven = await give<Problem>(forfeit);

    expect([byOfficer.status, byOfficer.body.code]).toEqual([403, 'access.forbidden']);
    expect(unproven.status).toBe(400);
    expect(unproven.body.errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/decidedBy', '/documentId']));
    const documentId = await addDocument(lead.client, caseId, 'judgment', 'Vonnis');
    const given = await give({ ...forfeit, decidedBy: 'Rechtbank Noordstad', documentId });
    expect([given.status, given.body.done.map(({ status }) => status)]).toEqual([201, ['forfeited-not-final']]);
  });
});

describe('finality', () => {
  async function givenForfeiture(): Promise<{ caseId: string; itemId: string; decision: Decision }> {
    const { caseId, items } = await givenNoticed(1);
    const documentId = await addDocument(lead.client, caseId, 'judgment', 'Vonnis');
    await done(give({ kind: 'forfeit', capacity: 'court', decidedBy: 'Rechtbank Noordstad', decidedOn: today(), ground: 'nl-sr-33', reason: 'Vonnis.', documentId, items: at(items) }));
    const [decision] = await done(lead.client.get<Decision[]>(`/cases/${caseId}/decisions`));
    if (!decision) throw new Error('no decision');
    return { caseId, itemId: items[0] ?? '', decision };
  }

  it('is recorded once, on the version that was seen, and makes the forfeiture final', async () => {
    const { caseId, itemId, decision } = await givenForfeiture();
    const documentId = await addDocument(lead.client, caseId, 'letter', 'Bericht van de griffie');
    const body = { finalOn: today(), reason: 'Geen rechtsmiddel ingesteld.', documentId };

    const stale = await lead.client.post<Problem>(`/decisions/${decision.id}/finality`, body, { version: 9 });
    const final = await lead.client.post(`/decisions/${decision.id}/finality`, body, { version: decision.version });
    const again = await lead.client.post<Problem>(`/decisions/${decision.id}/finality`, body, { version: decision.version + 1 });

    expect([stale.status, stale.body.currentVersion, final.status, again.status]).toEqual([412, decision.version, 200, 409]);
    expect(await done(lead.client.get<Decision>(`/decisions/${decision.id}`))).toMatchObject({ final: true, finalOn: today(), items: [{ id: itemId, status: 'forfeited' }] });
  });

  it('is not for the asset officer to record, nor of a decision that was withdrawn', async () => {
    const { items } = await givenNoticed(1);
    await done(give(decisionToKeep(at(items))));
    const { decisions } = await done(give(decisionToKeep(at(items, 3)))); // looked at again, and kept: nothing to carry out
    const id = decisions[0]?.id ?? '';

    const byOfficer = await officer.client.post<Problem>(`/decisions/${id}/finality`, { finalOn: today(), reason: 'x' }, { version: 1 });
    const withdrawn = await lead.client.post<Problem>(`/decisions/${id}/withdrawal`, { withdrawnOn: today(), reason: 'Nieuwe feiten.' }, { version: 1 });
    const final = await lead.client.post<Problem>(`/decisions/${id}/finality`, { finalOn: today(), reason: 'x' }, { version: 2 });

    expect([byOfficer.status, withdrawn.status, final.status, final.body.code]).toEqual([403, 200, 409, 'decision.withdrawn-already']);
  });

  it('that was taken back keeps nothing any more: the end of the keeping before it counts again, and the thing waits as it did before', async () => {
    const { id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id });
    const items = await seize(officer.client, caseId, [aCar()], { seizedOn: daysAgo(5) });
    const item = items[0] ?? '';
    await moveItem(officer.client, item, { action: 'notice', ground: 'nl-sv-94-3', documentId: await addDocument(officer.client, caseId), occurredOn: daysAgo(4) });
    const [earlier, later] = [daysAgo(-10), daysAgo(-600)];
    const reviews = async (): Promise<readonly string[]> => (await deadlinesOf(lead.client, caseId)).filter(({ ruleId }) => ruleId === 'NL-P2').map(({ dueOn, state }) => `${dueOn} ${state}`).sort();
    await done(give({ ...decisionToKeep(at(items)), decidedOn: daysAgo(3), reviewOn: earlier }));
    const { decisions } = await done(give({ ...decisionToKeep(at(items, 3)), reviewOn: later }));
    await until(async () => (await reviews()).includes(`${later} open`));

    await done(lead.client.post(`/decisions/${decisions[0]?.id}/withdrawal`, { withdrawnOn: today(), reason: 'Op de verkeerde zaak.' }, { version: 1 }));

    await until(async () => (await reviews()).includes(`${earlier} open`));
    expect(await reviews()).toEqual([`${earlier} open`, `${later} withdrawn`]);
    const [row] = await office.database.query<{ since: string | null }>('SELECT awaiting_since::text AS since FROM item WHERE id = $1', [item]);
    expect(row?.since).toBeNull();
  });

  it('and carrying out both end the time in which a decision can be taken back', async () => {
    const { items } = await givenNoticed(1);
    const { decisions } = await done(give({ ...decisionToKeep(at(items)), kind: 'return', reviewOn: undefined }));

    const { status, body } = await lead.client.post<Problem>(`/decisions/${decisions[0]?.id}/withdrawal`, { withdrawnOn: today(), reason: 'Toch niet.' }, { version: 1 });

    expect([status, body.code]).toEqual([409, 'decision.carried-out']);
  });
});

describe('a complaint that is pending', () => {
  it('stops the return until each of them is decided, whichever is decided first', async () => {
    const { caseId, items } = await givenNoticed(2);
    const [first = '', second = ''] = items;
    const body = { kind: 'return', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Niet van belang.' };
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1' });
    await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/2' });

    const stopped = await give<Problem>({ ...body, items: at([first]) });
    await recordFact(lead.client, caseId, 'complaint.decided', { complaint: 'RK 26/1', outcome: 'dismissed' });
    const stillStopped = await give<Problem>({ ...body, items: at([first]) });
    await recordFact(lead.client, caseId, 'complaint.decided', { complaint: 'RK 26/2', outcome: 'withdrawn' });
    const free = await done(give({ ...body, items: at([first]) }));

    expect([stopped, stillStopped].map((answer) => [answer.status, answer.body.errors?.map(({ code }) => code)])).toEqual([[409, ['item.blocked']], [409, ['item.blocked']]]);
    expect(free.done).toHaveLength(1);
    expect((await showItem(lead.client, second)).blocks).toEqual([]);
  });

  it('keeps a case from closing', async () => {
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    await startInvestigation(lead.client, id);
    await moveCase(lead.client, id, 'dismiss', { documentId: await addDocument(lead.client, id, 'letter') });
    const close = async () => lead.client.post<Problem>(`/cases/${id}/transitions`, { action: 'close', occurredOn: today(), documentId: await addDocument(lead.client, id, 'report') }, { version: 3 });
    await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/3' });
    await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/4' });
    await recordFact(lead.client, id, 'complaint.decided', { complaint: 'RK 26/3', outcome: 'granted' });

    const one = await close();
    await recordFact(lead.client, id, 'complaint.decided', { complaint: 'RK 26/4', outcome: 'granted' });
    const none = await close();

    expect([one.status, one.body.errors?.map(({ code, params }) => [code, params?.['count']])]).toEqual([409, [['case.complaints-pending', 1]]]);
    expect(none.status).toBe(200);
  });
});
