import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GrowingTree, commitmentTo, hashOfLeaf, sealKeyOf, signCheckpoint, type SealKey } from '#audit/pure';
import { contentOfRow } from './content-of-row.js';
import { KEY, type EvidenceOffice } from './evidence-office.js';

/** Chance that can be had again: the seed is said with every failure. */
export function dice(seed: string): (below: number) => number {
  let draw = 0;
  return (below) => createHmac('sha256', seed).update(String((draw += 1))).digest().readUInt32BE() % below;
}

/** Where the change was made: the verifier must name it. */
export interface Place {
  readonly leaf?: number;
  readonly item?: string;
  readonly document?: string;
}

/** One way to change what was sealed, with every right on the database there is. */
export interface Tampering {
  readonly name: string;
  /** Changes something at a place of chance. Runs in a transaction that is taken back afterwards, with triggers off. */
  tamper(office: EvidenceOffice, below: (limit: number) => number): Promise<Place & { readonly undo?: () => void }>;
}

interface LeafRow {
  readonly leaf_index: string;
  readonly sequence: string;
}

async function rows<T>(office: EvidenceOffice, sql: string, values: unknown[] = []): Promise<readonly T[]> {
  return (await office.owner.query(sql, values)).rows as T[];
}

async function pick(office: EvidenceOffice, below: (limit: number) => number, where = 'true'): Promise<LeafRow> {
  const leaves = await rows<LeafRow>(office, `SELECT l.leaf_index, l.sequence FROM audit_leaf l JOIN audit_content c USING (leaf_index) JOIN audit_event a USING (sequence) WHERE c.content IS NOT NULL AND ${where} ORDER BY l.leaf_index`);
  const leaf = leaves[below(leaves.length)];
  if (!leaf) throw new Error('there is no such leaf');
  return leaf;
}

const at = ({ leaf_index }: LeafRow): { readonly leaf: number } => ({ leaf: Number(leaf_index) });

/** Makes the tree anew over what now stands in the tables, from a leaf on, and signs it: what an insider with all rights can do. */
async function rebuild(office: EvidenceOffice, from: number, key: SealKey | null): Promise<void> {
  const leaves = await rows<{ leaf_index: string; epoch: number; transaction: string; sequence: string; salt: Buffer | null; content: string | null; commitment: Buffer }>(
    office,
    'SELECT leaf_index, epoch, transaction::text, sequence, salt, content, commitment FROM audit_leaf JOIN audit_content USING (leaf_index) ORDER BY leaf_index',
  );
  const tree = GrowingTree.empty();
  await office.owner.query('DELETE FROM audit_node');
  for (const { leaf_index, salt, content, ...leaf } of leaves) {
    const commitment = salt && content !== null ? commitmentTo(salt, content) : leaf.commitment;
    const hash = hashOfLeaf({ ...leaf, commitment });
    if (Number(leaf_index) >= from) await office.owner.query('UPDATE audit_leaf SET commitment = $2, hash = $3 WHERE leaf_index = $1', [leaf_index, commitment, hash]);
    for (const node of tree.add(hash)) await office.owner.query('INSERT INTO audit_node VALUES ($1, $2, $3)', [node.level, node.index, node.hash]);
  }
  await office.owner.query('DELETE FROM audit_checkpoint WHERE size > $1', [from]);
  if (key) await office.owner.query('INSERT INTO audit_checkpoint (size, note) VALUES ($1, $2)', [tree.size, signCheckpoint({ origin: key.name, size: tree.size, root: tree.root(), time: new Date(), software: 'zegel test' }, key)]);
}

/** Puts the database back to how it was at a number of leaves, as a backup of then would. */
async function putBack(office: EvidenceOffice, size: number): Promise<void> {
  const gone = `(SELECT event_id FROM audit_event WHERE sequence IN (SELECT sequence FROM audit_leaf WHERE leaf_index >= ${size}) AND event_id IS NOT NULL)`;
  await office.owner.query(`DELETE FROM item_move WHERE id::text IN (SELECT data ->> 'moveId' FROM event WHERE id IN ${gone})`);
  await office.owner.query(`DELETE FROM document WHERE id IN (SELECT document_id FROM event WHERE type = 'document.added' AND id IN ${gone})`);
  await office.owner.query(`DELETE FROM event WHERE id IN ${gone}`);
  await office.owner.query(`DELETE FROM audit_event WHERE sequence IN (SELECT sequence FROM audit_leaf WHERE leaf_index >= ${size})`);
  for (const table of ['audit_content', 'audit_leaf']) await office.owner.query(`DELETE FROM ${table} WHERE leaf_index >= ${size}`);
  await office.owner.query(`DELETE FROM audit_checkpoint WHERE size > ${size}`);
}

/** A size that a checkpoint covers, and not the last one. */
async function earlier(office: EvidenceOffice, below: (limit: number) => number): Promise<number> {
  const sizes = await rows<{ size: string }>(office, 'SELECT size FROM audit_checkpoint ORDER BY size');
  return Number(sizes[below(sizes.length - 1)]?.size);
}

const ALTER_CONTENT = `UPDATE audit_content SET content = replace(content, '"purpose":"', '"purpose":"x') WHERE leaf_index = $1`;

/** The fourteen kinds of T14. */
export const KINDS: readonly Tampering[] = [
  {
    name: 'a field of a row is altered',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query(`UPDATE audit_event SET purpose = purpose || '.' WHERE sequence = $1`, [leaf.sequence]);
      return at(leaf);
    },
  },
  {
    name: 'a row is deleted',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query('DELETE FROM audit_event WHERE sequence = $1', [leaf.sequence]);
      return at(leaf);
    },
  },
  {
    name: 'a row is inserted among the old ones',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query(
        `INSERT INTO audit_event (epoch, transaction, at, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type)
         SELECT epoch, transaction, at, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type FROM audit_event WHERE sequence = $1`,
        [leaf.sequence],
      );
      // Its number is new, so that of the same transaction it comes last; a lower transaction puts it among the old ones.
      await office.owner.query(`UPDATE audit_event SET transaction = '1' WHERE sequence = (SELECT max(sequence) FROM audit_event)`);
      return {};
    },
  },
  {
    name: 'two rows are swapped',
    tamper: async (office, below) => {
      const leaf = await pick(office, below, 'l.leaf_index < (SELECT max(leaf_index) FROM audit_leaf)');
      const other = Number(leaf.leaf_index) + 1;
      await office.owner.query(`UPDATE audit_leaf SET leaf_index = CASE leaf_index WHEN $1 THEN -1 ELSE $1 END WHERE leaf_index = $1`, [leaf.leaf_index]);
      await office.owner.query(`UPDATE audit_leaf SET leaf_index = $1 WHERE leaf_index = $2`, [leaf.leaf_index, other]);
      await office.owner.query(`UPDATE audit_leaf SET leaf_index = $1 WHERE leaf_index = -1`, [other]);
      return at(leaf);
    },
  },
  {
    name: 'the tail is cut off',
    tamper: async (office) => {
      const [last] = await rows<{ size: string }>(office, 'SELECT size FROM audit_checkpoint ORDER BY size DESC OFFSET 1 LIMIT 1');
      const size = Number(last?.size);
      await putBack(office, size);
      return { leaf: size };
    },
  },
  {
    name: 'content is altered and everything over it hashed again',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      const head = await rows<{ size: string; note: string }>(office, 'SELECT size, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1');
      await office.owner.query(ALTER_CONTENT, [leaf.leaf_index]);
      await office.owner.query(`UPDATE audit_event SET purpose = 'x' || purpose WHERE sequence = $1`, [leaf.sequence]);
      await rebuild(office, Number(leaf.leaf_index), null);
      await office.owner.query('INSERT INTO audit_checkpoint (size, note) VALUES ($1, $2) ON CONFLICT DO NOTHING', [head[0]?.size, head[0]?.note]);
      return at(leaf);
    },
  },
  {
    name: 'content is altered, hashed again and signed with a new key',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query(ALTER_CONTENT, [leaf.leaf_index]);
      await office.owner.query(`UPDATE audit_event SET purpose = 'x' || purpose WHERE sequence = $1`, [leaf.sequence]);
      await rebuild(office, Number(leaf.leaf_index), sealKeyOf(KEY.name, Buffer.alloc(32, 10)));
      return {};
    },
  },
  {
    name: 'the database is put back to an old backup',
    tamper: async (office, below) => {
      const size = await earlier(office, below);
      await putBack(office, size);
      return { leaf: size };
    },
  },
  {
    name: 'the log is told in another way from some leaf on, and sealed with the real key',
    tamper: async (office, below) => {
      const size = await earlier(office, below);
      const leaves = await rows<{ count: number }>(office, 'SELECT count(*)::int AS count FROM audit_leaf');
      await putBack(office, size);
      for (let index = size; index < (leaves[0]?.count ?? 0) + 2; index += 1) await otherLeaf(office, index);
      await rebuild(office, size, KEY);
      return { leaf: size };
    },
  },
  {
    name: 'what a leaf commits to is altered',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query(below(2) === 0 ? ALTER_CONTENT : `UPDATE audit_content SET salt = sha256(salt) WHERE leaf_index = $1`, [leaf.leaf_index]);
      return at(leaf);
    },
  },
  {
    name: 'a file is altered',
    tamper: (office, below) => {
      const all = readdirSync(path.join(office.files, 'documents'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const chosen = all[below(all.length)];
      if (!chosen) throw new Error('there is no file');
      const file = path.join(chosen.parentPath, chosen.name);
      const before = readFileSync(file);
      const after = Buffer.from(before);
      const byte = below(after.length);
      after.writeUInt8(after.readUInt8(byte) ^ (1 + below(255)), byte);
      if (below(4) === 0) rmSync(file);
      else writeFileSync(file, after);
      return Promise.resolve({ document: chosen.name.slice(65), undo: () => writeFileSync(file, before) });
    },
  },
  {
    name: 'a move of the chain of custody is deleted',
    tamper: async (office, below) => {
      const item = office.itemIds[below(office.itemIds.length)] ?? '';
      await office.owner.query('DELETE FROM item_move WHERE item_id = $1 AND number = (SELECT max(number) FROM item_move WHERE item_id = $1)', [item]);
      return { item };
    },
  },
  {
    name: 'the time of a row is altered',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query(`UPDATE audit_event SET at = at - make_interval(secs => $2) WHERE sequence = $1`, [leaf.sequence, 1 + below(100_000)]);
      return at(leaf);
    },
  },
  {
    name: 'content is erased, and no erasure is recorded',
    tamper: async (office, below) => {
      const leaf = await pick(office, below);
      await office.owner.query('UPDATE audit_content SET salt = NULL, content = NULL WHERE leaf_index = $1', [leaf.leaf_index]);
      return at(leaf);
    },
  },
];

async function otherLeaf(office: EvidenceOffice, index: number): Promise<void> {
  const [row] = await rows<{ sequence: string; transaction: string; content: string }>(
    office,
    `INSERT INTO audit_event (transaction, kind, act, actor_id, actor_name, actor_roles, purpose, request_id, subject_type)
     VALUES ((SELECT max(transaction)::text::bigint + 1 FROM audit_leaf)::text::xid8, 'consultation', 'case.view', gen_random_uuid(), 'Nobody', '{}', 'p', 'r', 'case') RETURNING sequence, transaction::text`,
  );
  const content = await contentOfRow(office.owner, row?.sequence ?? '');
  await office.owner.query(`INSERT INTO audit_leaf SELECT $1, 1, $2::xid8, $3, sha256('x'), sha256('x')`, [index, row?.transaction, row?.sequence]);
  await office.owner.query(`INSERT INTO audit_content VALUES ($1, sha256($2::bytea), $3)`, [index, Buffer.from(String(index)), content]);
}
