import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { KeptTree, commitmentTo, hashOfLeaf, notesOf, openCheckpoint, publicKeyOf, sealKeyOf } from '#audit/pure';
import { beginLogEpoch } from '../../../tools/database/log-epoch.mjs';
import { SealedLog } from '../src/sealed-log.js';
import { LogChanged } from '../src/sealer.js';
import { KEY, connect, sealAll, sealerUnderTest, unsealed, writeRow, type SealerUnderTest } from './sealer-under-test.js';

let given: SealerUnderTest;

beforeEach(async () => {
  given = await sealerUnderTest();
});

afterEach(() => given.stop());

const anchored = (): string[] => readdirSync(given.folder).flatMap((file) => notesOf(readFileSync(path.join(given.folder, file), 'utf8')));
const sequencesOfLeaves = async (): Promise<string[]> => (await given.database.query<{ sequence: string }>('SELECT sequence FROM audit_leaf ORDER BY leaf_index')).map(({ sequence }) => sequence);

/** Two transactions whose rows commit in the other order than they were numbered. */
async function outOfOrder(between: () => Promise<void>): Promise<{ readonly early: string; readonly late: string }> {
  const [slow, quick] = [await connect(given.database.ownerUrl), await connect(given.database.ownerUrl)];
  await slow.query('BEGIN');
  const early = await writeRow(slow);
  const late = await writeRow(quick);
  await between();
  await slow.query('COMMIT');
  await Promise.all([slow.end(), quick.end()]);
  return { early, late };
}

describe('sealing', () => {
  it('makes a leaf of every row, with what it commits to, and signs the tree', async () => {
    for (let row = 0; row < 3; row += 1) await writeRow(given.database);
    await sealAll(await given.open(), given.database);

    const leaves = await given.client.query<{ epoch: number; transaction: string; sequence: string; commitment: Buffer; hash: Buffer; salt: Buffer; content: string }>(
      'SELECT epoch, transaction::text, sequence, commitment, hash, salt, content FROM audit_leaf JOIN audit_content USING (leaf_index) ORDER BY leaf_index',
    );
    expect(leaves.rows).toHaveLength(3);
    for (const { salt, content, commitment, hash, ...leaf } of leaves.rows) {
      expect(commitmentTo(salt, content)).toEqual(commitment);
      expect(hashOfLeaf({ commitment, ...leaf })).toEqual(hash);
      expect(content).toContain('"data":{"a":"é","b":1.5}');
    }
    const checkpoint = openCheckpoint((await given.log.lastCheckpoint()) ?? '', publicKeyOf(KEY));
    expect(checkpoint).toEqual({ origin: 'zegel.test/log', size: 3, root: await new KeptTree(given.log).root(3) });
    expect(anchored().at(-1)).toBe(await given.log.lastCheckpoint());
  });

  it('seals what an answer showed with its row, and rows that name nothing of it to the bytes of before', async () => {
    const shown = [randomUUID(), randomUUID()];
    await writeRow(given.database);
    await given.database.query(`INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type, shown) VALUES ('combination', 'item.search', gen_random_uuid(), 'n', '{}', 'p', 'r', 'item-list', $1)`, [shown]);
    await sealAll(await given.open(), given.database);

    const leaves = await given.database.query<{ content: string }>('SELECT content FROM audit_content ORDER BY leaf_index');
    const [before, after] = leaves.map(({ content }) => JSON.parse(content) as Readonly<Record<string, unknown>>);
    const VERSION_1 = ['act', 'actor', 'at', 'caseId', 'data', 'epoch', 'event', 'eventId', 'kind', 'purpose', 'requestId', 'sequence', 'subjectId', 'subjectType', 'transaction', 'version'];
    expect(Object.keys(before ?? {})).toEqual(VERSION_1);
    expect(before).toMatchObject({ version: 1 });
    expect(Object.keys(after ?? {})).toEqual([...VERSION_1, 'shown'].toSorted());
    expect(after).toMatchObject({ version: 2, shown });
  });

  it('puts no personal data into a leaf', async () => {
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);

    const [leaf] = await given.database.query<{ text: string }>(`SELECT audit_leaf::text AS text FROM audit_leaf`);
    expect(leaf?.text).not.toMatch(/Reader|reason|é/);
  });

  it('misses no row that commits after one with a higher number', async () => {
    const sealer = await given.open();
    const { early, late } = await outOfOrder(async () => void (await sealer.sealOnce()));
    await sealAll(sealer, given.database);

    expect([...(await sequencesOfLeaves())].sort()).toEqual([early, late].sort());
  });

  it('the planted fault: a sealer that reads what is numbered after the last one misses such a row', async () => {
    const naive: string[] = [];
    const seal = async (): Promise<void> => {
      const rows = await given.database.query<{ sequence: string }>('SELECT sequence FROM audit_event WHERE sequence > $1 ORDER BY sequence', [naive.at(-1) ?? 0]);
      naive.push(...rows.map(({ sequence }) => sequence));
    };
    const { early, late } = await outOfOrder(seal);
    await seal();

    expect(naive).toEqual([late]);
    expect(naive).not.toContain(early);
  });

  it('misses none of many that were written side by side, taken back, or held open', async () => {
    const sealer = await given.open();
    let writing = true;
    const sealed = (async () => {
      while (writing) await sealer.sealOnce();
    })();
    const writers = await Promise.all(Array.from({ length: 6 }, () => connect(given.database.ownerUrl)));
    await Promise.all(writers.map((client, writer) => writeMany(client, writer)));
    writing = false;
    await sealed;
    await sealAll(sealer, given.database);
    await Promise.all(writers.map((client) => client.end()));

    expect(await unsealed(given.database)).toEqual([]);
    const [count] = await given.database.query<{ rows: number; leaves: number; last: number }>(
      'SELECT (SELECT count(*)::int FROM audit_event) AS rows, (SELECT count(*)::int FROM audit_leaf) AS leaves, (SELECT max(leaf_index)::int FROM audit_leaf) AS last',
    );
    expect(count).toEqual({ rows: 240, leaves: 240, last: 239 });
  });

  it('goes on after a start where it was, and its checkpoints continue each other', async () => {
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);

    expect(anchored().map((note) => openCheckpoint(note, publicKeyOf(KEY))?.size)).toEqual([1, 2]);
  });

  it('signs again what a sealer that ended had written to the database and not to the folder', async () => {
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);
    for (const file of readdirSync(given.folder)) rmSync(path.join(given.folder, file));

    await given.open();

    expect(openCheckpoint(anchored().at(-1) ?? '', publicKeyOf(KEY))).toMatchObject({ size: 1 });
  });

  it('seals the rows of a database that was restored to another cluster, where transaction numbers begin anew', async () => {
    await writeRow(given.database);
    const sealer = await given.open();
    await sealAll(sealer, given.database);
    await given.database.query('ALTER TABLE log_epoch DISABLE TRIGGER log_epoch_append_only');
    await given.database.query(`UPDATE log_epoch SET cluster = 'another'`);
    const owner = await connect(given.database.ownerUrl);
    expect(await beginLogEpoch(owner)).toBe(true);
    expect(await beginLogEpoch(owner)).toBe(false);
    await owner.end();
    await given.database.query(`INSERT INTO audit_event (transaction, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type)
      VALUES ('3', 'consultation', 'case.view', gen_random_uuid(), 'A', '{}', 'p', 'r', 'case')`);

    await sealAll(sealer, given.database);

    const leaves = await given.database.query('SELECT epoch FROM audit_leaf ORDER BY leaf_index');
    expect(leaves).toEqual([{ epoch: 1 }, { epoch: 2 }]);
  });
});

describe('the sealer adds nothing', () => {
  const alter = (sql: string): Promise<unknown> => given.database.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);

  it.each([
    ['when the database was put back to an earlier state', 'DELETE FROM audit_content; DELETE FROM audit_leaf', /covers 1 leaves, the database has 0/],
    ['when a leaf is not the one that was signed', `UPDATE audit_leaf SET hash = sha256('other')`, /are not those that were signed/],
  ])('%s', async (_when, sql, message) => {
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);
    await alter(sql);

    await expect(given.open()).rejects.toThrow(message);
    await expect(given.open()).rejects.toBeInstanceOf(LogChanged);
  });

  it('with another key than the one that signed before', async () => {
    await writeRow(given.database);
    await sealAll(await given.open(), given.database);

    await expect(given.open(sealKeyOf('zegel.test/log', Buffer.alloc(32, 4)))).rejects.toThrow('not signed with this key');
  });

  it('while another one seals; the next takes over when that one is gone', async () => {
    const other = await connect(given.database.sealerUrl);
    expect(await given.log.lead()).toBe(true);
    expect(await new SealedLog(other).lead()).toBe(false);
    await given.client.query('SELECT pg_advisory_unlock_all()');

    expect(await new SealedLog(other).lead()).toBe(true);
    await other.end();
  });
});

describe('the role of the sealer', () => {
  it.each([
    ['change the log', 'UPDATE audit_event SET act = act'],
    ['write a row of the log', `INSERT INTO audit_event (kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type) VALUES ('erasure', 'a', gen_random_uuid(), 'n', '{}', 'p', 'r', 's')`],
    ['change a leaf', 'UPDATE audit_leaf SET epoch = 2'],
    ['take a leaf away', 'DELETE FROM audit_leaf'],
    ['erase what a leaf commits to', 'UPDATE audit_content SET salt = NULL, content = NULL'],
    ['begin an epoch', `INSERT INTO log_epoch (epoch, cluster) VALUES (9, 'x')`],
    ['read cases', 'SELECT 1 FROM case_file'],
    ['read items', 'SELECT 1 FROM item'],
    ['read people', 'SELECT 1 FROM app_user'],
  ])('may not %s', async (_what, sql) => {
    await expect(given.client.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves to the services to read leaves, and to write none', async () => {
    const services = await connect(given.database.appUrl);
    for (const table of ['audit_leaf', 'audit_content', 'audit_node', 'audit_checkpoint', 'audit_key', 'log_epoch']) {
      await expect(services.query(`SELECT 1 FROM ${table}`)).resolves.toBeDefined();
      await expect(services.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toMatchObject({ code: '42501' });
    }
    await services.end();
  });
});

/** Forty rows, every fifth transaction held open for a moment and every seventh taken back and written again. */
async function writeMany(client: pg.Client, writer: number): Promise<void> {
  for (let row = 0; row < 40; row += 1) {
    if ((row + writer) % 7 === 0) {
      await client.query('BEGIN');
      await writeRow(client);
      await client.query('ROLLBACK');
    }
    await client.query('BEGIN');
    await writeRow(client);
    if ((row + writer) % 5 === 0) await client.query('SELECT pg_sleep(0.005)');
    await client.query('COMMIT');
  }
}
