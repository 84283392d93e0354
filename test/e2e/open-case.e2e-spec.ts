import type { Me } from '../../libs/access/src/contract.js';
import type { CaseFile, CaseRow } from '../../libs/cases/src/contract.js';
import type { Page, Problem } from '../../libs/platform/src/contract.js';
import { Client, done } from './support/client.js';
import { daysAgo, today } from './support/dates.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { addDocument, moveCase, openCase, showCase, startInvestigation, timelineOf } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let officer: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('prosecutor');
  officer = await office.enrol('asset-officer');
});

afterAll(() => office.stop());

const givenCase = (title = 'Onderzoek Wulp'): Promise<{ id: string; reference: string }> => openCase(lead.client, { unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, title });

describe('signing in', () => {
  it('opens a session with login and password, says who it is, and ends it', async () => {
    const response = await fetch(`${office.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'zegel' },
      body: JSON.stringify({ login: lead.login, password: lead.password }),
    });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    const client = new Client(office.url, /^zegel=([^;]+)/.exec(cookie)?.[1] ?? null);

    const me = await done(client.get<Me>('/me'));
    await client.send('/session', { method: 'DELETE' });

    expect([response.status, cookie]).toEqual([200, expect.stringMatching(/; HttpOnly; SameSite=Strict$/)]);
    expect(me).toMatchObject({ id: lead.id, roles: ['prosecutor'], serverToday: today(), locale: 'nl' });
    expect(me.acts).toEqual(expect.arrayContaining(['case.open', 'decision.give']));
    expect((await client.get('/me')).status).toBe(401);
  });

  it.each([
    ['a wrong password', 'officier', 'nee'],
    ['a login that nobody has', 'niemand', 'nee'],
  ])('answers %s with the same 401', async (_what, login, password) => {
    const known = login === 'officier' ? lead.login : login;

    const { status, body } = await office.stranger.in('nl').post<Problem>('/session', { login: known, password });

    expect({ status, code: body.code, detail: body.detail }).toEqual({ status: 401, code: 'access.wrong-password', detail: 'De inlognaam of het wachtwoord klopt niet.' });
  });
});

describe('opening a case', () => {
  it('gives it a reference of this year, its people and its first event', async () => {
    const request = { title: 'Onderzoek Grutto', unitId: office.unitId, leadId: lead.id, assetOfficerId: officer.id, classification: 'confidential', parketNumbers: ['13.246712.26'], investigationName: 'Grutto', offences: [{ article: '420bis Sr', description: 'Witwassen' }], openedOn: daysAgo(3) };

    const answer = await lead.client.post<{ id: string; reference: string }>('/cases', request);
    const opened = await lead.client.get<CaseFile>(`/cases/${answer.body.id}`);

    expect(answer.status).toBe(201);
    expect(answer.body.reference).toMatch(new RegExp(`^Z${today().slice(0, 4)}-\\d{6}$`));
    expect(opened.headers.get('etag')).toBe('"v1"');
    expect(opened.body).toMatchObject({ status: 'intake', jurisdiction: 'nl', openedOn: daysAgo(3), parketNumbers: ['13-246712-26'], lead: { id: lead.id }, assetOfficer: { id: officer.id }, offences: request.offences });
    expect(opened.body.members.map(({ id, roleInCase }) => [id, roleInCase]).sort()).toEqual([[lead.id, 'lead'], [officer.id, 'handler']].sort());
    expect((await timelineOf(lead.client, answer.body.id)).map(({ type, occurredOn, actor }) => [type, occurredOn, actor])).toEqual([['case.opened', daysAgo(3), lead.name]]);
  });

  it('is refused with every error at once', async () => {
    const { status, body } = await lead.client.in('nl').post<Problem>('/cases', { unitId: 'u', classification: 'geheim', openedOn: daysAgo(-1), kleur: 'blauw' });

    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/classification field.choice', '/kleur field.unknown', '/openedOn field.date-in-future', '/title field.required', '/unitId field.id']);
    expect(body.errors?.find(({ pointer }) => pointer === '/title')?.detail).toBe('Vul dit in.');
  });

  it('is for the own unit, and for who may open cases', async () => {
    const elsewhere = await office.enrol('prosecutor', { unitId: (await office.database.query<{ id: string }>(`INSERT INTO unit (id, code, name) VALUES (gen_random_uuid(), 'ZHV', 'Zuidhaven') RETURNING id`))[0]?.id ?? '' });
    const custodian = await office.enrol('custodian');

    const answers = await Promise.all([elsewhere, custodian].map(({ client }) => client.post<Problem>('/cases', { title: 'X', unitId: office.unitId, classification: 'normal' })));

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([[403, 'case.unit-of-others'], [403, 'access.forbidden']]);
  });
});

describe('parties', () => {
  it('have a role in this case, are found by name, and are corrected with a reason; both values stay', async () => {
    const { id } = await givenCase();
    const party = await done(lead.client.post<{ id: string; version: number }>(`/cases/${id}/parties`, { kind: 'person', name: 'J. van der Bergh', role: 'suspect', birthDate: '1981-04-30' }));
    await done(lead.client.post(`/cases/${id}/parties`, { kind: 'organisation', name: 'Zilt B.V.', role: 'straw-man', registrationNumber: '68750110' }));

    const corrected = await lead.client.put(`/cases/${id}/parties/${party.id}`, { kind: 'person', name: 'J. van den Berg', role: 'suspect', birthDate: '1981-04-30', reason: 'Schrijffout in het proces-verbaal.' }, { version: 1 });
    const found = await done(lead.client.post<Page<CaseRow>>('/cases/search', { text: 'van den berg' }));

    expect(corrected.status).toBe(200);
    expect((await showCase(lead.client, id)).parties.map(({ name, role }) => `${name}: ${role}`)).toEqual(['J. van den Berg: suspect', 'Zilt B.V.: straw-man']);
    expect(found.rows.map((row) => [row.id, row.mainParty])).toEqual([[id, 'J. van den Berg']]);
    const [change] = (await timelineOf(lead.client, id)).filter(({ type }) => type === 'party.corrected');
    expect(change).toMatchObject({ reason: 'Schrijffout in het proces-verbaal.', changes: [{ field: 'name', from: 'J. van der Bergh', to: 'J. van den Berg' }] });
  });

  it('are not corrected without a reason, nor in a case they are not of', async () => {
    const [one, other] = [await givenCase(), await givenCase()];
    const party = await done(lead.client.post<{ id: string }>(`/cases/${one.id}/parties`, { kind: 'person', name: 'A. Bos', role: 'owner' }));
    const body = { kind: 'person', name: 'B. Bos', role: 'owner' };

    const silent = await lead.client.put<Problem>(`/cases/${one.id}/parties/${party.id}`, body, { version: 1 });
    const elsewhere = await lead.client.put<Problem>(`/cases/${other.id}/parties/${party.id}`, { ...body, reason: 'x' }, { version: 1 });

    expect([silent.status, silent.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/reason']]);
    expect(elsewhere.status).toBe(404);
  });
});

describe('a case', () => {
  it('is corrected on the version that was seen, and says from what to what', async () => {
    const { id } = await givenCase('Onderzoek Scholekster');

    const body = { title: 'Onderzoek Kievit', classification: 'normal', leadId: lead.id, assetOfficerId: officer.id, reason: 'Naam van het onderzoek gewijzigd.' };
    const first = await lead.client.put<{ version: number }>(`/cases/${id}/details`, body, { version: 1 });
    const second = await lead.client.put<Problem>(`/cases/${id}/details`, body, { version: 1 });

    expect([first.status, first.body.version, first.headers.get('etag')]).toEqual([200, 2, '"v2"']);
    expect([second.status, second.body.code, second.body.currentVersion]).toEqual([412, 'record.changed', 2]);
    expect((await timelineOf(lead.client, id)).find(({ type }) => type === 'case.corrected')?.changes).toEqual([{ field: 'title', from: 'Onderzoek Scholekster', to: 'Onderzoek Kievit' }]);
  });

  it('is linked to another, and both show it', async () => {
    const [one, other] = [await givenCase(), await givenCase()];

    const linked = await lead.client.post(`/cases/${one.id}/links`, { caseReference: other.reference, kind: 'same-suspect', reason: 'Zelfde verdachte.' });
    const again = await lead.client.post<Problem>(`/cases/${one.id}/links`, { caseReference: other.reference, kind: 'same-suspect', reason: 'Zelfde verdachte.' });
    const nowhere = await lead.client.post<Problem>(`/cases/${one.id}/links`, { caseReference: 'Z1999-000001', kind: 'related', reason: 'x' });

    expect([linked.status, again.status, nowhere.status]).toEqual([201, 409, 400]);
    expect((await showCase(lead.client, one.id)).links.map(({ caseId, reference }) => [caseId, reference])).toEqual([[other.id, other.reference]]);
    expect((await showCase(lead.client, other.id)).links.map(({ caseId }) => caseId)).toEqual([one.id]);
  });

  it('goes through the procedure step by step, each with its proof; an impossible step says what is open', async () => {
    const { id } = await givenCase();
    await startInvestigation(lead.client, id);

    const early = await lead.client.in('nl').post<Problem>(`/cases/${id}/transitions`, { action: 'give-verdict', occurredOn: today() }, { version: 2 });
    const unproven = await lead.client.post<Problem>(`/cases/${id}/transitions`, { action: 'prosecute', occurredOn: today() }, { version: 2 });
    const moved = await moveCase(lead.client, id, 'prosecute', { documentId: await addDocument(lead.client, id, 'letter', 'Dagvaarding') });

    expect([early.status, early.body.code, early.body.open]).toEqual([409, 'case.transition-refused', expect.arrayContaining(['prosecute', 'dismiss', 'open-sfo'])]);
    expect(early.body.open).not.toContain('give-verdict');
    expect(early.body.errors?.[0]?.detail).toMatch(/Vonnis vastleggen/);
    expect([unproven.status, unproven.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/documentId']]);
    expect(moved).toMatchObject({ status: 'prosecuted', version: 3 });
    expect((await timelineOf(lead.client, id)).filter(({ type }) => type.startsWith('case.')).map(({ type }) => type)).toEqual(['case.prosecuted', 'case.investigation-started', 'case.opened']);
  });

  it('that is closed takes one step more, to retention, by who keeps the records of the unit, and none after', async () => {
    const { id } = await givenCase();
    const head = await office.enrol('team-lead');
    await startInvestigation(lead.client, id);
    await moveCase(lead.client, id, 'dismiss', { documentId: await addDocument(lead.client, id, 'letter', 'Sepotbeslissing') });
    const report = await addDocument(lead.client, id, 'letter', 'Sluitingsverslag');
    await moveCase(lead.client, id, 'close', { documentId: report });
    const { version, openTransitions, allowedActions } = await showCase(head.client, id);
    const move = (by: Person, action: string, at = version) => by.client.post<Problem>(`/cases/${id}/transitions`, { action, occurredOn: today() }, { version: at });

    const byLead = await move(lead, 'retain');
    const back = await move(head, 'prosecute');
    const retained = await move(head, 'retain');

    expect([openTransitions, allowedActions]).toEqual([['retain'], ['case.transition']]);
    expect((await showCase(lead.client, id)).allowedActions).toEqual([]);
    expect([byLead.status, back.status, back.body.code, retained.status]).toEqual([403, 409, 'case.closed', 200]);
    expect((await showCase(head.client, id)).status).toBe('retention');
    expect((await move(head, 'retain', version + 1)).body.code).toBe('case.closed');
  });
});
