import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import { Client } from './support/client.js';
import type { Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { openCase } from './support/story.js';

let office: RunningOffice;
let lead: Person;
let administrator: Person;
let jurist: Person;

beforeAll(async () => {
  office = await startRunningOffice();
  lead = await office.enrol('team-lead');
  administrator = await office.enrol('system-administrator');
  jurist = await office.enrol('legal-administrator');
});

afterAll(() => office.stop());

/** Lets time pass since somebody showed who they are. */
const wasAsked = (person: Person, secondsAgo: number): Promise<unknown> =>
  office.database.query('UPDATE session SET authenticated_at = clock_timestamp() - make_interval(secs => $2) WHERE user_id = $1', [person.id, secondsAgo]);

/** Signs in again at the same desk. @returns the person with the new session */
async function signInAgain({ login, password, client }: Person): Promise<Client> {
  const answer = await client.post('/session', { login, password });
  return new Client(office.url, /zegel=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? null);
}

describe('an act that needs a fresh sign-in', () => {
  const nothing = randomUUID();
  const acts: readonly (readonly [act: string, by: () => Person, path: string])[] = [
    ['approving what another asked', () => lead, `/approvals/${nothing}/approval`],
    ['making a decision final', () => lead, `/decisions/${nothing}/finality`],
    ['adding a member to a case', () => lead, `/cases/${nothing}/members`],
    ['taking a list out', () => lead, '/list-exports'],
    ['promoting a rule', () => jurist, '/rules/NL-01/versions/1/promotion'],
    ['making a webhook', () => administrator, '/webhooks'],
  ];

  it.each(acts)('%s: is refused five minutes after the last one, with the challenge of RFC 9470, and not before', async (_act, by, path) => {
    const person = by();
    await wasAsked(person, 290);
    const before = await person.client.post<Problem>(path, {}, { version: 1 });
    await wasAsked(person, 301);
    const after = await person.client.post<Problem>(path, {}, { version: 1 });

    expect(before.body.code).not.toBe('access.step-up-required');
    expect([after.status, after.body.code, after.headers.get('www-authenticate')]).toEqual([401, 'access.step-up-required', expect.stringMatching(/error="insufficient_user_authentication".*max_age="300"/)]);
  });

  it('goes through after signing in again, in a session that is a new one', async () => {
    await wasAsked(administrator, 4000);
    const key = randomUUID();
    const body = { url: 'https://elders.example/zegel', events: ['item.seized'] };
    const refused = await administrator.client.post<Problem>('/webhooks', body, { key });

    const again = await signInAgain(administrator);
    const done = await again.post('/webhooks', body, { key });

    expect(refused.body.code).toBe('access.step-up-required');
    expect(done.status).not.toBe(401);
    expect((await administrator.client.get('/me')).status).toBe(401);
  });

  it('is not asked to look at what came of it, nor for ordinary work', async () => {
    await wasAsked(lead, 20_000);

    expect((await lead.client.get('/approvals')).status).toBe(200);
    expect((await lead.client.post('/cases', { title: 'Onderzoek Tureluur', classification: 'normal', unitId: office.unitId })).status).toBe(201);
  });
});

describe('a case under embargo', () => {
  it('is opened by who showed who they are half an hour ago at most; another case by anyone who may', async () => {
    const by = await office.enrol('prosecutor');
    const hidden = await openCase(by.client, { unitId: office.unitId, leadId: by.id, classification: 'embargo' });
    const open = await openCase(by.client, { unitId: office.unitId, leadId: by.id });

    await wasAsked(by, 1700);
    const before = await by.client.get(`/cases/${hidden.id}`);
    await wasAsked(by, 1801);
    const after = await by.client.get<Problem>(`/cases/${hidden.id}`);

    expect(before.status).toBe(200);
    expect([after.status, after.body.code]).toEqual([401, 'access.step-up-required']);
    expect((await by.client.get(`/cases/${open.id}`)).status).toBe(200);
  });

  it('does not show by this that it exists', async () => {
    const by = await office.enrol('prosecutor');
    const other = await office.enrol('prosecutor');
    const hidden = await openCase(by.client, { unitId: office.unitId, leadId: by.id, classification: 'embargo' });
    await wasAsked(other, 4000);

    expect((await other.client.get(`/cases/${hidden.id}`)).status).toBe(404);
  });
});
