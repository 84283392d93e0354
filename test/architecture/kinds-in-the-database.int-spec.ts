import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What columns are called that hold a word chosen from a list. */
const CHOSEN = ['direction', 'instrument', 'partner', 'channel', 'handling_code', 'state', 'kind', 'role', 'role_in_case', 'classification', 'capacity', 'asset_class', 'grounds', 'blocks'];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it.each(['cross_border_request', 'exchange', 'case_file', 'case_party', 'case_link', 'case_member', 'item', 'item_identifier', 'decision', 'document'])('every word of %s that is chosen from a list is checked', async (table) => {
  const unchecked = await database.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND a.attname = ANY ($2)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum])`,
    [table, CHOSEN],
  );

  expect(unchecked).toEqual([]);
});
