import { CHANNEL_TITLES, HANDLING_CODE_TITLES, INSTRUMENT_TITLES, PARTNER_TITLES, REQUEST_STATE_TITLES } from '#cross-border';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Kinds that are named in the code and checked in the database: a new one is a migration too. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  cross_border_request_instrument_check: Object.keys(INSTRUMENT_TITLES),
  cross_border_request_state_check: Object.keys(REQUEST_STATE_TITLES),
  exchange_partner_check: Object.keys(PARTNER_TITLES),
  exchange_channel_check: Object.keys(CHANNEL_TITLES),
  exchange_handling_code_check: Object.keys(HANDLING_CODE_TITLES),
  exchange_state_check: ['open', 'answered', 'refused'],
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it.each(Object.entries(NAMED))('%s lets through what the code names, and nothing else', async (name, named) => {
  const [check] = await database.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1 AND convalidated', [name]);

  expect([...(check?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...named].sort());
});

it.each(['cross_border_request', 'exchange'])('every word of %s that is chosen from a list is checked', async (table) => {
  const unchecked = await database.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND a.attname IN ('direction', 'instrument', 'partner', 'channel', 'handling_code', 'state')
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum])`,
    [table],
  );

  expect(unchecked).toEqual([]);
});
