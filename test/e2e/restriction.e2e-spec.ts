import type { CaseRetention, RestrictionsOfCase } from '../../libs/retention/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { today } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, openCase, seizeOne } from './support/story.js';

/** A case that is restricted instead of erased exists only for who may lift that, until it is lifted. */

let office: RunningOffice;
let lead: Person;
let head: Person;
let caseId: string;
let itemId: string;
let documentId: string;
let title: string;

beforeAll(async () => {
  office = await startRunningOffice();
  [lead, head] = [await office.enrol('prosecutor'), await office.enrol('team-lead')];
});

beforeEach(async () => {
  title = `Kwartelkoning ${Math.random().toString(36).slice(2)}`;
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title })).id;
  itemId = await seizeOne(lead.client, caseId);
  documentId = await addDocument(lead.client, caseId);
});

afterAll(() => office.stop());

const restrict = (by: Person, body: object = {}) => by.client.post<{ id: string } & Problem>(`/cases/${caseId}/restrictions`, { ground: 'accuracy-contested', reason: 'Betwist door de beslagene.', ...body });
const found = async (by: Person): Promise<number> => (await done(by.client.post<Page<unknown>>('/cases/search', { text: title }))).rows.length;

it('is in no list, no search and at no address for its own prosecutor, and is for who may lift it', async () => {
  expect(await found(lead)).toBe(1);
  expect((await restrict(lead)).status).toBe(403);
  await done(restrict(head));

  expect([await found(lead), await found(head)]).toEqual([0, 1]);
  for (const path of [`/cases/${caseId}`, `/cases/${caseId}/timeline`, `/cases/${caseId}/deadlines`, `/items/${itemId}`, `/documents/${documentId}/content`]) {
    expect([path, (await lead.client.get(path)).status]).toEqual([path, 404]);
  }
  expect((await head.client.get(`/items/${itemId}`)).status).toBe(200);
  expect((await restrict(head)).body.code).toBe('restriction.stands');
});

it('exists again when it is lifted, and why it was restricted and lifted stays', async () => {
  const { id } = await done(restrict(head));
  await done(head.client.post(`/restrictions/${id}/lift`, { reason: 'Gegevens kloppen.' }, { version: 1 }));

  expect(await found(lead)).toBe(1);
  expect((await lead.client.get(`/cases/${caseId}`)).status).toBe(200);
  expect((await done(head.client.get<RestrictionsOfCase>(`/cases/${caseId}/restrictions`))).rows).toMatchObject([{ ground: 'accuracy-contested', reason: 'Betwist door de beslagene.', placedBy: { id: head.id }, liftedBy: { id: head.id }, liftReason: 'Gegevens kloppen.', allowedActions: [] }]);
  expect((await head.client.post<Problem>(`/restrictions/${id}/lift`, { reason: 'x' }, { version: 2 })).body.code).toBe('restriction.lifted');
});

it('is not made of what a partner still sees', async () => {
  const partner = await office.enrol('partner');
  await done(lead.client.post(`/cases/${caseId}/partners`, { userId: partner.id, itemId, until: today(), reason: 'Staat bij hen.' }));
  expect((await restrict(head)).body.code).toBe('restriction.shared');
});

it('is not shared with a partner while it stands', async () => {
  const partner = await office.enrol('partner');
  await done(restrict(head));

  const { body } = await head.client.post<Problem>(`/cases/${caseId}/partners`, { userId: partner.id, itemId, until: today(), reason: 'Staat bij hen.' });

  expect(body.code).toBe('partner.case-restricted');
});

it('is not opened in an emergency: for who asks it does not exist, and the log of the case says who asked', async () => {
  const stranger = await office.enrol('asset-officer', { unitId: await givenUnit(office.database, 'Parket Elders') });
  const { reference } = await done(lead.client.get<{ reference: string }>(`/cases/${caseId}`));
  await done(restrict(head));
  const open = (asked: string) => stranger.client.post<Problem>('/emergency-accesses', { reference: asked, reason: 'Spoed.', hours: 2 });

  const [hidden, missing] = [await open(reference), await open('Z1999-000000')];

  expect([hidden.status, hidden.body.code, hidden.body.errors]).toEqual([missing.status, missing.body.code, missing.body.errors]);
  expect(await office.database.query(`SELECT actor_name AS name FROM audit_event WHERE case_id = $1 AND subject_type = 'emergency-access'`, [caseId])).toEqual([{ name: stranger.name }]);
});

it('is how data of the police leave use: from then on runs the term after which they are destroyed', async () => {
  const retention = (): Promise<CaseRetention> => done(head.client.get<CaseRetention>(`/cases/${caseId}/retention`));
  expect((await restrict(head, { ground: 'removed' })).body.errors).toMatchObject([{ code: 'restriction.not-to-remove', pointer: '/ground' }]);
  await done(lead.client.post(`/cases/${caseId}/retention`, { regime: 'wpg-8', reason: 'Dagelijkse taak.' }, { version: 0 }));
  expect((await retention()).clock).toMatchObject({ outcome: 'remove', law: 'Wpg', article: '8(6)', mark: 'V', months: 60, starts: 'first-processing' });

  const { id } = await done(restrict(head, { ground: 'removed', reason: 'Vijf jaar voorbij.' }));

  expect((await retention()).clock).toMatchObject({ outcome: 'destroy', starts: 'removed', startedOn: today(), law: 'Wpg', article: '14' });
  await done(head.client.post(`/restrictions/${id}/lift`, { reason: 'Vergissing.' }, { version: 1 }));
  expect((await retention()).clock).toMatchObject({ outcome: 'remove' });
});

it('is not taken off a case without its reason, not even past the application', async () => {
  await done(restrict(head));
  await expect(office.database.query(`UPDATE case_file SET restricted = false WHERE id = '${caseId}'`)).rejects.toMatchObject({ code: 'ZG003' });
});
