import { randomUUID } from 'node:crypto';
import type { Role } from '../../libs/access/src/contract.js';
import type { CorrectEventRequest, TimelineEvent } from '../../libs/cases/src/contract.js';
import type { Decision, GiveDecisionResponse } from '../../libs/decisions/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { done, type Answer } from './support/client.js';
import { daysAgo, hoursAgo, today, until } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, aSeizure, cash, deadlinesOf, decisionToKeep, moveCase, notice, openCase, recordFact, seizeOne, showItem, startInvestigation, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, openedOn: daysAgo(60) })).id;
});

afterAll(() => office.stop());

const FUTURE = daysAgo(-1);
const told = ({ status, body }: Answer<Problem>): readonly unknown[] => [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort()];
const correct = async (eventId: string, body: Partial<CorrectEventRequest>): Promise<readonly unknown[]> => told(await lead.client.post<Problem>(`/cases/${caseId}/events/${eventId}/correction`, body));

async function standing(type: string): Promise<TimelineEvent> {
  const found = (await timelineOf(lead.client, caseId)).find((event) => event.type === type && event.correctedBy === null);
  if (!found) throw new Error(`nothing stands of ${type}`);
  return found;
}

describe('a correction that is wrong in its form hears in the same answer what else is wrong', () => {
  it('in what was stated with a step of the case', async () => {
    const step = async (action: string, more: object) => moveCase(lead.client, caseId, action, { documentId: await addDocument(lead.client, caseId, 'letter'), ...more });
    await startInvestigation(lead.client, caseId, daysAgo(50));
    await step('prosecute', { occurredOn: daysAgo(40) });
    await step('give-verdict', { occurredOn: daysAgo(6), data: { suspectPresent: true } });
    const { id, occurredOn } = await standing('case.verdict-given');

    expect(await correct(id, { occurredOn: FUTURE, data: { suspectPresent: 'yes', wings: 2 }, reason: 'x' })).toEqual([400, '/data/suspectPresent field.flag', '/data/wings fact.field-unknown', '/occurredOn field.date-in-future']);
    expect(await correct(id, { occurredOn, occurredAt: `${occurredOn}T10:00Z` })).toEqual([400, '/occurredAt event.no-time', '/reason field.required']);
    expect(await correct(id, { occurredOn, void: true })).toEqual([400, '/reason field.required', '/void event.not-voidable']);
  });

  it('in a fact, its time of day and its data', async () => {
    const fact = await recordFact(lead.client, caseId, 'complaint.filed', { complaint: 'RK 26/1' }, { occurredOn: daysAgo(9) });

    expect(await correct(fact, { occurredOn: daysAgo(8), occurredAt: `${daysAgo(7)}T10:00Z`, data: { complaint: '', wings: 2 } })).toEqual([
      400,
      '/data/complaint fact.field-required',
      '/data/wings fact.field-unknown',
      '/occurredAt event.time-on-other-day',
      '/reason field.required',
    ]);
    expect(await correct(fact, { occurredOn: '2026-02-30', data: { wings: 2 }, reason: 'x' })).toEqual([400, '/data/wings fact.field-unknown', '/occurredOn field.date']);
  });

  it('in when it happened, beside what was done before and after', async () => {
    await seizeOne(officer.client, caseId, cash(), { seizedOn: daysAgo(9) }).then((id) => notice(officer.client, caseId, id));
    const { id } = await standing('item.noticed');

    expect(await correct(id, { occurredOn: daysAgo(30) })).toEqual([400, '/occurredOn item.before-seizure', '/reason field.required']);
  });
});

it('of the things of a seizure is told what their fields say about each other, beside what is wrong in one of them', async () => {
  const things = [
    { ...cash('1260.00'), details: { denominations: [{ value: '50', count: 25 }], counterfeitCheck: 'maybe' } },
    { assetClass: 'vehicle', description: 'Golf', details: { wheels: 4, registrationCountry: 'XX' } },
    { assetClass: 'crypto-asset', description: 'Bitcoin', details: { chain: 'bitcoin', token: 'BTC', quantity: '-1', custodyMethod: 'hardware-wallet' } },
    { assetClass: 'bank-balance', description: 'Rekening', details: { noticeServedOn: FUTURE } },
  ];

  expect(told(await officer.client.post<Problem>(`/cases/${caseId}/seizures`, aSeizure(things)))).toEqual([
    400,
    '/things/0/details/counterfeitCheck field.choice',
    '/things/0/details/denominations cash.denominations-differ',
    '/things/1/details/registrationCountry field.country',
    '/things/1/details/wheels field.unknown',
    '/things/2/details/address crypto.place-missing',
    '/things/2/details/quantity field.negative',
    '/things/3/details/iban bank-balance.account-missing',
    '/things/3/details/noticeServedOn field.date-in-future',
  ]);
});

it('a step for which approval is asked hears at once what is wrong in its form, its ground and its document', async () => {
  const itemId = await seizeOne(officer.client, caseId);
  const ask = async (body: object): Promise<readonly unknown[]> => told(await officer.client.post<Problem>(`/items/${itemId}/approvals`, body, { version: 1 }));

  expect(await ask({ action: 'explode', documentId: randomUUID() })).toEqual([400, '/action item.needs-no-approval', '/documentId item.document-elsewhere', '/ground field.required', '/reason field.required']);
  expect(await ask({ ground: 'zz', reason: '', documentId: '1', wings: 2 })).toEqual([400, '/action field.required', '/documentId field.id', '/reason field.required', '/wings field.unknown']);
});

describe('a decision', () => {
  async function noticed(): Promise<string> {
    const itemId = await seizeOne(officer.client, caseId, cash(), { seizedOn: daysAgo(9) });
    await notice(officer.client, caseId, itemId);
    return itemId;
  }

  async function given(itemId: string, more: object = {}): Promise<Decision> {
    const { version } = await showItem(officer.client, itemId);
    const { decisions } = await done(lead.client.post<GiveDecisionResponse>('/decisions', { ...decisionToKeep([{ id: itemId, version }]), decidedOn: daysAgo(3), ...more }));
    return done(lead.client.get<Decision>(`/decisions/${decisions[0]?.id}`));
  }

  it('that is made final hears at once of its form, its day and the document of elsewhere or the one that is missing', async () => {
    const { id, version } = await given(await noticed(), { kind: 'forfeit', capacity: 'court', decidedBy: 'Rechtbank', ground: 'nl-sr-33', reviewOn: undefined, documentId: await addDocument(lead.client, caseId, 'judgment') });
    const finalise = async (body: object): Promise<readonly unknown[]> => told(await lead.client.post<Problem>(`/decisions/${id}/finality`, body, { version }));

    expect(await finalise({ finalOn: daysAgo(4), documentId: randomUUID() })).toEqual([400, '/documentId case.document-elsewhere', '/finalOn decision.final-before', '/reason field.required']);
    expect(await finalise({ finalOn: FUTURE })).toEqual([400, '/documentId decision.registry-record-missing', '/finalOn field.date-in-future', '/reason field.required']);
    expect(await finalise({ finalOn: daysAgo(4), reason: 'x', documentId: randomUUID() })).toEqual([400, '/documentId case.document-elsewhere', '/finalOn decision.final-before']);
  });

  it('is not taken back before the day it was given', async () => {
    const itemId = await noticed();
    await given(itemId);
    const again = await given(itemId); // looked at again, and kept: nothing to carry out
    const withdraw = async (body: object): Promise<readonly unknown[]> => told(await lead.client.post<Problem>(`/decisions/${again.id}/withdrawal`, body, { version: again.version }));

    expect(await withdraw({ withdrawnOn: daysAgo(4) })).toEqual([400, '/reason field.required', '/withdrawnOn decision.final-before']);
    expect(await withdraw({ withdrawnOn: today() })).toEqual([400, '/reason field.required']);
  });
});

describe('a document of elsewhere is told with what is wrong in the form', () => {
  const documentId = randomUUID();

  it.each<[string, () => Promise<readonly [string, number]>, object, readonly string[]]>([
    ['a step of an item', async () => [`/items/${await seizeOne(officer.client, caseId)}/transitions`, 1], { action: 'notice', occurredOn: FUTURE, ground: 'zz', documentId }, ['/documentId item.document-elsewhere', '/ground item.ground-not-applicable', '/occurredOn field.date-in-future']],
    ['a step of a request', async () => [`/requests/${await givenRequest()}/transitions`, 1], { action: 'refuse', occurredAt: 'yesterday', timeZone: 'Mars', documentId }, ['/documentId case.document-elsewhere', '/occurredAt field.moment', '/reason request.reason-missing', '/timeZone field.time-zone']],
    ['a term that is completed', givenTerm, { metOn: FUTURE, documentId }, ['/documentId case.document-elsewhere', '/metOn field.date-in-future', '/reason deadline.act-or-reason']],
    ['a term whose act is none', givenTerm, { actEventId: '1', documentId }, ['/actEventId field.id', '/documentId case.document-elsewhere']],
  ])('of %s', async (_, target, body, expected) => {
    const [path, version] = await target();

    expect(told(await lead.client.post<Problem>(path, body, { version }))).toEqual([400, ...expected]);
  });

  it('of a value, and of its correction that it lies before the seizure', async () => {
    const itemId = await seizeOne(officer.client, caseId);
    const value = { moment: 'other', valuedOn: '1990-01-01', value: { amount: '1.00', currency: 'EUR' }, method: 'appraisal', source: 'x' };
    const { id } = await done(officer.client.post<{ id: string }>(`/items/${itemId}/valuations`, { ...value, valuedOn: today() }));

    expect(told(await officer.client.post<Problem>(`/items/${itemId}/valuations`, { ...value, source: '', documentId }))).toEqual([400, '/documentId case.document-elsewhere', '/source field.required', '/valuedOn valuation.before-seizure']);
    expect(told(await officer.client.post<Problem>(`/valuations/${id}/corrections`, { valuedOn: '1990-01-01', value: value.value }))).toEqual([400, '/reason field.required', '/valuedOn valuation.before-seizure']);
  });

  it('and proves no step', async () => {
    const other = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id })).id;

    expect(told(await lead.client.post<Problem>(`/cases/${other}/transitions`, { action: 'start-investigation', occurredOn: today(), documentId }, { version: 1 }))).toEqual([400, '/documentId case.document-elsewhere']);
  });
});

describe('a moment that contradicts what is stated beside it is refused', () => {
  const AMSTERDAM = { timeZone: 'Europe/Amsterdam' };
  const confirmed = async (moment: object): Promise<readonly unknown[]> => {
    const fact = { type: 'request.receipt-confirmed', subjectType: 'request', subjectId: await givenRequest(), occurredOn: today() };
    return told(await lead.client.post<Problem>(`/cases/${caseId}/events`, { ...fact, ...moment }));
  };

  it('in a fact as in its correction: another day, the day of another place, an offset of elsewhere, a time without its place', async () => {
    expect(await confirmed({ occurredOn: daysAgo(30), occurredAt: `${daysAgo(2)}T10:00:00Z`, ...AMSTERDAM, reason: '' })).toEqual([400, '/occurredAt event.time-on-other-day']);
    expect(await confirmed({ occurredOn: daysAgo(2), occurredAt: `${daysAgo(2)}T01:00+14:00`, ...AMSTERDAM, subjectType: 'case' })).toEqual([400, '/occurredAt event.time-on-other-day', '/occurredAt field.offset-differs', '/subjectId event.subject-elsewhere', '/subjectType fact.subject-not-allowed']);
    expect(await confirmed({ occurredOn: daysAgo(2), occurredAt: `${daysAgo(2)}T10:00:00Z` })).toEqual([400, '/timeZone field.required']);
    expect(await confirmed({ occurredOn: daysAgo(2), occurredAt: `${daysAgo(2)}T10:00:00Z`, timeZone: 'Mars' })).toEqual([400, '/timeZone field.time-zone']);
    expect(await confirmed({ occurredOn: daysAgo(2), occurredAt: `${daysAgo(2)}T10:00:00Z[Europe/Amsterdam]`, ...AMSTERDAM })).toEqual([400, '/occurredAt field.moment']);
  });

  it('and is kept by our day when it is told by the clock of its place', async () => {
    expect(await confirmed({ occurredOn: daysAgo(2), occurredAt: `${daysAgo(2)}T01:00+14:00`, timeZone: 'Pacific/Kiritimati' })).toEqual([201]);
    expect((await standing('request.receipt-confirmed')).occurredOn).toBe(daysAgo(3));
  });

  it('in a step of a request and in the answer to a message, beside what is wrong in its form', async () => {
    const elsewhere = { occurredAt: `${daysAgo(0)}T00:00:00+05:00`, ...AMSTERDAM };
    const step = async (more: object): Promise<readonly unknown[]> => told(await lead.client.post<Problem>(`/requests/${await givenRequest()}/transitions`, { action: 'refuse', ...elsewhere, ...more }, { version: 1 }));
    const message = { partner: 'police', channel: 'siena', direction: 'out', subject: 'x', movedAt: `${daysAgo(9)}T10:00:00Z`, ...AMSTERDAM };
    const { id } = await done(lead.client.post<{ id: string }>(`/cases/${caseId}/exchanges`, message));
    const answer = async (more: object): Promise<readonly unknown[]> => told(await lead.client.post<Problem>(`/exchanges/${id}/answer`, { outcome: 'answered', answer: 'x', answeredAt: `${daysAgo(2)}T10:00:00+03:00`, ...AMSTERDAM, ...more }, { version: 1 }));

    expect(await step({ documentId: '1' })).toEqual([400, '/documentId field.id', '/occurredAt field.offset-differs', '/reason request.reason-missing']);
    expect(await step({ reason: 'x', occurredAt: hoursAgo(1).replace('Z', '+14:00') })).toEqual([400, '/occurredAt field.offset-differs', '/occurredAt request.before-last']);
    expect(await answer({ answer: '' })).toEqual([400, '/answer field.required', '/answeredAt field.offset-differs']);
    expect(await answer({})).toEqual([400, '/answeredAt field.offset-differs']);
  });
});

describe('who or what is not there, or may not be there, is told with what is wrong in the form', () => {
  it('of a member, of things that are joined, and of the items of a request', async () => {
    const [itemId, nobody] = [await seizeOne(officer.client, caseId), randomUUID()];
    const join = async (items: readonly object[], reason = '') => told(await officer.client.post<Problem>(`/items/${itemId}/joins`, { items, reason }, { version: 1 }));
    const certificate = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true };

    expect(told(await lead.client.post<Problem>(`/cases/${caseId}/members`, { userId: nobody, roleInCase: 'boss' }))).toEqual([400, '/roleInCase field.choice', '/userId record.reference-unknown']);
    expect(await join([{ id: nobody, version: 1 }])).toEqual([400, '/items/0/id lot.item-unknown', '/reason field.required']);
    expect(await join([{ id: nobody, version: 1 }, { id: 'x', version: 1 }, { id: itemId, version: 1 }, { id: itemId, version: 1 }], 'x')).toEqual([400, '/items/0/id lot.item-unknown', '/items/1/id field.id', '/items/3/id lot.twice']);
    expect(told(await lead.client.post<Problem>(`/cases/${caseId}/requests`, { ...certificate, itemIds: [itemId, 'x', itemId] }))).toEqual([400, '/itemIds/1 field.id', '/itemIds/2 request.item-twice']);
  });

  it.each<Role>(['auditor', 'custodian', 'legal-administrator', 'system-administrator', 'partner'])('no case is led by somebody who is only %s: not when it is opened or corrected, nor as a member', async (role) => {
    const { id: leadId } = await office.enrol(role);
    const { id } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id });
    const details = { title: 'x', classification: 'normal', leadId };

    expect(told(await lead.client.post<Problem>('/cases', { ...details, unitId: office.unitId, title: '' }))).toEqual([400, '/leadId case.lead-role', '/title field.required']);
    expect(told(await lead.client.put<Problem>(`/cases/${id}/details`, details, { version: 1 }))).toEqual([400, '/leadId case.lead-role', '/reason field.required']);
    expect(told(await lead.client.post<Problem>(`/cases/${id}/members`, { userId: leadId, roleInCase: 'lead' }))).toEqual([400, '/userId case.lead-role']);
  });
});

it('a step of a request by a version that went by is stale, whatever the step and whatever is wrong with it', async () => {
  const path = `/requests/${await givenRequest()}/transitions`;
  const step = (action: string, more: object) => lead.client.post<Problem>(path, { action, occurredAt: hoursAgo(1), timeZone: 'Europe/Amsterdam', ...more }, { version: 1 });
  await done(step('recognise', {}));

  expect([(await step('recognise', {})).status, (await step('refuse', { reason: '' })).status]).toEqual([412, 412]);
});

async function givenRequest(): Promise<string> {
  const certificate = { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true };
  return (await done(lead.client.post<{ id: string }>(`/cases/${caseId}/requests`, certificate))).id;
}

async function givenTerm(): Promise<readonly [string, number]> {
  const { id, version } = await until(async () => (await deadlinesOf(lead.client, caseId)).find(({ state }) => state === 'open'));
  return [`/deadlines/${id}/completion`, version];
}
