import type pg from 'pg';
import { LOG_CONTENT, type KeptHashes, type Json, type TreeNode } from '#audit/pure';

/** A row of the log that waits to be sealed, with what its leaf will commit to. */
export interface WaitingRow {
  readonly epoch: number;
  readonly transaction: string;
  readonly sequence: string;
  readonly content: Json;
}

/** Up to where the log is sealed. Transactions commit out of the order of their rows' numbers, so the number alone is no place. */
export interface Place {
  readonly epoch: number;
  readonly transaction: string;
  readonly sequence: string;
}

export const BEGINNING: Place = { epoch: 0, transaction: '0', sequence: '0' };

export interface NewLeaf extends Place {
  readonly index: number;
  readonly commitment: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer;
  readonly content: string;
}

/** The tables of the sealed log, on the one connection of the sealer. */
export class SealedLog implements KeptHashes {
  constructor(private readonly client: pg.Client) {}

  /** How many leaves there are, and up to where. */
  async state(): Promise<{ readonly size: number; readonly place: Place }> {
    const { rows } = await this.client.query<Place & { size: string }>(
      `SELECT leaf_index + 1 AS size, epoch, transaction::text, sequence FROM audit_leaf ORDER BY leaf_index DESC LIMIT 1`,
    );
    const [last] = rows;
    return last ? { size: Number(last.size), place: { epoch: last.epoch, transaction: last.transaction, sequence: last.sequence } } : { size: 0, place: BEGINNING };
  }

  /**
   * Rows after a place, in their order, of transactions before the horizon: those that can no longer commit. Rows of an earlier epoch
   * are all of another cluster and have no horizon here.
   */
  async waiting(after: Place, limit: number): Promise<WaitingRow[]> {
    const { rows } = await this.client.query<WaitingRow>(
      `SELECT a.epoch, a.transaction::text, a.sequence, ${LOG_CONTENT} AS content FROM audit_event a LEFT JOIN event e ON e.id = a.event_id
       WHERE (a.epoch, a.transaction, a.sequence) > ($1::integer, $2::xid8, $3::bigint)
         AND (a.epoch < current_log_epoch() OR a.transaction < pg_snapshot_xmin(pg_current_snapshot()))
       ORDER BY a.epoch, a.transaction, a.sequence LIMIT $4`,
      [after.epoch, after.transaction, after.sequence, limit],
    );
    return rows;
  }

  /** How long the oldest row has been waiting, in seconds. */
  async lag(): Promise<number> {
    const { rows } = await this.client.query<{ lag: number }>('SELECT log_lag() AS lag');
    return rows[0]?.lag ?? 0;
  }

  async read(level: number, from: number, count: number): Promise<readonly Buffer[]> {
    const { rows } = await this.client.query<{ hash: Buffer }>(
      level === 0
        ? 'SELECT hash FROM audit_leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index'
        : `SELECT hash FROM audit_node WHERE level = ${level} AND node_index >= $1 AND node_index < $2 ORDER BY node_index`,
      [from, from + count],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Adds leaves, what they commit to, the nodes that became whole and the checkpoint over them all: together or not at all. */
  async add(leaves: readonly NewLeaf[], nodes: readonly TreeNode[], checkpoint: { readonly size: number; readonly note: string }): Promise<void> {
    await this.client.query('BEGIN');
    try {
      await this.client.query(
        `INSERT INTO audit_leaf (leaf_index, epoch, transaction, sequence, commitment, hash)
         SELECT * FROM unnest($1::bigint[], $2::integer[], $3::xid8[], $4::bigint[], $5::bytea[], $6::bytea[])`,
        [leaves.map(({ index }) => index), leaves.map(({ epoch }) => epoch), leaves.map(({ transaction }) => transaction), leaves.map(({ sequence }) => sequence), leaves.map(({ commitment }) => commitment), leaves.map(({ hash }) => hash)],
      );
      await this.client.query(`INSERT INTO audit_content (leaf_index, salt, content) SELECT * FROM unnest($1::bigint[], $2::bytea[], $3::text[])`, [
        leaves.map(({ index }) => index),
        leaves.map(({ salt }) => salt),
        leaves.map(({ content }) => content),
      ]);
      await this.client.query(`INSERT INTO audit_node (level, node_index, hash) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])`, [
        nodes.map(({ level }) => level),
        nodes.map(({ index }) => index),
        nodes.map(({ hash }) => hash),
      ]);
      await this.client.query('INSERT INTO audit_checkpoint (size, note) VALUES ($1, $2)', [checkpoint.size, checkpoint.note]);
      await this.client.query('COMMIT');
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** The last checkpoint that the database has. */
  async lastCheckpoint(): Promise<string | null> {
    const { rows } = await this.client.query<{ note: string }>('SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1');
    return rows[0]?.note ?? null;
  }

  /** Tells readers which key seals from now on. Whoever verifies takes the key from elsewhere. */
  async announce(publicKey: string): Promise<void> {
    await this.client.query('INSERT INTO audit_key (public_key) VALUES ($1) ON CONFLICT DO NOTHING', [publicKey]);
  }

  /** Whether this is the one sealer; it stays so as long as the connection lives, and only on this connection are leaves written. */
  async lead(): Promise<boolean> {
    const { rows } = await this.client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [SEALER_LOCK]);
    return rows[0]?.mine === true;
  }
}

/** Spells "zegs". */
const SEALER_LOCK = 0x7a656773;
