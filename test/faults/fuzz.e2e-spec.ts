import { Client } from '../e2e/support/client.js';
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

it('every operation answers whatever it is asked: no fault of ours, every refusal a problem', async () => {
  const result = await fuzz({ url: office.app.url, cases: CASES, seed: SEED, ids: office.ids, session: office.session });

  measured('T18-short', { seed: SEED, ...result });
  expect(result.faults).toEqual([]);
  expect(result.operations).toBeGreaterThan(100);
  expect([office.app.api.isRunning, /request failed|unhandled/i.test(office.app.api.output)]).toEqual([true, false]);
});

it.each([
  ['POST', '/cases/facets/search', '[]'],
  ['POST', '/items/facets/search', '"x"'],
  ['POST', '/unplaced/search', '0'],
  ['PUT', '/people/00000000-0000-4000-8000-000000000000/deputy', '[]'],
  ['POST', '/items/00000000-0000-4000-8000-000000000000/splits', '{"parts":[[]],"reason":"x"}'],
])('%s %s answers what once broke it: %s', async (method, path, body) => {
  const client = new Client(office.app.url, await office.session());

  expect((await client.send<object>(path, { method, body, version: 1 })).status).toBe(400);
});

it('finds an operation that breaks', async () => {
  await office.database.query('ALTER TABLE place RENAME COLUMN note TO gone');

  const { faults } = await fuzz({ url: office.app.url, cases: CASES, seed: SEED, ids: office.ids, session: office.session, only: /^GET \/api\/v1\/places/ });

  expect(faults).toContainEqual(expect.stringMatching(/^GET \/api\/v1\/places\S* \([^)]+\): answered 500/));
});
