import { randomUUID } from 'node:crypto';
import type { AuditRow } from '../../libs/audit/src/contract.js';
import type { CaseRow } from '../../libs/cases/src/contract.js';
import type { DeadlineRow, Today } from '../../libs/deadlines/src/contract.js';
import type { ItemRow } from '../../libs/items/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done, type Answer, type Client } from './support/client.js';
import { hoursAgo, today, until } from './support/dates.js';
import { openLivePage } from './support/live-page.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, addDocument, cash, deadlinesOf, decisionToKeep, notice, openCase, recordFact, seizeOne, showCase, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
});

afterAll(() => office.stop());

/** A case with a thing of every kind in it. */
interface FullCase {
  readonly id: string;
  readonly reference: string;
  readonly itemId: string;
  readonly deadlineId: string;
  readonly requestId: string;
  readonly exchangeId: string;
  readonly documentId: string;
  readonly decisionId: string;
  readonly eventId: string;
  readonly partyId: string;
}

async function givenFullCase(classification: 'normal' | 'embargo', title: string): Promise<FullCase> {
  const { id, reference } = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, classification, title });
  const itemId = await seizeOne(officer.client, id, aCar({ description: `Auto van ${title}` }));
  await notice(officer.client, id, itemId);
  const party = await done(lead.client.post<{ id: string }>(`/cases/${id}/parties`, { kind: 'person', name: `Verdachte ${title}`, role: 'suspect' }));
  const { decisions } = await done(lead.client.post<{ decisions: { id: string }[] }>('/decisions', decisionToKeep([{ id: itemId, version: 2 }])));
  const request = await done(lead.client.post<{ id: string }>(`/cases/${id}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: 'x', movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true }));
  const exchange = await done(lead.client.post<{ id: string }>(`/cases/${id}/exchanges`, { partner: 'police', channel: 'e-mail', direction: 'in', subject: title, movedAt: hoursAgo(2), timeZone: 'Europe/Amsterdam' }));
  const eventId = await recordFact(lead.client, id, 'complaint.filed', { complaint: 'RK 26/1', privileged: true });
  const deadline = await until(async () => (await deadlinesOf(lead.client, id)).find(({ ruleId }) => ruleId === 'NL-23'));
  const documentId = await addDocument(lead.client, id);
  await until(async () => (await lead.client.get(`/documents/${documentId}/content`)).status === 200);
  return { id, reference, itemId, partyId: party.id, decisionId: decisions[0]?.id ?? '', requestId: request.id, exchangeId: exchange.id, eventId, deadlineId: deadline.id, documentId };
}

const NOWHERE: FullCase = { id: randomUUID(), reference: 'Z1999-000001', itemId: randomUUID(), partyId: randomUUID(), decisionId: randomUUID(), requestId: randomUUID(), exchangeId: randomUUID(), eventId: randomUUID(), deadlineId: randomUUID(), documentId: randomUUID() };

type Ask = (by: Client, it: FullCase) => Promise<Answer<Problem>>;

const READS: Readonly<Record<string, Ask>> = {
  'the case': (by, { id }) => by.get(`/cases/${id}`),
  'its timeline': (by, { id }) => by.get(`/cases/${id}/timeline`),
  'its log': (by, { id }) => by.get(`/cases/${id}/log`),
  'its terms': (by, { id }) => by.get(`/cases/${id}/deadlines`),
  'its decisions': (by, { id }) => by.get(`/cases/${id}/decisions`),
  'its proposals': (by, { id }) => by.get(`/cases/${id}/approvals`),
  'its documents': (by, { id }) => by.get(`/cases/${id}/documents`),
  'its requests': (by, { id }) => by.get(`/cases/${id}/requests`),
  'its exchanges': (by, { id }) => by.get(`/cases/${id}/exchanges`),
  'an item': (by, { itemId }) => by.get(`/items/${itemId}`),
  'a term': (by, { deadlineId }) => by.get(`/deadlines/${deadlineId}`),
  'a decision': (by, { decisionId }) => by.get(`/decisions/${decisionId}`),
  'a document': (by, { documentId }) => by.get(`/documents/${documentId}/content`),
};

const CHANGES: Readonly<Record<string, Ask>> = {
  'correcting the case': (by, { id }) => by.put(`/cases/${id}/details`, { title: 'x', classification: 'normal', reason: 'x' }, { version: 1 }),
  'a step of the case': (by, { id }) => by.post(`/cases/${id}/transitions`, { action: 'start-investigation', occurredOn: today() }, { version: 1 }),
  'a party': (by, { id }) => by.post(`/cases/${id}/parties`, { kind: 'person', name: 'x', role: 'owner' }),
  'correcting a party': (by, { id, partyId }) => by.put(`/cases/${id}/parties/${partyId}`, { kind: 'person', name: 'x', role: 'owner', reason: 'x' }, { version: 1 }),
  'a link': (by, { id }) => by.post(`/cases/${id}/links`, { caseReference: 'Z1998-000001', kind: 'related', reason: 'x' }),
  'a fact': (by, { id }) => by.post(`/cases/${id}/events`, { type: 'settlement.fulfilled', subjectType: 'case', subjectId: id, occurredOn: today() }),
  'correcting a fact': (by, { id, eventId }) => by.post(`/cases/${id}/events/${eventId}/correction`, { occurredOn: today(), reason: 'x' }),
  'a seizure': (by, { id }) => by.post(`/cases/${id}/seizures`, aSeizure([cash()])),
  'correcting an item': (by, { itemId }) => by.put(`/items/${itemId}/details`, { description: 'x', details: {}, reason: 'x' }, { version: 3 }),
  'a step of an item': (by, { itemId }) => by.post(`/items/${itemId}/transitions`, { action: 'waive', occurredOn: today(), ground: 'nl-sv-116-2' }, { version: 3 }),
  'following an item': (by, { itemId }) => by.put(`/items/${itemId}/follow`),
  'finality': (by, { decisionId }) => by.post(`/decisions/${decisionId}/finality`, { finalOn: today(), reason: 'x' }, { version: 1 }),
  'taking a decision back': (by, { decisionId }) => by.post(`/decisions/${decisionId}/withdrawal`, { withdrawnOn: today(), reason: 'x' }, { version: 1 }),
  'acknowledging': (by, { deadlineId }) => by.post(`/deadlines/${deadlineId}/acknowledgement`, {}, { version: 1 }),
  'completing': (by, { deadlineId }) => by.post(`/deadlines/${deadlineId}/completion`, { metOn: today(), reason: 'x' }, { version: 1 }),
  'handing over': (by, { deadlineId }) => by.put(`/deadlines/${deadlineId}/assignee`, { userId: lead.id, reason: 'x' }, { version: 1 }),
  'a request': (by, { id }) => by.post(`/cases/${id}/requests`, { direction: 'out', instrument: 'mutual-legal-assistance', counterpartState: 'BE', counterpartAuthority: 'x', timeZone: 'Europe/Amsterdam', urgent: false }),
  'a step of a request': (by, { requestId }) => by.post(`/requests/${requestId}/transitions`, { action: 'recognise', occurredAt: hoursAgo(1), timeZone: 'Europe/Amsterdam' }, { version: 1 }),
  'an exchange': (by, { id }) => by.post(`/cases/${id}/exchanges`, { partner: 'police', channel: 'e-mail', direction: 'in', subject: 'x', movedAt: hoursAgo(1), timeZone: 'Europe/Amsterdam' }),
  'an answer': (by, { exchangeId }) => by.post(`/exchanges/${exchangeId}/answer`, { outcome: 'answered', answer: 'x', answeredAt: hoursAgo(1), timeZone: 'Europe/Amsterdam' }, { version: 1 }),
  'a document that is added': (by, { id }) => {
    const form = new FormData();
    for (const [name, value] of [['title', 'x'], ['kind', 'other']] as const) form.set(name, value);
    form.set('file', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
    return by.post(`/cases/${id}/documents`, form);
  },
};

const withoutRequestId = ({ status, text, body }: Answer<Problem>) => ({ status, text: text.replace(body.requestId, '') });

describe('an embargoed case', () => {
  let hidden: FullCase;
  let open: FullCase;

  beforeAll(async () => {
    hidden = await givenFullCase('embargo', 'Grauwe Gans');
    open = await givenFullCase('normal', 'Wilde Eend');
  }, 120_000);

  it.each(['prosecutor', 'team-lead', 'auditor'] as const)('is for a %s who is no member, to the byte, a case that does not exist', async (role) => {
    const colleague = await office.enrol(role);

    for (const [what, ask] of [...Object.entries(READS), ...(role === 'auditor' ? [] : Object.entries(CHANGES))]) {
      const [real, nothing] = [await ask(colleague.client, hidden), await ask(colleague.client, NOWHERE)];
      expect({ what, ...withoutRequestId(real) }).toEqual({ what, ...withoutRequestId(nothing) });
      expect([403, 404]).toContain(real.status);
    }
  });

  it('is in no list, no count, no search and no link of others', async () => {
    const colleague = await office.enrol('prosecutor');
    const before = await done(colleague.client.post<Page<CaseRow>>('/cases/search', {}));
    await done(lead.client.post(`/cases/${open.id}/links`, { caseReference: hidden.reference, kind: 'related', reason: 'Zelfde bende.' }));

    const lists: Readonly<Record<string, unknown>> = {
      cases: await done(colleague.client.post('/cases/search', { text: 'gans' })),
      byReference: await done(colleague.client.post('/cases/search', { text: hidden.reference })),
      byParty: await done(colleague.client.post('/cases/search', { text: 'verdachte grauwe' })),
      items: await done(colleague.client.post('/items/search', { text: 'gans' })),
      inCase: await done(colleague.client.post('/items/search', { caseId: hidden.id })),
    };

    for (const [name, list] of Object.entries(lists)) {
      const { exact = true, ...rest } = list as typeof list & { readonly exact?: boolean };
      expect({ name, exact, rest }).toEqual({ name, exact: true, rest: { rows: [], nextCursor: null, total: 0 } });
    }
    expect(before.rows.map(({ id }) => id)).toContain(open.id);
    const elsewhere = [await showCase(colleague.client, open.id), await timelineOf(colleague.client, open.id), (await done(colleague.client.get<Page<DeadlineRow>>('/deadlines?scope=all&limit=200'))).rows, await done(colleague.client.get<Today>('/today'))];
    const traces = [hidden.id, hidden.reference, 'Gans', 'Zelfde bende'].filter((trace) => JSON.stringify(elsewhere).includes(trace));
    expect(traces).toEqual([]);
    expect((await showCase(lead.client, open.id)).links.map(({ caseId }) => caseId)).toEqual([hidden.id]);
  });

  it('is not heard of on the pages of others, and not in their notifications', async () => {
    const colleague = await office.enrol('team-lead');
    const [theirs, ours] = [await openLivePage(colleague.client), await openLivePage(lead.client)];

    await recordFact(lead.client, hidden.id, 'settlement.fulfilled');
    await recordFact(lead.client, open.id, 'settlement.fulfilled');
    await until(() => ours.heard.some(({ caseId }) => caseId === hidden.id) && ours.heard.some(({ caseId }) => caseId === open.id) && theirs.heard.some(({ caseId }) => caseId === open.id));
    await Promise.all([theirs.close(), ours.close()]);

    expect(JSON.stringify(theirs.heard)).not.toContain(hidden.id);
    const [told] = await office.database.query<{ count: string }>('SELECT count(*) FROM notification WHERE user_id = $1 AND case_id = $2', [colleague.id, hidden.id]);
    expect(told?.count).toBe('0');
  });

  it('cannot be referred to by who does not know of it', async () => {
    const colleague = await office.enrol('prosecutor');
    const mine = await openCase(colleague.client, { unitId: office.unitId });

    const answers = await Promise.all([hidden, NOWHERE].map(async ({ reference, itemId }) => [
      await colleague.client.post<Problem>(`/cases/${mine.id}/links`, { caseReference: reference, kind: 'related', reason: 'x' }),
      await colleague.client.post<Problem>('/decisions', decisionToKeep([{ id: itemId, version: 3 }])),
      await colleague.client.post<Problem>(`/cases/${mine.id}/events`, { type: 'receipt.given', subjectType: 'item', subjectId: itemId, occurredOn: today() }),
    ]));

    const [real, nothing] = answers.map((list) => list.map((answer) => ({ status: answer.status, text: answer.text.replace(answer.body.requestId, '').replaceAll(hidden.itemId, '').replaceAll(NOWHERE.itemId, '') })));
    expect(real).toEqual(nothing);
  });

  it('opens to who is made a member, at once', async () => {
    const colleague = await office.enrol('prosecutor');
    await done(lead.client.post(`/cases/${hidden.id}/members`, { userId: colleague.id, roleInCase: 'handler' }));

    expect((await showCase(colleague.client, hidden.id)).title).toBe('Grauwe Gans');
  });
});

describe('in a normal case', () => {
  let full: FullCase;

  beforeAll(async () => {
    full = await givenFullCase('normal', 'Tafeleend');
  }, 60_000);

  it('an observer sees everything and changes nothing', async () => {
    const observer = await office.enrol('prosecutor');
    await done(lead.client.post(`/cases/${full.id}/members`, { userId: observer.id, roleInCase: 'observer' }));
    const before = await timelineOf(lead.client, full.id);

    for (const [what, ask] of Object.entries(READS)) expect([what, (await ask(observer.client, full)).status]).toEqual([what, 200]);
    for (const [what, ask] of Object.entries(CHANGES)) {
      if (what === 'following an item') continue;
      const { status, body } = await ask(observer.client, full);
      expect([what, status, body.code]).toEqual([what, 403, 'case.observer']);
    }
    expect((await showCase(observer.client, full.id)).allowedActions).toEqual([]);
    expect(await timelineOf(lead.client, full.id)).toEqual(before);
  });

  it('an auditor of another unit reads all of it, its log too, and changes nothing', async () => {
    const auditor = await office.enrol('auditor', { unitId: randomUUID() });

    for (const [what, ask] of Object.entries(READS)) expect([what, (await ask(auditor.client, full)).status]).toEqual([what, 200]);
    for (const [what, ask] of Object.entries(CHANGES)) {
      if (what === 'following an item') continue;
      const { status, body } = await ask(auditor.client, full);
      expect([what, status, body.code]).toEqual([what, 403, 'access.forbidden']);
    }
  });

  it('a system administrator sees no case data at all', async () => {
    const administrator = await office.enrol('system-administrator');
    const lists = await Promise.all([administrator.client.post<Problem>('/cases/search', {}), administrator.client.post<Problem>('/items/search', {}), administrator.client.get<Problem>('/deadlines'), administrator.client.get<Problem>('/today')]);
    const answers = [...(await Promise.all([...Object.values(READS), ...Object.values(CHANGES)].map((ask) => ask(administrator.client, full)))), ...lists];

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['403 access.forbidden']));
    expect(answers.map(({ text }) => text).join()).not.toContain('Tafeleend');
  });

  it('nobody without a session gets anything but 401, whether it exists or not', async () => {
    const answers = await Promise.all([...Object.values(READS), ...Object.values(CHANGES)].flatMap((ask) => [ask(office.stranger, full), ask(office.stranger, NOWHERE)]));

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['401 access.sign-in']));
  });

  it.each([
    ['without the header that no form can send', { 'x-requested-with': '' }],
    ['that the browser says comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['that comes from a neighbour of this site', { 'sec-fetch-site': 'same-site' }],
  ])('a change %s is refused', async (_what, headers) => {
    const { status, body } = await lead.client.post<Problem>(`/cases/${full.id}/parties`, { kind: 'person', name: 'x', role: 'owner' }, { headers });

    expect([status, body.code]).toEqual([403, 'request.cross-site']);
  });

  it('each read and each change is a row of the log, with who, what and why', async () => {
    const reader = await office.enrol('prosecutor', { name: 'Lezer' });
    await reader.client.send(`/items/${full.itemId}`, { method: 'GET', headers: { 'x-purpose': 'voorbereiding zitting' } });
    for (const ask of Object.values(READS)) await ask(reader.client, full);
    await done(reader.client.post(`/cases/${full.id}/parties`, { kind: 'person', name: 'x', role: 'owner' }));

    const { rows } = await done(lead.client.get<{ rows: AuditRow[] }>(`/cases/${full.id}/log`));

    const own = rows.filter(({ actor }) => actor === 'Lezer');
    expect(new Set(own.map(({ kind, subjectType }) => `${kind} ${subjectType}`))).toEqual(
      new Set(['collection party', 'disclosure document', 'consultation case', 'consultation timeline', 'consultation log', 'consultation deadline-list', 'consultation decision-list', 'consultation approval-list', 'consultation document-list', 'consultation request-list', 'consultation exchange-list', 'consultation item', 'consultation deadline', 'consultation decision']),
    );
    expect(own.filter(({ purpose }) => purpose === 'voorbereiding zitting').map(({ subjectId }) => subjectId)).toEqual([full.itemId]);
  });

  it('a session that is ended, or a person who has left, is nobody', async () => {
    const gone = await office.enrol('prosecutor');
    const before = (await gone.client.get(`/cases/${full.id}`)).status;

    await office.database.query('UPDATE app_user SET active = false WHERE id = $1', [gone.id]);

    expect([before, (await gone.client.get(`/cases/${full.id}`)).status]).toEqual([200, 401]);
  });

  it('of another unit is not there for who works elsewhere', async () => {
    const [unit] = await office.database.query<{ id: string }>(`INSERT INTO unit (id, code, name) VALUES (gen_random_uuid(), 'ZHV', 'Zuidhaven') RETURNING id`);
    const elsewhere = await office.enrol('prosecutor', { unitId: unit?.id ?? '' });

    expect((await READS['the case']?.(elsewhere.client, full))?.status).toBe(404);
    expect((await done(elsewhere.client.post<Page<ItemRow>>('/items/search', {}))).total).toBe(0);
  });
});
