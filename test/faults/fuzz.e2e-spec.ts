import type { Problem } from '../../libs/platform/src/contract.js';
import { Client, done } from '../e2e/support/client.js';
import { fuzz } from './support/fuzz.js';
import { openFuzzOffice, type FuzzOffice } from './support/fuzz-office.js';
import { measured } from './support/measured.js';

/** T18, short: some requests to every operation. The long one: fuzz.long-spec.ts. */

const SEED = 20_261_129;
const CASES = 6;

let office: FuzzOffice;

beforeAll(async () => {
  office = await openFuzzOffice();
});

afterAll(() => office.stop());

const NONE = '00000000-0000-4000-8000-000000000000';

it.each([
  ['POST', '/cases/facets/search', '[]', 400],
  ['POST', '/items/facets/search', '"x"', 400],
  ['POST', '/unplaced/search', '0', 400],
  ['PUT', `/people/${NONE}/deputy`, '[]', 400],
  ['POST', `/items/${NONE}/splits`, '{"parts":[[]],"reason":"x"}', 404],
  ['GET', '/rules/%00', undefined, 404],
  ['POST', '/equated-days', '{"calendar":"nl-atw","year":2019,"dates":[],"source":"\\ud800","mark":"V"}', 400],
  ['POST', '/emergency-accesses', '{"reference":"x","reason":"\\ud800","hours":3}', 400],
  ['POST', '/receivings', '{"caseId":null}', 400],
  ['POST', '/cases/:cases/what-if', '{"moved":null,"supposed":null}', 200],
])('%s %s answers what once broke it: %s', async (method, path, body, status) => {
  const client = new Client(office.app.url, await office.session());
  const address = path.replace(/:(\w+)/, (_, part: string) => office.ids[part]?.[0] ?? NONE);

  expect((await client.send<object>(address, { method, ...(body !== undefined && { body }), version: 1 })).status).toBe(status);
});

it('a term set by hand answers what once broke it: {"dueAt":null,"reminders":"R-hourly"}', async () => {
  const client = new Client(office.app.url, await office.session());
  const made = { title: 'Verzonnen', dueOn: '2030-01-07', ownerId: office.userId, reminders: 'R-14', reason: 'Verzonnen' };
  const { id, version } = await done(client.post<{ id: string; version: number }>(`/cases/${office.ids['cases']?.[0] ?? ''}/deadlines`, made));

  const { status, body } = await client.put<Problem>(`/deadlines/${id}`, { title: 'x', dueAt: null, reminders: 'R-hourly', reason: 'x' }, { version });

  expect([status, (body.errors ?? []).map(({ pointer }) => pointer)]).toEqual([400, ['/dueOn']]);
});

it('every operation answers whatever it is asked: no fault of ours, every refusal a problem', async () => {
  const result = await fuzz({ url: office.app.url, cases: CASES, seed: SEED, ids: office.ids, session: office.session });

  measured('T18-short', { seed: SEED, ...result });
  expect(result.faults).toEqual([]);
  expect(result.operations).toBeGreaterThan(100);
  expect([office.app.api.isRunning, /request failed|unhandled/i.test(office.app.api.output)]).toEqual([true, false]);
});

it('who would put a case out of their own sight is told so', async () => {
  const client = new Client(office.app.url, await office.session());
  const id = office.ids['cases']?.[0] ?? '';
  const { version } = await done(client.get<{ version: number }>(`/cases/${id}`));

  const { status, body } = await client.put<Problem>(`/cases/${id}/details`, { title: 'Verzonnen', classification: 'embargo', reason: 'Verzonnen' }, { version });

  expect([status, body.errors]).toMatchObject([400, [{ code: 'case.out-of-sight', pointer: '/classification' }]]);
});

it('finds an operation that breaks', async () => {
  await office.database.query('ALTER TABLE place RENAME COLUMN note TO gone');

  const { faults } = await fuzz({ url: office.app.url, cases: CASES, seed: SEED, ids: office.ids, session: office.session, only: /^GET \/api\/v1\/places/ });

  expect(faults).toContainEqual(expect.stringMatching(/^GET \/api\/v1\/places\S* \([^)]+\): answered 500/));
});
