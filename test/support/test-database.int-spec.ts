import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await createTestDatabase();
  second = await createTestDatabase();
});

afterAll(() => Promise.all([first, second].map((database) => database.drop())));

describe('the database of a suite', () => {
  it('is its own', async () => {
    await first.query('CREATE TABLE mark (name text)');

    const [found] = await second.query<{ mark: string | null }>(`SELECT to_regclass('mark') AS mark`);

    expect(found).toEqual({ mark: null });
  });

  it('is entered by the services without the rights of an owner', async () => {
    const client = new pg.Client({ connectionString: first.appUrl });
    await client.connect();

    const { rows } = await client.query(
      'SELECT rolname AS name, rolsuper AS super, rolbypassrls AS bypass FROM pg_roles WHERE rolname = current_user',
    );
    await expect(client.query('CREATE TABLE mine (a int)')).rejects.toThrow('permission denied');
    await client.end();

    expect(rows).toEqual([{ name: 'zegel_app', super: false, bypass: false }]);
  });
});
