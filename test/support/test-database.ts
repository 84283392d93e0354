import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applicationUrl, sealerUrl } from '../../tools/database/application-role.mjs';

const EMPTY = 'zegel_template';

/** A database of one suite: migrated, empty, and gone afterwards. */
export interface TestDatabase {
  /** As the services sign in: row-level security holds. */
  readonly appUrl: string;
  /** As the sealer signs in. */
  readonly sealerUrl: string;
  /** As the owner: for arranging and for looking at what the services may not see. */
  readonly ownerUrl: string;
  /** Runs SQL as the owner. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  drop(): Promise<void>;
}

/** A clone, which can become what others are cloned from. */
export interface ClonedDatabase extends TestDatabase {
  /** Lets go of it and keeps it under a name: it goes with the server. Nobody else may be using it. */
  keepAs(template: string): Promise<void>;
}

/** Clones the migrated template, or another one. Call `drop` in afterAll. */
export async function createTestDatabase(template = EMPTY): Promise<ClonedDatabase> {
  const { TEST_OWNER_URL: serverUrl, TEST_APP_PASSWORD: password } = process.env;
  if (!serverUrl || !password) throw new Error('A test with a database is named *.int-spec.ts, *.e2e-spec.ts or *.browser-spec.ts');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runAlone(databaseUrl(serverUrl, 'postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);

  const ownerUrl = databaseUrl(serverUrl, name);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, allowExitOnIdle: true });
  const release = async (): Promise<void> => {
    pool.on('error', () => undefined); // the pool does not wait until its connections are closed: a drop may be there first
    await pool.end();
  };
  return {
    ownerUrl,
    appUrl: applicationUrl(ownerUrl, password),
    sealerUrl: sealerUrl(ownerUrl, password),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    keepAs: async (kept) => {
      await release();
      await runAlone(databaseUrl(serverUrl, 'postgres'), `ALTER DATABASE ${name} RENAME TO ${kept}`);
    },
    drop: async () => {
      await release();
      await runAlone(databaseUrl(serverUrl, 'postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function runAlone(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
