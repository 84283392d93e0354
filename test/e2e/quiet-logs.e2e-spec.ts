import { randomUUID } from 'node:crypto';
import type { Problem } from '../../libs/platform/src/contract.js';
import { Client, done } from './support/client.js';
import { hoursAgo, until } from './support/dates.js';
import { givenSession, type Person } from './support/people.js';
import { startRunningOffice, type RunningOffice } from './support/running-office.js';
import { aSeizure, cash, deadlinesOf, decisionToKeep, notice, openCase, recordFact, seize } from './support/story.js';

/** What may never be read in a log: words that stand nowhere but in what people typed. */
const CANARIES = {
  name: 'Kanariepiet Wouterszoon',
  colleague: 'Kanariecollega Jansdochter',
  title: 'Onderzoek Kanariegeel',
  organisation: 'Kanariezang Holding B.V.',
  description: 'Kanarieblauwe Bugatti',
  iban: 'NL91ABNA0417164300',
  vin: '1HGCM82633A004352',
  note: 'Kanarienotitie over de buurvrouw',
  reason: 'Kanariereden van de rechter',
  fileName: 'kanariebestand.txt',
  search: 'kanariezoekterm',
  login: 'kanarielogin',
  password: 'kanariewachtwoord',
  subject: 'Kanarieonderwerp',
  authority: 'Kanarieautoriteit',
  reference: 'KANARIE-4417',
} as const;

let office: RunningOffice;
let lead: Person;

beforeAll(async () => {
  office = await startRunningOffice({ env: { ZEGEL_LOG_LEVEL: 'debug' } });
  lead = await office.enrol('prosecutor', { name: CANARIES.colleague });
});

afterAll(() => office.stop());

const logs = (): string => office.app.api.output + office.app.worker.output;

async function doEverything(): Promise<void> {
  const { client } = lead;
  const { id } = await openCase(client, { unitId: office.unitId, leadId: lead.id, title: CANARIES.title, investigationName: CANARIES.reference });
  await done(client.post(`/cases/${id}/parties`, { kind: 'person', name: CANARIES.name, role: 'suspect', note: CANARIES.note }));
  await done(client.post(`/cases/${id}/parties`, { kind: 'organisation', name: CANARIES.organisation, role: 'owner' }));
  const items = await seize(client, id, [
    { assetClass: 'vehicle', description: CANARIES.description, details: { vin: CANARIES.vin } },
    { assetClass: 'bank-balance', description: 'Rekening', amount: { amount: '5.00', currency: 'EUR' }, details: { iban: CANARIES.iban, accountHolder: CANARIES.name } },
  ]);
  const form = new FormData();
  for (const [name, value] of [['title', CANARIES.title], ['kind', 'other']] as const) form.set(name, value);
  form.set('file', new Blob([CANARIES.note], { type: 'text/plain' }), CANARIES.fileName);
  await done(client.post(`/cases/${id}/documents`, form));
  for (const itemId of items) await notice(client, id, itemId);
  await done(client.post('/decisions', { ...decisionToKeep(items.map((itemId) => ({ id: itemId, version: 2 }))), reason: CANARIES.reason }));
  await recordFact(client, id, 'complaint.filed', { complaint: CANARIES.reference, privileged: true });
  await done(client.post(`/cases/${id}/requests`, { direction: 'in', instrument: 'freezing-certificate', counterpartState: 'BE', counterpartAuthority: CANARIES.authority, theirReference: CANARIES.reference, movedAt: hoursAgo(2), timeZone: 'Europe/Brussels', urgent: true, note: CANARIES.note }));
  await done(client.post(`/cases/${id}/exchanges`, { partner: 'police', channel: 'e-mail', direction: 'in', subject: CANARIES.subject, movedAt: hoursAgo(2), timeZone: 'Europe/Amsterdam' }));
  for (const path of ['/cases/search', '/items/search']) await done(client.post(path, { text: CANARIES.search }));
  await until(async () => (await deadlinesOf(client, id)).some(({ ruleId }) => ruleId === 'NL-23'));
  await until(async () => (await office.database.query(`SELECT 1 FROM delivery WHERE channel = 'e-mail' AND state = 'sent'`)).length > 0);
}

async function goWrongEverywhere(): Promise<void> {
  const { client } = lead;
  await office.stranger.post('/session', { login: CANARIES.login, password: CANARIES.password });
  await client.post('/cases', { title: CANARIES.title, [CANARIES.search]: CANARIES.name });
  await client.send('/cases', { method: 'POST', body: `{"title": "${CANARIES.name}` });
  await client.get(`/${CANARIES.search}/${CANARIES.name}?text=${CANARIES.search}`);
  await client.get(`/items/${CANARIES.name}`);
  await client.post('/cases', { title: CANARIES.title, unitId: office.unitId, classification: 'normal', leadId: randomUUID() });
  await client.post('/cases', { title: CANARIES.title, unitId: office.unitId, classification: 'normal' }, { headers: { 'x-purpose': CANARIES.reason } });
}

/** Makes the database refuse what the code lets through, so that both processes meet a fault of ours. */
async function breakSomething(): Promise<{ readonly caseId: string; readonly refused: Problem }> {
  const { client } = lead;
  const { id } = await openCase(client, { unitId: office.unitId, leadId: lead.id, title: CANARIES.title });
  await office.database.query(`ALTER TABLE item ADD CONSTRAINT made_to_break_check CHECK (description NOT LIKE 'Kanarie%') NOT VALID`);
  await office.database.query(`ALTER TABLE deadline ADD CONSTRAINT made_to_break_too_check CHECK (rule_id <> 'NL-25') NOT VALID`);
  const { body } = await client.post<Problem>(`/cases/${id}/seizures`, aSeizure([cash('5.00', { description: CANARIES.description })]));
  await recordFact(client, id, 'settlement.fulfilled');
  await until(() => office.app.worker.output.includes('made_to_break_too_check'));
  return { caseId: id, refused: body };
}

it('neither process writes a name, a number, a text, a login or an address that someone typed, whatever goes right or wrong', async () => {
  await doEverything();
  await goWrongEverywhere();
  const { refused } = await breakSomething();
  const token = await givenSession(office.database, lead.id);
  await new Client(office.url, token).get('/me');

  const found = Object.entries({ ...CANARIES, token }).filter(([, canary]) => logs().toLowerCase().includes(canary.toLowerCase()));

  expect(found).toEqual([]);
  expect(refused).toMatchObject({ status: 500, code: 'service.fault' });
  expect(JSON.stringify(refused)).not.toMatch(/made_to_break|Kanarie|INSERT/);
});

it('but enough to find out what went wrong: the request, the route, the constraint and the place, a line of JSON each', () => {
  const lines = logs().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);

  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request failed', method: 'POST', route: '/api/v1/cases/:id/seizures', requestId: expect.any(String), error: expect.objectContaining({ constraint: 'made_to_break_check', table: 'item' }) }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'job failed', queue: 'deadlines', error: expect.objectContaining({ constraint: 'made_to_break_too_check' }) }));
});

it('the metrics page names routes and jobs, and nobody', async () => {
  const page = await (await fetch(`${office.url}/metrics`)).text();

  expect(page).toMatch(/zegel_http_request_seconds_count\{route="\/api\/v1\/items\/:id",method="GET",status="200"\} \d+/);
  expect(Object.values(CANARIES).filter((canary) => page.toLowerCase().includes(canary.toLowerCase()))).toEqual([]);
  expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('nor is any of it in the queue, which holds ids', async () => {
  const tables = await office.database.query<{ name: string }>(`SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'r'`);
  const held = await Promise.all(tables.map(async ({ name }) => (await office.database.query<{ text: string | null }>(`SELECT string_agg(t::text, ' ') AS text FROM bullmq.${name} t`))[0]?.text ?? ''));

  expect(held.join().length).toBeGreaterThan(100);
  expect(Object.entries(CANARIES).filter(([, canary]) => held.join().toLowerCase().includes(canary.toLowerCase()))).toEqual([]);
});

it('is found when a process writes a single body', async () => {
  const leak = `import http from 'node:http'; const emit = http.Server.prototype.emit;
    http.Server.prototype.emit = function (event, request, ...more) { if (event === 'request') { const { push } = request; request.push = (chunk, ...rest) => { if (chunk) process.stdout.write(chunk); return push.call(request, chunk, ...rest); }; } return emit.call(this, event, request, ...more); };`;
  const leaking = await startRunningOffice({ env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(leak)}` } });
  try {
    const { client } = await leaking.enrol('prosecutor');
    await openCase(client, { unitId: leaking.unitId, title: CANARIES.title });

    expect(Object.entries(CANARIES).filter(([, canary]) => leaking.app.api.output.includes(canary))).toEqual([['title', CANARIES.title]]);
  } finally {
    await leaking.stop();
  }
});

it('work that cannot be done waits for the day it can, and then is done once', async () => {
  await office.database.query('ALTER TABLE deadline DROP CONSTRAINT made_to_break_too_check');

  const rows = await until(async () => {
    const found = await office.database.query<{ due_on: string }>(`SELECT due_on FROM deadline WHERE rule_id = 'NL-25'`);
    return found.length > 0 && found;
  }, 60_000);

  expect(rows).toHaveLength(1);
});
