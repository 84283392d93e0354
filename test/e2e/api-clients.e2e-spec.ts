import { randomUUID } from 'node:crypto';
import type { ApiClient, ApiClientRequest, Me, NewApiClient } from '../../libs/access/src/contract.js';
import type { Problem } from '../../libs/platform/src/contract.js';
import { Client, done, type Answer } from './support/client.js';
import { givenUnit, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

let office: RunningOffice;
let administrator: Person;
let lead: Person;
let caseId: string;

beforeAll(async () => {
  office = await startRunningOffice();
  administrator = await office.enrol('system-administrator');
  lead = await office.enrol('team-lead');
  caseId = (await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, title: 'Onderzoek Plevier' })).id;
});

afterAll(() => office.stop());

const asked = (more: Partial<ApiClientRequest> = {}): ApiClientRequest => ({ name: 'Politieregister', role: 'asset-officer', unitId: office.unitId, scopes: ['case.search', 'case.view', 'me.view'], days: 90, ...more });
const rowOf = async (id: string): Promise<ApiClient | undefined> => (await done(administrator.client.get<ApiClient[]>('/api-clients'))).find((row) => row.id === id);

/** Asks with a key, and with nothing else: no cookie, no header of the web app. */
function withKey<T>(key: string, path: string, body?: object): Promise<Answer<T>> {
  const stranger = new Client(office.url, null);
  return stranger.send<T>(path, { method: body === undefined ? 'GET' : 'POST', ...(body && { body }), headers: { authorization: `Bearer ${key}`, 'x-requested-with': '' } });
}

async function aKey(more: Partial<ApiClientRequest> = {}): Promise<{ readonly id: string; readonly key: string }> {
  const { id, key } = await done(administrator.client.post<NewApiClient>('/api-clients', asked(more)));
  return { id, key: key ?? '' };
}

async function aWorkingKey(more: Partial<ApiClientRequest> = {}): Promise<{ readonly id: string; readonly key: string }> {
  const made = await aKey(more);
  await done(lead.client.post(`/api-clients/${made.id}/approval`, {}, { version: 1 }));
  return made;
}

describe('a key of another system', () => {
  it('is shown once, and kept as a hash', async () => {
    const idempotency = randomUUID();
    const first = await done(administrator.client.post<NewApiClient>('/api-clients', asked(), { key: idempotency }));
    const repeat = await done(administrator.client.post<NewApiClient>('/api-clients', asked(), { key: idempotency }));
    const rows = await office.database.query<{ told: string }>(`SELECT encode(token_hash, 'escape') || array_to_string(scopes, ',') AS told FROM api_client UNION ALL SELECT response::text FROM idempotency_key UNION ALL SELECT data::text FROM audit_event`);

    expect(first.key).toMatch(/^zegel_[\w-]{43}$/);
    expect(repeat).toEqual({ ...first, key: null });
    expect(rows.filter(({ told }) => told?.includes(first.key ?? ''))).toEqual([]);
  });

  it('opens nothing until the lead of its unit has approved it', async () => {
    const { id, key } = await aKey();
    const before = await withKey<Problem>(key, `/cases/${caseId}`);
    await done(lead.client.post(`/api-clients/${id}/approval`, {}, { version: 1 }));

    expect([before.status, before.body.code, before.headers.get('www-authenticate')]).toEqual([401, 'access.key', 'Bearer error="invalid_token"']);
    expect((await withKey(key, `/cases/${caseId}`)).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({ state: 'works', approvedBy: { id: lead.id }, lastUsedAt: expect.any(String) });
  });

  it('is approved by nobody who asked for it, and by no lead of another unit', async () => {
    const elsewhere = await office.enrol('team-lead', { unitId: await givenUnit(office.database, 'Parket Zuidhaven') });
    const { id } = await aKey();

    expect((await administrator.client.post(`/api-clients/${id}/approval`, {}, { version: 1 })).status).toBe(403);
    expect((await elsewhere.client.post(`/api-clients/${id}/approval`, {}, { version: 1 })).status).toBe(404);
    await expect(office.database.query('UPDATE api_client SET approved_by = created_by, approved_at = clock_timestamp() WHERE id = $1', [id])).rejects.toThrow();
  });

  it('does the acts it was given, within the reach of its role, through the same guard', async () => {
    const { key } = await aWorkingKey();
    const hidden = await openCase(lead.client, { unitId: office.unitId, leadId: lead.id, classification: 'embargo' });

    expect((await done(withKey<Me>(key, '/me'))).name).toBe('Politieregister');
    expect((await withKey<{ rows: object[] }>(key, '/cases/search', {})).body.rows.length).toBeGreaterThan(0);
    expect((await withKey(key, `/cases/${hidden.id}`)).status).toBe(404);
    const other = await withKey<Problem>(key, `/cases/${caseId}/timeline`.replace('timeline', 'parties'), { name: 'x' });
    expect([other.status, other.body.code]).toEqual([403, 'access.forbidden']);
  });

  it('changes something when it may, without a header of the web app', async () => {
    const { key } = await aWorkingKey({ scopes: ['case.open', 'case.view'] });

    const answer = await withKey<{ id: string }>(key, '/cases', { title: 'Onderzoek Kluut', classification: 'normal', unitId: office.unitId });

    expect(answer.status).toBe(201);
    expect((await done(lead.client.get<{ title: string }>(`/cases/${answer.body.id}`))).title).toBe('Onderzoek Kluut');
  });

  it('cannot be given what is of a person: approving, exporting, rules, or an act its role does not have', async () => {
    const answer = await administrator.client.post<Problem>('/api-clients', asked({ scopes: ['case.view', 'approval.decide', 'list.export', 'rules.change', 'decision.finalise', 'verzonnen.act'] }));

    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([1, 2, 3, 4, 5].map((index) => [`/scopes/${index}`, 'api-client.scope']));
    expect((await administrator.client.post('/api-clients', { ...asked(), role: 'prosecutor' })).status).toBe(400);
    expect((await administrator.client.post('/api-clients', asked({ days: 367 }))).status).toBe(400);
  });

  it('ends when it is revoked, at the next request, and for good', async () => {
    const { id, key } = await aWorkingKey();
    expect((await withKey(key, '/me')).status).toBe(200);

    await done(administrator.client.post(`/api-clients/${id}/revocation`, {}, { version: 2 }));

    expect((await withKey(key, '/me')).status).toBe(401);
    expect((await lead.client.post<Problem>(`/api-clients/${id}/approval`, {}, { version: 3 })).body.code).toBe('api-client.settled');
    await expect(office.database.query('UPDATE api_client SET revoked_at = NULL WHERE id = $1', [id])).rejects.toThrow(/ends for good/);
  });

  it('ends on its day', async () => {
    const { key } = await aWorkingKey();
    await office.database.query(`ALTER TABLE api_client DISABLE TRIGGER api_client_kept`);
    await office.database.query(`UPDATE api_client SET expires_at = clock_timestamp() - interval '1 second'`);
    await office.database.query(`ALTER TABLE api_client ENABLE TRIGGER api_client_kept`);

    expect((await withKey(key, '/me')).status).toBe(401);
  });

  it.each(['', 'zegel_', `zegel_${'a'.repeat(43)}`, 'a.b.c'])('that nobody gave out (%j) opens nothing', async (key) => {
    expect((await withKey(key, '/me')).status).toBe(401);
  });

  it('is nobody to sign in as, to hand work to, or to choose', async () => {
    const { id } = await aWorkingKey();
    const { people } = await done(lead.client.get<{ people: { name: string }[] }>('/directory'));

    expect(people.map(({ name }) => name)).not.toContain('Politieregister');
    expect((await office.stranger.post('/session', { login: `api-${id}`, password: '' })).status).not.toBe(200);
  });

  it('is of no use to who may not manage keys', async () => {
    const officer = await office.enrol('asset-officer');

    expect((await officer.client.get('/api-clients')).status).toBe(403);
    expect((await lead.client.post('/api-clients', asked())).status).toBe(403);
  });
});
