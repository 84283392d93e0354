import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { findUndurableSettings, findUnsafeRights } from '../src/index.js';
import { startDurableServer } from './support/durable-server.js';
import { buildPlatform, configFor } from './support/platform-under-test.js';

let database: TestDatabase;
/** Roles are the server's, not the database's: a name of this suite alone. */
const role = `planted_${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Asks on a connection that is the given role, with settings of the session. */
async function ask(look: (dataSource: DataSource) => Promise<string[]>, url: string, options = ''): Promise<string[]> {
  const dataSource = await new DataSource({ type: 'postgres', url, extra: { options } }).initialize();
  try {
    return await look(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function faultsOf(attributes: string, more: readonly string[] = []): Promise<string[]> {
  await database.query(`CREATE ROLE ${role} ${attributes}`);
  try {
    for (const statement of more) await database.query(statement);
    return await ask(findUnsafeRights, database.ownerUrl, `-c role=${role}`);
  } finally {
    await database.query(`DROP OWNED BY ${role}`);
    await database.query(`DROP ROLE ${role}`);
  }
}

describe('before a process serves', () => {
  it('finds nothing wrong with the role of the services', async () => {
    expect(await ask(findUnsafeRights, database.appUrl)).toEqual([]);
  });

  it('names a superuser', async () => {
    expect(await faultsOf('SUPERUSER')).toEqual([`the role ${role} is a superuser`]);
  });

  it('names a role that bypasses row-level security', async () => {
    expect(await faultsOf('BYPASSRLS')).toEqual([`the role ${role} bypasses row-level security`]);
  });

  it('names an owner of tables', async () => {
    const owned = ['CREATE TABLE owned (id int)', 'ALTER TABLE owned ENABLE ROW LEVEL SECURITY', 'ALTER TABLE owned FORCE ROW LEVEL SECURITY'];

    expect(await faultsOf('NOSUPERUSER', [...owned, `GRANT CREATE ON SCHEMA public TO ${role}`, `ALTER TABLE owned OWNER TO ${role}`])).toEqual([`the role ${role} owns tables`]);
  });

  it('names a role that may become another, and through it an owner or a superuser', async () => {
    const [owner] = await database.query<{ name: string }>('SELECT current_user AS name');

    expect(await faultsOf('NOSUPERUSER', [`GRANT ${owner?.name} TO ${role}`])).toEqual([`the role ${role} may become ${owner?.name}`]);
  });

  it.each([
    ['without row-level security', []],
    ['with row-level security that its owner walks around', ['ALTER TABLE planted ENABLE ROW LEVEL SECURITY']],
  ])('names a table %s', async (_how, statements) => {
    await database.query('CREATE TABLE planted (id int)');
    for (const statement of statements) await database.query(statement);
    const faults = await ask(findUnsafeRights, database.appUrl);
    await database.query('DROP TABLE planted');

    expect(faults).toEqual(['the table planted has no forced row-level security']);
  });

  it('does not start on a database that is not safe', async () => {
    const config = configFor({ appUrl: database.ownerUrl });
    const app = await buildPlatform(config);

    await expect(app.init()).rejects.toThrow(/The database is not safe to use: the role \w+ is a superuser; .*owns tables/);
    await app.close();
  });
});

describe('before a process acknowledges anything', () => {
  const named = (setting: string): string => `${setting} is off: a crash would lose what was acknowledged`;

  it('names each setting that a crash would lose something by', async () => {
    expect(await ask(findUndurableSettings, database.appUrl, '-c synchronous_commit=off')).toEqual(['fsync', 'full_page_writes', 'synchronous_commit'].map(named));
  });

  it('does not name one that is on', async () => {
    expect(await ask(findUndurableSettings, database.appUrl, '-c synchronous_commit=on')).toEqual(['fsync', 'full_page_writes'].map(named));
  });

  it('finds nothing wrong with the server that npm start runs', async () => {
    const server = await startDurableServer();
    try {
      expect(await ask(findUndurableSettings, server.url)).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('names a server that would not notice damage of its disk', async () => {
    const server = await startDurableServer(['--no-data-checksums']);
    try {
      expect(await ask(findUndurableSettings, server.url)).toEqual([expect.stringContaining('data_checksums is off: damage of the disk would go unnoticed')]);
    } finally {
      await server.stop();
    }
  });

  it('does not start on a server that forgets, but for a test', async () => {
    const app = await buildPlatform(configFor(database, { ZEGEL_ENV: 'embedded' }));

    await expect(app.init()).rejects.toThrow('fsync is off');
    await app.close();
  });
});

describe('a legal date', () => {
  it('comes from the database as the string it is', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const { rows } = await client.query(`SELECT date '2026-03-29' AS day`);
    await client.end();

    expect(rows).toEqual([{ day: '2026-03-29' }]);
  });
});
