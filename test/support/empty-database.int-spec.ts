import { emptierOf } from './empty-database.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('makes a used database as good as new: nothing of the tests, all of the migrations, and numbers from one', async () => {
  const countOf = async (table: string): Promise<number> => (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]?.count ?? -1;
  const [migrations, revisions] = [await countOf('migrations'), await countOf('rule_book')];
  const empty = await emptierOf(database);
  const write = async (): Promise<string | undefined> => {
    await database.query(`INSERT INTO unit (id, code, name) VALUES (gen_random_uuid(), 'NST', 'Parket Noordstad')`);
    const [row] = await database.query<{ sequence: string }>(
      `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type) VALUES ('consultation', 'a', gen_random_uuid(), 'n', '{}', 'p', 'r', 's') RETURNING sequence`,
    );
    return row?.sequence;
  };
  await write();

  await empty();

  expect([await countOf('unit'), await countOf('audit_event'), await countOf('migrations'), await countOf('rule_book')]).toEqual([0, 0, migrations, revisions]);
  expect(await write()).toBe('1');
});
