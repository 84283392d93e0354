import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import type { RecordSeizureResponse } from '../../libs/items/src/contract.js';
import type { UnplacedPage } from '../../libs/custody/src/contract.js';
import { done, type Answer } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aCar, aSeizure, addDocument, cash, openCase, seizeOne, showCase, showItem, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
});

afterAll(() => office.stop());

const givenCase = async (): Promise<string> => (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id })).id;
const said = ({ status, body }: Answer<Problem>) => [status, body.code];

describe('a change without what it must carry', () => {
  it('is refused: no idempotency key or one of another form is 400, no version is 428, a version of another form is 400', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId);
    const step = { action: 'notice', occurredOn: '2026-01-01', ground: 'nl-sv-94-3' };

    const answers = await Promise.all([
      lead.client.post<Problem>('/cases', { title: 'x' }, { key: null }),
      lead.client.post<Problem>('/cases', { title: 'x' }, { key: 'kort' }),
      lead.client.post<Problem>('/cases', { title: 'x' }, { key: 'met spaties erin' }),
      officer.client.post<Problem>(`/items/${itemId}/transitions`, step),
      officer.client.post<Problem>(`/items/${itemId}/transitions`, step, { headers: { 'if-match': '*' } }),
      officer.client.post<Problem>(`/items/${itemId}/transitions`, step, { headers: { 'if-match': 'v1' } }),
      officer.client.in('nl').post<Problem>(`/items/${itemId}/transitions`, step),
    ]);

    expect(answers.map(said)).toEqual([
      [400, 'request.idempotency-key-missing'],
      [400, 'request.idempotency-key-malformed'],
      [400, 'request.idempotency-key-malformed'],
      [428, 'request.version-missing'],
      [400, 'request.version-malformed'],
      [400, 'request.version-malformed'],
      [428, 'request.version-missing'],
    ]);
    expect(answers[6]?.body.detail).toBe('Bij deze wijziging hoort de kop If-Match met de versie die u zag.');
  });
});

describe('a stale version', () => {
  it('is 412 with the version of now, on everything that has one, and nothing is written', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId);
    const party = await done(lead.client.post<{ id: string }>(`/cases/${caseId}/parties`, { kind: 'person', name: 'A. Bos', role: 'owner' }));
    const documentId = await addDocument(officer.client, caseId);
    const before = (await timelineOf(lead.client, caseId)).length;
    const version = 7;

    const answers = await Promise.all([
      lead.client.put<Problem>(`/cases/${caseId}/details`, { title: 'x', classification: 'normal', reason: 'x' }, { version }),
      lead.client.post<Problem>(`/cases/${caseId}/transitions`, { action: 'start-investigation', occurredOn: '2026-01-01', documentId }, { version }),
      lead.client.put<Problem>(`/cases/${caseId}/parties/${party.id}`, { kind: 'person', name: 'B. Bos', role: 'owner', reason: 'x' }, { version }),
      officer.client.put<Problem>(`/items/${itemId}/details`, { description: 'x', details: {}, reason: 'x' }, { version }),
      officer.client.post<Problem>(`/items/${itemId}/transitions`, { action: 'notice', occurredOn: '2026-01-01', ground: 'nl-sv-94-3', documentId }, { version }),
    ]);

    expect(answers.map(({ status, body }) => [status, body.code, body.currentVersion])).toEqual(answers.map(() => [412, 'record.changed', 1]));
    expect(await timelineOf(lead.client, caseId)).toHaveLength(before);
  });

  it('of fifty who change one item on the same version lets one win', async () => {
    const caseId = await givenCase();
    const itemId = await seizeOne(officer.client, caseId);

    const change = async (number: number): Promise<Answer<Problem>> => {
      const answer = await officer.client.put<Problem>(`/items/${itemId}/details`, { description: `Auto ${number}`, details: {}, reason: 'Nader bekeken.' }, { version: 1 });
      // A machine that is busy lets nobody wait longer than two seconds for a connection: who hears so asks again.
      return answer.status === 503 ? change(number) : answer;
    };
    const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => change(number)));

    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 412 && body.currentVersion === 2)).toHaveLength(49);
    expect(await showItem(officer.client, itemId)).toMatchObject({ version: 2, description: `Auto ${won}` });
    expect((await timelineOf(lead.client, caseId)).filter(({ type }) => type === 'item.corrected')).toHaveLength(1);
  });
});

describe('what has no version of its own says what it replaces', () => {
  it('the search for an item goes to the one of two who were told whose list it was on; the other hears whose it is', async () => {
    const itemId = await seizeOne(officer.client, await givenCase());
    const [one, other] = [await office.enrol('asset-officer'), await office.enrol('asset-officer')];
    const give = (ownerId: string, fromOwnerId: string): Promise<Answer<Problem>> => officer.client.in('en').put<Problem>(`/items/${itemId}/custody/owner`, { ownerId, fromOwnerId });

    const answers = await Promise.all([give(one.id, officer.id), give(other.id, officer.id)]);

    const winner = answers[0]?.status === 200 ? one : other;
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'custody.owner-changed', detail: `This item is on the list of ${winner.name} by now.` });
    const { rows } = await done(officer.client.post<UnplacedPage>('/unplaced/search', { limit: 200 }));
    expect(rows.find((row) => row.itemId === itemId)?.owner?.id).toBe(winner.id);
    expect((await give(officer.id, winner.id)).status).toBe(200);
  });

  it('a role in a case replaces the membership that was seen: of two roles given at once one stands, and who is a member is not added again', async () => {
    const caseId = await givenCase();
    const colleague = await office.enrol('asset-officer');
    const membership = async () => (await showCase(lead.client, caseId)).members.find(({ id }) => id === colleague.id);
    const give = (roleInCase: string, replaces?: string): Promise<Answer<Problem>> => lead.client.in('en').post<Problem>(`/cases/${caseId}/members`, { userId: colleague.id, roleInCase, ...(replaces && { replaces }) });
    await done(give('handler'));
    const seen = (await membership())?.membershipId;

    const again = await give('observer');
    const answers = await Promise.all([give('observer', seen), give('lead', seen)]);

    expect([again.status, again.body.detail]).toEqual([412, 'This person is a handler in this case already.']);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    expect((await membership())?.roleInCase).toBe(answers[0]?.status === 201 ? 'observer' : 'lead');
    const told = (await timelineOf(lead.client, caseId)).filter(({ type }) => type.startsWith('case.member-'));
    expect(told.map(({ type }) => type).toSorted()).toEqual(['case.member-added', 'case.member-changed']);
  });
});

describe('an idempotency key', () => {
  it('that comes again gives the same answer, and nothing happens twice, also when the first is still at work', async () => {
    const caseId = await givenCase();
    const key = randomUUID();
    const record = (): Promise<Answer<RecordSeizureResponse>> => officer.client.post<RecordSeizureResponse>(`/cases/${caseId}/seizures`, aSeizure([aCar(), cash()]), { key });

    const together = await Promise.all([record(), record(), record()]);
    const later = await record();

    expect([...together, later].map(({ status, body }) => [status, body])).toEqual(Array.from({ length: 4 }, () => [201, later.body]));
    expect((await showCase(lead.client, caseId)).counts.items).toBe(2);
    expect((await timelineOf(lead.client, caseId)).filter(({ type }) => type === 'item.seized')).toHaveLength(2);
  });

  it('with another body, another address or another version is 409', async () => {
    const [one, other] = [await givenCase(), await givenCase()];
    const key = randomUUID();
    const party = { kind: 'person', name: 'A. Bos', role: 'owner' };
    const { id } = await done(lead.client.post<{ id: string }>(`/cases/${one}/parties`, party, { key }));
    const correction = { ...party, name: 'B. Bos', reason: 'x' };
    await done(lead.client.put(`/cases/${one}/parties/${id}`, correction, { version: 1, key: `${key}-2` }));

    const answers = [
      await lead.client.post<Problem>(`/cases/${one}/parties`, { ...party, name: 'C. Bos' }, { key }),
      await lead.client.post<Problem>(`/cases/${other}/parties`, party, { key }),
      await lead.client.put<Problem>(`/cases/${one}/parties/${id}`, correction, { version: 2, key: `${key}-2` }),
    ];

    expect(answers.map(said)).toEqual(answers.map(() => [409, 'request.key-reused']));
    expect((await showCase(lead.client, one)).parties.map(({ name }) => name)).toEqual(['B. Bos']);
  });

  it('is each person’s own', async () => {
    const caseId = await givenCase();
    const key = randomUUID();

    const answers = [await lead.client.post(`/cases/${caseId}/parties`, { kind: 'person', name: 'A. Bos', role: 'owner' }, { key }), await officer.client.post(`/cases/${caseId}/parties`, { kind: 'person', name: 'D. Bos', role: 'victim' }, { key })];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await showCase(lead.client, caseId)).parties).toHaveLength(2);
  });

  it('of a request that was refused is free: the mended request may use it', async () => {
    const caseId = await givenCase();
    const key = randomUUID();

    const refused = await lead.client.post(`/cases/${caseId}/parties`, { kind: 'person', name: '', role: 'owner' }, { key });
    const mended = await lead.client.post(`/cases/${caseId}/parties`, { kind: 'person', name: 'A. Bos', role: 'owner' }, { key });

    expect([refused.status, mended.status]).toEqual([400, 201]);
  });
});
