import type { KeptHashes } from '../domain/merkle-tree.js';
import { LOG_CONTENT } from './log-content.js';

/** What asks the database: the entity manager of a unit of work, or a connection of a test. */
export interface Asks {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

/** A leaf with all that belongs to it. */
export interface LeafRow {
  readonly leaf_index: string;
  readonly epoch: number;
  readonly transaction: string;
  readonly sequence: string;
  readonly commitment: Buffer;
  readonly hash: Buffer;
  /** Null when the content was erased. */
  readonly salt: Buffer | null;
  readonly content: string | null;
  /** What the register says of the row now; null when it is no longer there. */
  readonly register: Readonly<Record<string, unknown>> | null;
}

const MOVES = `SELECT id, item_id AS "itemId", number, kind, from_place_id AS "fromPlaceId", to_place_id AS "toPlaceId",
    to_char(moved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "movedAt", giver, taker, seal_out AS "sealOut", seal_in AS "sealIn", condition, reason, corrects,
    hand_over_hash AS "handOverHash", previous_hash AS "previousHash", hash FROM item_move`;

/** The sealed log, for those who export and prove it. */
export class LogReader implements KeptHashes {
  constructor(private readonly database: Asks) {}

  /** The checkpoint with the most leaves. */
  async head(): Promise<{ readonly size: number; readonly note: string } | null> {
    const [row] = await this.database.query<{ size: string; note: string }[]>('SELECT size, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1');
    return row ? { size: Number(row.size), note: row.note } : null;
  }

  /** The last checkpoint of every day before the newest, to which old copies can be held. */
  daily(before: number): Promise<{ readonly size: string; readonly note: string }[]> {
    return this.database.query(
      `SELECT DISTINCT ON (date_trunc('day', signed_at AT TIME ZONE 'UTC')) size, note FROM audit_checkpoint WHERE size < $1 ORDER BY date_trunc('day', signed_at AT TIME ZONE 'UTC'), size DESC`,
      [before],
    );
  }

  async publicKeys(): Promise<readonly string[]> {
    return (await this.database.query<{ public_key: string }[]>('SELECT public_key FROM audit_key ORDER BY since')).map((row) => row.public_key);
  }

  /** Leaves of a range, in order. */
  range(from: number, to: number): Promise<LeafRow[]> {
    return this.leaves('l.leaf_index >= $1 AND l.leaf_index < $2', [from, to]);
  }

  /** Some leaves, in order. */
  some(indexes: readonly string[]): Promise<LeafRow[]> {
    return this.leaves('l.leaf_index = ANY ($1::bigint[])', [indexes]);
  }

  private leaves(where: string, values: unknown[]): Promise<LeafRow[]> {
    return this.database.query<LeafRow[]>(
      `SELECT l.leaf_index, l.epoch, l.transaction::text, l.sequence, l.commitment, l.hash, c.salt, c.content, CASE WHEN a.sequence IS NOT NULL THEN ${LOG_CONTENT} END AS register
       FROM audit_leaf l LEFT JOIN audit_content c USING (leaf_index) LEFT JOIN audit_event a ON a.sequence = l.sequence LEFT JOIN event e ON e.id = a.event_id
       WHERE ${where} ORDER BY l.leaf_index`,
      values,
    );
  }

  /** Rows that stand among the sealed ones and have no leaf. */
  unsealed(size: number): Promise<{ readonly sequence: string; readonly at: Date }[]> {
    return this.database.query(
      `SELECT a.sequence, a.at FROM audit_event a, (SELECT epoch, transaction, sequence FROM audit_leaf WHERE leaf_index = $1::bigint - 1) last
       WHERE (a.epoch, a.transaction, a.sequence) <= (last.epoch, last.transaction, last.sequence) AND NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.sequence = a.sequence)
       ORDER BY a.sequence`,
      [size],
    );
  }

  /** Rows that wait to be sealed, and the moves they tell of. */
  waiting(size: number): Promise<{ readonly sequence: string; readonly moveId: string | null }[]> {
    return this.database.query(
      `SELECT a.sequence, e.data ->> 'moveId' AS "moveId" FROM audit_event a LEFT JOIN event e ON e.id = a.event_id
       WHERE (a.epoch, a.transaction, a.sequence) > (SELECT epoch, transaction, sequence FROM audit_leaf WHERE leaf_index = $1::bigint - 1) ORDER BY a.epoch, a.transaction, a.sequence`,
      [size],
    );
  }

  /** Moves of the chain of custody after one, by item and number. */
  moves(after: { readonly itemId: string; readonly number: number }, limit: number): Promise<Readonly<Record<string, unknown> & { itemId: string; number: number }>[]> {
    return this.database.query(`${MOVES} WHERE (item_id, number) > ($1::uuid, $2) ORDER BY item_id, number LIMIT $3`, [after.itemId, after.number, limit]);
  }

  movesOfItem(itemId: string): Promise<Readonly<Record<string, unknown>>[]> {
    return this.database.query(`${MOVES} WHERE item_id = $1 ORDER BY number`, [itemId]);
  }

  /** Documents after one, by id. */
  documents(after: string, limit: number): Promise<{ readonly id: string; readonly sha256: string; readonly title: string }[]> {
    return this.database.query('SELECT id, sha256, title FROM document WHERE id > $1::uuid ORDER BY id LIMIT $2', [after, limit]);
  }

  async read(level: number, from: number, count: number): Promise<readonly Buffer[]> {
    const rows = await this.database.query<{ hash: Buffer }[]>(
      level === 0
        ? 'SELECT hash FROM audit_leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index'
        : `SELECT hash FROM audit_node WHERE level = ${level} AND node_index >= $1 AND node_index < $2 ORDER BY node_index`,
      [from, from + count],
    );
    return rows.map(({ hash }) => hash);
  }
}
