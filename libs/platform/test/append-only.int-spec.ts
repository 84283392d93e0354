import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

/** What is written once: the facts, the log, and the history of a deadline. */
const APPEND_ONLY = ['event', 'audit_event', 'deadline_change'] as const;

const CHANGES = (table: string): readonly string[] => [`UPDATE ${table} SET case_id = NULL WHERE false`, `DELETE FROM ${table} WHERE false`, `TRUNCATE ${table} CASCADE`];

let database: TestDatabase;
let services: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  services = new pg.Client({ connectionString: database.appUrl });
  await services.connect();
});

afterAll(async () => {
  await services.end();
  await database.drop();
});

describe.each(APPEND_ONLY)('the table %s', (table) => {
  it.each(CHANGES(table))('refuses its owner: %s', async (change) => {
    await expect(database.query(change)).rejects.toMatchObject({ code: 'ZG001', message: `${table} is append-only` });
  });

  it.each(CHANGES(table))('gives the services no right to: %s', async (change) => {
    await expect(services.query(change)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the planted fault', () => {
  it('a trigger for each row lets a change through that meets no row, and a truncation', async () => {
    await database.query('CREATE TABLE planted (case_id uuid)');
    await database.query('CREATE TRIGGER planted_rows BEFORE UPDATE OR DELETE ON planted FOR EACH ROW EXECUTE FUNCTION refuse_change()');

    for (const change of CHANGES('planted')) await expect(database.query(change)).resolves.toEqual([]);
  });
});
