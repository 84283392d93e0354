import pg from 'pg';
import type { AuditRow } from '../../libs/audit/src/contract.js';
import type { CaseFile } from '../../libs/cases/src/contract.js';
import type { EmergencyAccess } from '../../libs/emergency/src/contract.js';
import type { MailboxMessage, Notification } from '../../libs/notifications/src/contract.js';
import { eventually } from '../../libs/platform/test/support/eventually.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { done } from './support/client.js';
import { today } from './support/dates.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, aCar, openCase, seizeOne, showItem, timelineOf } from './support/story.js';

/** Break-glass: somebody looks at a case of others, for a time and with a reason; others know at once, and one of them closes it. */

let office: RunningOffice;
let north: string;
let lead: Person;
let teamLead: Person;
let officer: Person;
let colleague: Person;
let caseId: string;
let reference: string;
let itemId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  north = await givenUnit(office.database, 'Parket Ver Weg');
  [lead, teamLead] = [await office.enrol('prosecutor', { unitId: north }), await office.enrol('team-lead', { unitId: north })];
  [officer, colleague] = [await office.enrol('asset-officer'), await office.enrol('prosecutor', { unitId: north })];
});

beforeEach(async () => {
  ({ id: caseId, reference } = await openCase(lead.client, { unitId: north, leadId: lead.id, classification: 'confidential' }));
  itemId = await seizeOne(lead.client, caseId, aCar());
});

afterAll(() => office.stop());

const REASON = 'Auto staat bij de grens, politie belt.';
const open = (by: Person, more: object = {}) => by.client.post<{ id: string; caseId: string } & Problem>('/emergency-accesses', { reference, reason: REASON, hours: 2, ...more });
const listed = async (by: Person, query = ''): Promise<readonly EmergencyAccess[]> => (await done(by.client.get<Page<EmergencyAccess>>(`/emergency-accesses${query}`))).rows;
const found = async (by: Person, id: string): Promise<EmergencyAccess | undefined> => (await listed(by)).find((row) => row.id === id);
const review = async (by: Person, id: string, body: object = { finding: 'justified', note: 'Terecht.' }) => by.client.post<Problem>(`/emergency-accesses/${id}/review`, body, { version: (await found(by, id))?.version ?? 1 });
const restrict = () => teamLead.client.post<{ id: string } & Problem>(`/cases/${caseId}/restrictions`, { ground: 'accuracy-contested', reason: 'Betwist.' });
const status = async (by: Person, path: string): Promise<number> => (await by.client.get(path)).status;
const codes = ({ body }: { readonly body: Problem }): readonly string[] | undefined => body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
/** The owner moves its clock back, past what keeps it as it was opened. */
const timePasses = (id: string) => office.database.query(`DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE emergency_access SET opened_at = opened_at - interval '3 hours', until = until - interval '3 hours' WHERE id = '${id}'; END $$`);

describe('a case of others opened in an emergency', () => {
  it('is there to look at, with its items and documents, and nothing in it can be changed', async () => {
    const documentId = await addDocument(lead.client, caseId);
    expect([await status(officer, `/cases/${caseId}`), await status(officer, `/items/${itemId}`)]).toEqual([404, 404]);

    expect((await done(open(officer))).caseId).toBe(caseId);

    const file = await done(officer.client.get<CaseFile>(`/cases/${caseId}`));
    expect(file).toMatchObject({ id: caseId, reference, allowedActions: [], openTransitions: [] });
    for (const path of [`/items/${itemId}`, `/cases/${caseId}/timeline`, `/cases/${caseId}/documents`, `/cases/${caseId}/deadlines`, `/cases/${caseId}/decisions`, `/items/${itemId}/custody`]) expect({ path, status: await status(officer, path) }).toEqual({ path, status: 200 });
    const { body } = await officer.client.post<Problem>(`/cases/${caseId}/parties`, { kind: 'person', name: 'x', role: 'owner' });
    expect(body.code).toBe('record.not-found');
    const { version } = await showItem(lead.client, itemId);
    const step = { action: 'notice', occurredOn: today(), ground: 'nl-sv-94-3', documentId };
    expect((await officer.client.post<Problem>(`/items/${itemId}/transitions`, step, { version })).body.code).toBe('record.not-found');
    // The same step by who may: it was refused for the person, and for nothing in it.
    await done(lead.client.post(`/items/${itemId}/transitions`, step, { version }));
  });

  it('is told at once to who leads the case and the team, by page and by mail, whatever they prefer; nobody else hears of it', async () => {
    const quiet = await office.enrol('prosecutor', { unitId: north });
    ({ id: caseId, reference } = await openCase(quiet.client, { unitId: north, leadId: quiet.id }));
    const kinds = ['deadline', 'escalation', 'assignment', 'decision', 'item-status', 'import', 'document', 'system'];
    await done(quiet.client.put('/me/notification-preferences', { zone: 'Europe/Amsterdam', quietFrom: '00:00', quietUntil: '23:59', digestHour: 8, choices: kinds.map((kind) => ({ kind, inApp: kind === 'escalation', mail: 'off' })) }, { version: 0 }));

    await done(open(officer));

    const told = async (person: Person): Promise<readonly string[]> => (await done(person.client.get<Page<Notification>>('/notifications?limit=100'))).rows.filter((row) => row.caseId === caseId).map(({ title }) => title.en);
    for (const person of [quiet, teamLead]) expect(await told(person)).toEqual([expect.stringContaining(`${reference} was opened in an emergency, until`)]);
    expect(await told(colleague)).toEqual([]);
    await eventually(async () => (await done(quiet.client.get<MailboxMessage[]>('/mailbox'))).some(({ subject }) => subject.includes('Noodtoegang')), 'the mail');
  });

  it('is over when its time is over, and when the second person closes it, with the next request', async () => {
    const first = await done(open(officer));
    await timePasses(first.id);
    expect([await status(officer, `/cases/${caseId}`), await status(officer, `/items/${itemId}`)]).toEqual([404, 404]);
    expect(codes(await open(officer, { hours: 8 }))).toEqual(['/reference emergency.not-reviewed']);
    expect((await review(lead, first.id)).status).toBe(200);
    const second = await done(open(officer, { hours: 8 }));
    expect(await status(officer, `/cases/${caseId}`)).toBe(200);

    expect((await review(teamLead, second.id, { finding: 'not-justified', note: 'Had kunnen wachten.' })).status).toBe(200);

    expect(await status(officer, `/cases/${caseId}`)).toBe(404);
    expect((await listed(officer, '?view=own')).filter((row) => row.caseId === caseId).map(({ running, finding }) => [running, finding])).toEqual([[false, 'not-justified'], [false, 'justified']]);
    expect((await listed(teamLead, '?view=to-review')).filter((row) => row.caseId === caseId)).toEqual([]);
  });

  it.each([
    ['comes under embargo', () => office.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId]), () => lead, () => teamLead],
    ['is restricted', () => done(restrict()), () => teamLead, () => lead],
  ])('is gone when it %s, and its number with it for all but those for whom it exists, who can review', async (_what, hide, sees, seesNot) => {
    const south = await office.enrol('team-lead');
    const { id } = await done(open(south));
    expect([await status(south, `/cases/${caseId}`), await status(south, `/items/${itemId}`)]).toEqual([200, 200]);

    await hide();

    expect([await status(south, `/cases/${caseId}`), await status(south, `/items/${itemId}`)]).toEqual([404, 404]);
    for (const person of [south, seesNot()]) expect([await found(person, id), (await review(person, id)).status]).toEqual([undefined, 404]);
    expect(codes(await open(south))).toEqual(['/reference emergency.no-such-case']);
    expect(await found(sees(), id)).toMatchObject({ caseReference: reference, allowedActions: ['review'] });
    expect((await review(sees(), id)).status).toBe(200);
  });

  it('stands on its timeline, and each look in its log with the reason', async () => {
    const documentId = await addDocument(lead.client, caseId);
    await eventually(async () => (await status(lead, `/documents/${documentId}/content`)) === 200, 'the document has left quarantine');
    const { id } = await done(open(officer));
    await done(officer.client.get(`/items/${itemId}`));
    expect(await status(officer, `/documents/${documentId}/content`)).toBe(200);
    await done(officer.client.post('/items/search', { limit: 50 }));
    await done(review(lead, id));

    expect((await timelineOf(lead.client, caseId)).map(({ type }) => type)).toEqual(expect.arrayContaining(['emergency.opened', 'emergency.reviewed']));
    const log = (await done(lead.client.get<Page<AuditRow>>(`/cases/${caseId}/log`))).rows.filter(({ actor }) => actor === officer.name);
    expect(log.map(({ act }) => act)).toEqual(expect.arrayContaining(['emergency.open', 'item.view', 'item.search']));
    expect(log.filter(({ purpose }) => purpose !== `emergency: ${REASON}`)).toEqual([]);
    expect(log).toContainEqual(expect.objectContaining({ act: 'document.view', kind: 'disclosure', subjectId: documentId }));
  });
});

describe('is refused', () => {
  it.each([
    ['a number that no case has', () => 'Z1999-000001'],
    ['a case under embargo, with the same answer', () => reference],
  ])('%s', async (what, number) => {
    if (what.includes('embargo')) await office.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId]);
    const answer = await open(officer, { reference: number() });

    expect([answer.status, codes(answer)]).toEqual([400, ['/reference emergency.no-such-case']]);
    if (what.includes('embargo')) expect((await done(lead.client.get<Page<AuditRow>>(`/cases/${caseId}/log`))).rows).toContainEqual(expect.objectContaining({ act: 'emergency.open', actor: officer.name, purpose: REASON }));
  });

  it('a restricted case with that answer too, to a team lead of elsewhere, to its own unit and to who leads it, and its log says who asked', async () => {
    ({ id: caseId, reference } = await openCase(lead.client, { unitId: north, leadId: lead.id }));
    await done(restrict());
    const asked = [officer, await office.enrol('team-lead'), colleague, lead];

    for (const person of asked) expect([person.name, codes(await open(person))]).toEqual([person.name, ['/reference emergency.no-such-case']]);
    expect(codes(await open(teamLead))).toEqual(['/reference emergency.seen-already']);
    const log = (await done(teamLead.client.get<Page<AuditRow>>(`/cases/${caseId}/log`))).rows.filter(({ act }) => act === 'emergency.open');
    expect(log.map(({ actor, purpose }) => [actor, purpose]).sort()).toEqual(asked.map(({ name }) => [name, REASON]).sort());
  });

  it('a case that is one’s own, one that is open already, and one with nobody to tell', async () => {
    expect(codes(await open(colleague))).toEqual(undefined);
    expect(codes(await open(lead))).toEqual(['/reference emergency.seen-already']);
    await done(open(officer));
    expect(codes(await open(officer))).toEqual(['/reference emergency.has-it']);
    const far = await givenUnit(office.database, 'Parket Zonder Team');
    await office.database.query('UPDATE case_file SET unit_id = $2, lead_id = NULL WHERE id = $1', [caseId, far]);
    expect(codes(await open(await office.enrol('custodian')))).toEqual(['/reference emergency.nobody-to-tell']);
  });

  it('without a reason or for longer than a day’s work, and to who only checks', async () => {
    expect(codes(await open(officer, { reason: ' ', hours: 9 }))?.map((one) => one.split(' ')[0])).toEqual(['/reason', '/hours']);
    expect((await open(await office.enrol('auditor'))).status).toBe(403);
    expect((await open(await office.enrol('system-administrator'))).status).toBe(403);
  });

  it('a review by who opened it, by who was not told, and a second one', async () => {
    const south = await office.enrol('team-lead');
    const { id } = await done(open(south));

    expect((await review(south, id)).body.code).toBe('emergency.another-reviews');
    expect((await review(colleague, id)).status).toBe(404);
    expect((await review(lead, id)).status).toBe(200);
    expect((await review(teamLead, id)).body.code).toBe('emergency.reviewed-already');
  });

  it('to who has not shown who they are just now', async () => {
    const tired = await office.enrol('asset-officer');
    await office.database.query(`UPDATE session SET authenticated_at = clock_timestamp() - interval '1 hour' WHERE user_id = $1`, [tired.id]);
    expect((await open(tired)).body.code).toBe('access.step-up-required');
  });
});

describe('the wall in the database', () => {
  async function as(person: Person, act: string, sql: string, reach = 'unit'): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: office.database.appUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('zegel.user_id', $1, true), set_config('zegel.unit_ids', $2, true), set_config('zegel.reach', $4, true), set_config('zegel.act', $3, true)`, [person.id, `{${office.unitId}}`, act, reach]);
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const sees = (act: string): Promise<readonly unknown[]> => as(officer, act, `SELECT id FROM case_file WHERE id = '${caseId}'`);

  it('shows the case for the acts of the list and for no other', async () => {
    await done(open(officer));

    const shown = await office.database.query<{ act: string }>('SELECT unnest(emergency_acts()) AS act');
    expect(shown.length).toBeGreaterThan(10);
    for (const { act } of shown) expect({ act, seen: (await sees(act)).length }).toEqual({ act, seen: 1 });
    for (const act of ['item.correct', 'list.export', 'evidence.view', 'log.view', 'document.add', '']) expect({ act, seen: (await sees(act)).length }).toEqual({ act, seen: 0 });
    expect(await as(officer, 'case.view', `UPDATE case_file SET title = 'x' WHERE id = '${caseId}' RETURNING id`)).toEqual([]);
  });

  it('loses the case that comes under embargo meanwhile', async () => {
    await done(open(officer));
    expect(await sees('case.view')).toHaveLength(1);
    await office.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId]);

    expect(await sees('case.view')).toEqual([]);
  });

  it('refuses to make it longer, to say another reason, and a review by oneself', async () => {
    const { id } = await done(open(officer));

    for (const set of [`until = until + interval '1 hour'`, `reason = 'x'`, `reviewed_by = user_id, reviewed_at = now(), finding = 'justified', note = 'x'`]) await expect(as(officer, 'emergency.review', `UPDATE emergency_access SET ${set} WHERE id = '${id}'`)).rejects.toMatchObject({ code: 'ZG003' });
  });

  it('refuses a longer time, a second one before the first is reviewed, and a case that is restricted or under embargo, also past the function', async () => {
    const other = await office.enrol('asset-officer');
    const adds = (person: Person, hours = 1) => as(person, 'emergency.open', `INSERT INTO emergency_access (id, case_id, reference, unit_id, user_id, reason, until, told)
      VALUES (gen_random_uuid(), '${caseId}', '${reference}', '${north}', '${person.id}', 'x', clock_timestamp() + interval '${hours} hours', ARRAY['${lead.id}'::uuid]) RETURNING id`, 'process');
    const { id } = await done(open(officer));

    expect(await adds(other)).toHaveLength(1);
    await expect(adds(other, 9)).rejects.toMatchObject({ code: '23514' });
    await expect(adds(officer)).rejects.toMatchObject({ code: 'ZG003' });
    await timePasses(id);
    await expect(adds(officer)).rejects.toMatchObject({ code: 'ZG003' });
    const restriction = await done(restrict());
    await expect(adds(other)).rejects.toMatchObject({ code: 'ZG003' });
    await done(teamLead.client.post(`/restrictions/${restriction.id}/lift`, { reason: 'Klopt.' }, { version: 1 }));
    expect(await adds(other)).toHaveLength(1);
    await office.database.query(`UPDATE case_file SET classification = 'embargo' WHERE id = $1`, [caseId]);
    await expect(adds(other)).rejects.toMatchObject({ code: 'ZG003' });
  });

  it('lets two requests of one person for one case wait for each other: one of them opens it', async () => {
    const answers = await Promise.all([open(officer), open(officer), open(officer)]);

    expect(answers.flatMap((answer) => codes(answer) ?? [])).toEqual(['/reference emergency.has-it', '/reference emergency.has-it']);
  });

  it('planted faults: a clock that never runs out, and a log that is not marked, are seen', async () => {
    const { id } = await done(open(officer));
    await timePasses(id);
    expect(await sees('case.view')).toEqual([]);
    const [kept] = await office.database.query<{ source: string }>(`SELECT pg_get_functiondef('is_running(emergency_access)'::regprocedure) AS source`);
    await office.database.query(`CREATE OR REPLACE FUNCTION is_running(e emergency_access) RETURNS boolean LANGUAGE sql VOLATILE AS 'SELECT true'`);
    expect(await sees('case.view')).toHaveLength(1);
    await office.database.query(kept?.source ?? '');
    expect(await sees('case.view')).toEqual([]);

    await done(review(lead, id));
    await office.database.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_emergency');
    await done(open(officer));
    await done(officer.client.get(`/items/${itemId}`));
    await office.database.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_emergency');
    expect((await done(lead.client.get<Page<AuditRow>>(`/cases/${caseId}/log`))).rows.filter(({ actor, purpose }) => actor === officer.name && !purpose.startsWith('emergency: ')).length).toBeGreaterThan(0);
  });
});
