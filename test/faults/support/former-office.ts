import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { makeEmptyPlace, type EmptyPlace } from './empty-place.js';
import type { Migrator } from './migrator.js';

/** T28: an office as an earlier version of Zegel recorded it, row for row, with the migrations which that version had. */
export interface FormerOffice {
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** The last number that was given out. */
  readonly sequences: Readonly<Record<string, number>>;
}

export function recordedOffice(): FormerOffice {
  return JSON.parse(gunzipSync(readFileSync(path.resolve('test/faults/recorded/office-of-20261127.json.gz'))).toString()) as FormerOffice;
}

/** An installation of the earlier version with what was recorded in it. Call `remove` afterwards. */
export async function placeOfFormerOffice({ migrations, tables, sequences }: FormerOffice, migrator: Migrator): Promise<EmptyPlace> {
  const place = await makeEmptyPlace();
  await migrator.migrate({ url: place.ownerUrl, only: migrations });
  await inOneTransaction(place.ownerUrl, async (client) => {
    // Rows come as they were: no trigger judges or adds to them.
    await client.query('SET LOCAL session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) {
      const { rows: columns } = await client.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`, [table]);
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      await client.query(`DELETE FROM "${table}"`);
      await client.query(`INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [JSON.stringify(rows)]);
    }
    for (const [name, last] of Object.entries(sequences)) await client.query('SELECT setval($1, $2)', [name, last]);
  });
  return place;
}

async function inOneTransaction<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

/** Keeps a copy of every row as it stands. */
export async function keepACopy(place: Pick<EmptyPlace, 'query'>): Promise<readonly string[]> {
  const tables = (await place.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations' ORDER BY 1`)).map(({ name }) => name);
  await place.query(['CREATE SCHEMA copied', ...tables.map((table) => `CREATE TABLE copied."${table}" AS TABLE public."${table}"`)].join('; '));
  return tables;
}

/** How many rows of the copy are not there any more as they were, by table; and which of their columns are gone. @param derived columns that are worked out from others */
export async function changedSince(place: Pick<EmptyPlace, 'query'>, tables: readonly string[], derived: readonly string[]): Promise<{ readonly changed: Readonly<Record<string, number>>; readonly gone: readonly string[] }> {
  const columns = await place.query<{ table: string; name: string; stays: boolean }>(
    `SELECT c.relname AS table, a.attname AS name, EXISTS (SELECT 1 FROM pg_attribute now WHERE now.attrelid = to_regclass('public.' || quote_ident(c.relname)) AND now.attname = a.attname AND NOT now.attisdropped) AS stays
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace = 'copied'::regnamespace`,
  );
  const changed: Record<string, number> = {};
  for (const table of tables) {
    const names = columns.filter((column) => column.table === table && column.stays && !derived.includes(`${table}.${column.name}`)).map(({ name }) => `"${name}"`).join(', ');
    if (names === '') continue;
    const [row] = await place.query<{ count: number }>(`SELECT count(*)::int AS count FROM (SELECT ${names} FROM copied."${table}" EXCEPT ALL SELECT ${names} FROM public."${table}") lost`);
    if (row && row.count > 0) changed[table] = row.count;
  }
  return { changed, gone: columns.filter(({ stays }) => !stays).map(({ table, name }) => `${table}.${name}`).sort() };
}

/** Columns that are worked out from others and were worked out anew, and one whose words were renamed. */
export const DERIVED = [...['next_due_at', 'next_deadline_id', 'search_text'].flatMap((name) => [`case_file.${name}`, `item.${name}`]), 'alert.level'];
