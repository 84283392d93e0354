import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { sealKeyOf, type SealKey } from '#audit/pure';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Anchors } from '../src/anchors.js';
import { SealedLog } from '../src/sealed-log.js';
import { Sealer } from '../src/sealer.js';

export const KEY: SealKey = sealKeyOf('zegel.test/log', Buffer.alloc(32, 3));

/** The sealer on a database of its own, without its loop: each step is taken by hand. */
export interface SealerUnderTest {
  readonly database: TestDatabase;
  readonly client: pg.Client;
  readonly folder: string;
  readonly log: SealedLog;
  /** A sealer as it is after a start. */
  open(key?: SealKey): Promise<Sealer>;
  stop(): Promise<void>;
}

export async function sealerUnderTest(): Promise<SealerUnderTest> {
  const database = await createTestDatabase();
  const client = await connect(database.sealerUrl);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-checkpoints-'));
  const log = new SealedLog(client);
  return {
    database,
    client,
    folder,
    log,
    open: (key = KEY) => Sealer.open({ log, anchors: new Anchors([folder]), key, software: 'zegel test' }),
    stop: async () => {
      await client.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=public -c timezone=UTC' });
  await client.connect();
  return client;
}

/** Writes a row of the log, on whatever connection. @returns its number */
export async function writeRow(on: Pick<TestDatabase, 'query'> | pg.Client, act = 'case.view'): Promise<string> {
  const sql = `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type, data)
    VALUES ('consultation', '${act}', gen_random_uuid(), 'A. Reader', '{auditor}', 'a reason', 'request', 'case', '{"b": 1.50, "a": "é"}') RETURNING sequence`;
  const result = await (on as pg.Client).query<{ sequence: string }>(sql);
  const rows = (Array.isArray(result) ? result : result.rows) as { sequence: string }[];
  return rows[0]?.sequence ?? '';
}

/** Seals until nothing waits; a transaction of another test on the same server may hold the horizon for a moment. */
export async function sealAll(sealer: Sealer, database: Pick<TestDatabase, 'query'>): Promise<void> {
  for (let patience = 2_000; ; patience -= 1) {
    await sealer.sealOnce();
    if ((await unsealed(database)).length === 0) return;
    if (patience === 0) throw new Error('rows of the log were not sealed');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Rows of the log that have no leaf. */
export async function unsealed(database: Pick<TestDatabase, 'query'>): Promise<string[]> {
  const rows = await database.query<{ sequence: string }>('SELECT sequence FROM audit_event a WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.sequence = a.sequence) ORDER BY sequence');
  return rows.map(({ sequence }) => sequence);
}
