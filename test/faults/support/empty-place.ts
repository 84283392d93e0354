import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applicationUrl } from '../../../tools/database/application-role.mjs';

/** An installation in which nothing is yet: a database without tables, a folder without files. */
export interface EmptyPlace {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly files: string;
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  remove(): Promise<void>;
}

export async function makeEmptyPlace(): Promise<EmptyPlace> {
  const { TEST_OWNER_URL: server = '', TEST_APP_PASSWORD: password = '' } = process.env;
  const name = `test_restored_${randomBytes(6).toString('hex')}`;
  const files = mkdtempSync(path.join(os.tmpdir(), 'zegel-restored-'));
  const urlOf = (database: string): string => Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const alone = async <Row extends pg.QueryResultRow>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  await alone(urlOf('postgres'), `CREATE DATABASE ${name}`);
  return {
    ownerUrl: urlOf(name),
    appUrl: applicationUrl(urlOf(name), password),
    files,
    query: (sql, values) => alone(urlOf(name), sql, values),
    remove: async () => {
      await alone(urlOf('postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(files, { recursive: true, force: true });
    },
  };
}
