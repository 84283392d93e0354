import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { CHECKED_WORDS } from './support/checked-words.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it.each(Object.entries(CHECKED_WORDS))('%s lets through the words of the code, and nothing else', async (name, all) => {
  const [check] = await database.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1 AND convalidated', [name]);

  expect([...(check?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...all].sort());
});

it('every check of words is held against the code', async () => {
  const checks = await database.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint JOIN pg_class t ON t.oid = conrelid
     WHERE contype = 'c' AND t.relnamespace = 'public'::regnamespace AND cardinality(conkey) = 1 AND pg_get_constraintdef(pg_constraint.oid) LIKE '%ARRAY[%'
     ORDER BY conname`,
  );

  expect(checks.map(({ name }) => name).filter((name) => !(name in CHECKED_WORDS))).toEqual([]);
});
