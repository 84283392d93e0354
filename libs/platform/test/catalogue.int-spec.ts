import pg from 'pg';
import { openApplicationRole } from '../../../tools/database/application-role.mjs';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { functionsOfTheOwner, powersOf, tables, tablesWithoutPolicy, tablesWithoutWall, unguardedFunctionsOfTheOwner, viewsOfTheOwner } from './support/catalogue.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // Rights on a database are not cloned with it; here they are given as an installation gives them.
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await openApplicationRole(owner, undefined);
  await owner.end();
});

afterAll(() => database.drop());

describe('every table of the case store', () => {
  it('is looked at by these tests', async () => {
    expect(await tables(database)).toEqual(expect.arrayContaining(['app_user', 'audit_event', 'case_file', 'event', 'item', 'outbox', 'session']));
  });

  it('has row-level security that holds for its owner too', async () => {
    expect(await tablesWithoutWall(database)).toEqual([]);
  });

  it('has a policy for what is seen and for what is written', async () => {
    expect(await tablesWithoutPolicy(database)).toEqual([]);
  });
});

describe('no back door', () => {
  it('is a view that looks with the eyes of its owner', async () => {
    expect(await viewsOfTheOwner(database)).toEqual([]);
  });

  it('is a function that runs as its owner, but those that count ages for the metrics page and the log, name the desk that knows a number, and erase what two people signed for', async () => {
    expect(await functionsOfTheOwner(database)).toEqual(['backup_age', 'desks_that_know', 'erase_case', 'last_disclosure_of', 'log_lag', 'log_of_record', 'log_place_of', 'queue_ages']);
  });

  it('is a function that runs as its owner and can be run by anybody, or be led to a temporary table', async () => {
    expect(await unguardedFunctionsOfTheOwner(database)).toEqual([]);
  });

  it('is a power of the role of the services, but to make the sequence of a new queue', async () => {
    expect(await powersOf(database, 'zegel_app')).toEqual(['creates in schema bullmq']);
  });
});

describe('the planted faults', () => {
  it.each([
    ['a table without a policy', 'CREATE TABLE planted (id int)', tablesWithoutPolicy],
    ['a table without a wall', 'CREATE TABLE planted (id int)', tablesWithoutWall],
    ['a table whose owner walks around the wall', 'CREATE TABLE planted (id int); ALTER TABLE planted ENABLE ROW LEVEL SECURITY', tablesWithoutWall],
    ['a table that anyone may write to', 'CREATE TABLE planted (id int); CREATE POLICY planted_rows ON planted USING (true); GRANT INSERT ON planted TO zegel_app', tablesWithoutPolicy],
    ['a view', 'CREATE VIEW planted AS SELECT * FROM case_file', viewsOfTheOwner],
    ['a materialised view', 'CREATE MATERIALIZED VIEW planted AS SELECT * FROM case_file', viewsOfTheOwner],
    ['a function of the owner', `CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM case_file'`, functionsOfTheOwner],
    ['a function of the owner that anybody may run', `CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS 'SELECT count(*) FROM case_file'`, unguardedFunctionsOfTheOwner],
    ['a function of the owner that is led to temporary tables', `CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS 'SELECT count(*) FROM case_file'; REVOKE EXECUTE ON FUNCTION planted() FROM PUBLIC`, unguardedFunctionsOfTheOwner],
  ])('%s is found', async (_name, plant, look) => {
    await database.query(`${plant}`);
    const found = await look(database);
    await database.query(plant.includes('FUNCTION') ? 'DROP FUNCTION planted()' : `DROP ${/^CREATE ((?:MATERIALIZED )?\w+)/.exec(plant)?.[1]} planted`);

    expect(found).toContain('planted');
  });

  it('a view that looks with the eyes of the asker is not one', async () => {
    await database.query('CREATE VIEW planted WITH (security_invoker = true) AS SELECT * FROM case_file');
    const found = await viewsOfTheOwner(database);
    await database.query('DROP VIEW planted');

    expect(found).toEqual([]);
  });

  it('the powers of an owner are found', async () => {
    const [owner] = await database.query<{ name: string }>('SELECT current_user AS name');

    expect(await powersOf(database, owner?.name ?? '')).toEqual(expect.arrayContaining(['is superuser', 'bypasses row-level security', 'owns case_file', 'truncates event']));
  });
});
