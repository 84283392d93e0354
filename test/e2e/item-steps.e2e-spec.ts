import type { Problem } from '../../libs/platform/src/contract.js';
import { today, daysAgo } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, addDocument, agreeOn, cash, moveItem, notice, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let custodian: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  custodian = await office.enrol('custodian');
  ({ id: caseId } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id }));
});

afterAll(() => office.stop());

const ask = (person: Person, itemId: string, body: object, version = 1) => person.client.post<Problem>(`/items/${itemId}/transitions`, { occurredOn: today(), ...body }, { version });

describe('a step of an item', () => {
  it('is taken with its ground and its document, and is a fact on the timeline', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(4) });
    const documentId = await addDocument(officer.client, caseId);

    const { status, body, headers } = await ask(officer, itemId, { action: 'notice', ground: 'nl-sv-94-3', documentId, occurredOn: daysAgo(2) });

    expect([status, body, headers.get('etag')]).toEqual([200, { id: itemId, version: 2, status: 'noticed' }, '"v2"']);
    expect(await showItem(lead.client, itemId)).toMatchObject({ status: 'noticed', openDecisions: expect.arrayContaining(['keep', 'return']) });
    expect((await timelineOf(lead.client, caseId)).find(({ type }) => type === 'item.noticed')).toMatchObject({ subjectId: itemId, ground: 'nl-sv-94-3', documentId, occurredOn: daysAgo(2), changes: [{ field: 'status', from: 'seized', to: 'noticed' }] });
  });

  it.each([
    ['nl', 'Dit kan nu niet', /Een voorwerp in de stand "In beslag genomen" laat "Teruggeven" niet toe\./],
    ['en', 'not possible', /An item that is "Seized" does not allow "Return"\./],
  ] as const)('that the state does not allow answers 409 in %s with the steps that are open', async (language, _title, detail) => {
    const itemId = await seizeOne(officer.client, caseId);

    const { status, headers, body } = await ask({ ...officer, client: officer.client.in(language) }, itemId, { action: 'return', ground: 'nl-sv-119-1' });

    expect([status, headers.get('content-type')]).toEqual([409, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ code: 'item.transition-refused', status: 409, errors: [{ code: 'item.status-forbids-action' }] });
    expect(body.errors?.[0]?.detail).toMatch(detail);
    expect(body.open).toEqual((await showItem(officer.client, itemId)).openTransitions.map(({ action }) => action));
    expect(body.open).toContain('notice');
    expect((await showItem(officer.client, itemId)).status).toBe('seized');
  });

  it('that another must take is refused with 403, and with what is open to this reader', async () => {
    const itemId = await seizeOne(officer.client, caseId);

    const { status, body } = await ask(custodian, itemId, { action: 'notice', ground: 'nl-sv-94-3' });

    expect([status, body.errors?.map(({ code }) => code)]).toEqual([403, ['item.role-not-allowed']]);
    expect(body.open).not.toContain('notice');
  });

  it('names all that is missing at once', async () => {
    const itemId = await seizeOne(officer.client, caseId, aCar(), { seizedOn: daysAgo(1) });

    const { status, body } = await ask(officer, itemId, { action: 'notice', ground: 'nl-sv-119-1', occurredOn: daysAgo(3), data: { colour: 'blue' } });

    expect(status).toBe(400);
    expect(body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/data/colour field.unknown', '/documentId item.document-missing', '/ground item.ground-not-applicable', '/occurredOn item.before-seizure']);
  });

  it('is not proven by a document of another case', async () => {
    const other = await openCase(lead.client, { unitId: office.unitId });
    const itemId = await seizeOne(officer.client, caseId);

    const { status, body } = await ask(officer, itemId, { action: 'notice', ground: 'nl-sv-94-3', documentId: await addDocument(lead.client, other.id) });

    expect([status, body.errors?.map(({ code }) => code)]).toEqual([400, expect.arrayContaining(['item.document-elsewhere'])]);
  });

  it('needs its decision: none without one, none on a decision about another item', async () => {
    const [itemId, otherId] = [await seizeOne(officer.client, caseId), await seizeOne(officer.client, caseId)];
    await notice(officer.client, caseId, itemId);
    await notice(officer.client, caseId, otherId);
    const decided = await lead.client.post<{ decisions: { id: string }[] }>('/decisions', { kind: 'return', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Niet van belang.', items: [{ id: otherId, version: 2 }] });

    const without = await ask(lead, itemId, { action: 'maintain', ground: 'nl-sv-116-1' }, 2);
    const borrowed = await ask(lead, itemId, { action: 'order-return', ground: 'nl-sv-116-1', decisionId: decided.body.decisions[0]?.id }, 2);

    expect([decided.status, without.status, borrowed.status]).toEqual([201, 400, 400]);
    expect(borrowed.body.errors?.map(({ code }) => code)).toContain('item.decision-missing');
  });
});

it('follows money from its seizure to its return, step by step, each by whom the law names', async () => {
  const itemId = await seizeOne(officer.client, caseId, cash('4300.00'), { seizedOn: daysAgo(9) });
  await notice(officer.client, caseId, itemId);
  const decision = await lead.client.post('/decisions', { kind: 'return', capacity: 'prosecutor', decidedOn: today(), ground: 'nl-sv-116-1', reason: 'Herkomst aangetoond.', items: [{ id: itemId, version: 2 }] });
  const receipt = await addDocument(custodian.client, caseId, 'receipt', 'Ontvangstbewijs');
  const step = { action: 'return', ground: 'nl-sv-119-1', documentId: receipt };

  await agreeOn(officer.client, lead.client, itemId, { action: step.action, ground: step.ground });

  const unchecked = await ask(custodian, itemId, { ...step, data: { recipientIdentified: true } }, 3);
  const returned = await moveItem(custodian.client, itemId, { ...step, data: { recipientIdentified: true, setOffChecked: true } });
  const after = await ask(officer, itemId, { action: 'notice', ground: 'nl-sv-94-3' }, 4);

  expect(decision.status).toBe(201);
  expect([unchecked.status, unchecked.body.errors?.map(({ code }) => code)]).toEqual([400, ['item.statement-missing']]);
  expect(returned.status).toBe('returned');
  expect([after.status, after.body.open]).toEqual([409, []]);
});

it('refuses in the database what the code would let through', async () => {
  const itemId = await seizeOne(officer.client, caseId);

  await expect(office.database.query(`UPDATE item SET status = 'returned' WHERE id = $1`, [itemId])).rejects.toThrow('an item cannot go from seized to returned');
});
