import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { ReceivingLine } from '../contract.js';
import { NOT_RECEIVED } from './hand-over.query.js';
import { NOT_KEPT } from './unplaced.query.js';

export interface StoredReceiving {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: 'open' | 'closed';
  readonly case_id: string | null;
  readonly case_reference: string | null;
  readonly hand_over_id: string | null;
  readonly hand_over_number: string | null;
  readonly started_by_name: string;
  readonly started_at: Date;
  readonly ended_by_name: string | null;
  readonly ended_at: Date | null;
  readonly expected: number;
  readonly received: number | null;
  readonly missing: number | null;
  readonly unexpected: number | null;
  readonly sort_value: string;
}

export type StoredLine = Omit<ReceivingLine, 'receivedAt'> & { readonly receivedAt: Date | null };

const NEWEST_FIRST: KeysetOrder = { alias: 'r', column: 'r.started_at', type: 'timestamptz', descending: true };
const LISTED = `SELECT r.*, r.started_at::text AS sort_value, c.reference AS case_reference, h.number AS hand_over_number
  FROM receiving r LEFT JOIN case_file c ON c.id = r.case_id LEFT JOIN hand_over h ON h.id = r.hand_over_id`;

/** Receivings and their lines as rows. */
@Injectable()
export class ReceivingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps what is expected at this moment. @returns how many things, none of which is nothing kept */
  async start(id: string, of: { readonly caseId: string } | { readonly handOverId: string }): Promise<number> {
    const { actor } = this.uow.context;
    const [caseId, handOverId] = 'caseId' in of ? [of.caseId, null] : [null, of.handOverId];
    const things = `SELECT c.item_id, c.case_id, c.place_id FROM item_custody c ${
      caseId === null ? `JOIN item_move m ON m.item_id = c.item_id AND m.hand_over_id = $1 WHERE ${NOT_RECEIVED}` : `JOIN item i ON i.id = c.item_id WHERE c.case_id = $1 AND c.place_id IS NULL AND i.status <> ALL ($2)`
    }`;
    const values = caseId === null ? [handOverId] : [caseId, NOT_KEPT];
    const found = await this.uow.manager.query<{ item_id: string; case_id: string; place_id: string | null }[]>(things, values);
    if (found.length === 0) return 0;
    await this.uow.manager.query('INSERT INTO receiving (id, case_id, hand_over_id, started_by, started_by_name, expected) VALUES ($1, $2, $3, $4, $5, $6)', [id, caseId, handOverId, actor.id, actor.name, found.length]);
    await this.uow.manager.query(
      `INSERT INTO receiving_line (receiving_id, item_id, case_id, from_place_id, outcome)
       SELECT $1, t.item_id, t.case_id, t.place_id, 'expected' FROM jsonb_to_recordset($2::jsonb) AS t(item_id uuid, case_id uuid, place_id uuid)`,
      [id, JSON.stringify(found)],
    );
    return found.length;
  }

  /** The receiving with its row held. @throws ProblemError `record.not-found` */
  async hold(id: string): Promise<StoredReceiving> {
    await this.uow.manager.query('SELECT 1 FROM receiving WHERE id = $1 FOR UPDATE', [id]);
    return this.get(id);
  }

  async get(id: string): Promise<StoredReceiving> {
    const [found] = await this.uow.manager.query<StoredReceiving[]>(`${LISTED} WHERE r.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  page(after: Position | null, limit: number): Promise<StoredReceiving[]> {
    const values: unknown[] = [];
    const where = keysetAfter(NEWEST_FIRST, after, values);
    return this.uow.manager.query<StoredReceiving[]>(`${LISTED} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`, values);
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM receiving');
    return Number(row?.count ?? 0);
  }

  linesOf(id: string): Promise<StoredLine[]> {
    return this.uow.manager.query<StoredLine[]>(
      `SELECT l.item_id AS "itemId", l.case_id AS "caseId", c.code, i.reference, i.description, l.from_place_id AS "fromPlaceId", l.outcome, l.to_path AS "toPath", l.received_at AS "receivedAt", l.received_by_name AS "receivedBy"
       FROM receiving_line l JOIN item i ON i.id = l.item_id JOIN item_custody c ON c.item_id = l.item_id WHERE l.receiving_id = $1 ORDER BY i.reference`,
      [id],
    );
  }

  /** What was moved to a place since receiving began has come; the rest has not. */
  async judge(id: string): Promise<void> {
    await this.uow.manager.query(
      `UPDATE receiving_line l SET outcome = CASE WHEN came.item_id IS NULL THEN 'missing' ELSE 'received' END, to_path = came.to_path, received_at = came.moved_at, received_by_name = came.recorded_by_name
       FROM receiving_line own JOIN receiving r ON r.id = own.receiving_id
       LEFT JOIN LATERAL (SELECT m.item_id, m.to_path, m.moved_at, m.recorded_by_name FROM item_move m
         WHERE m.item_id = own.item_id AND m.recorded_at >= r.started_at AND m.to_place_id IS NOT NULL ORDER BY m.number LIMIT 1) came ON true
       WHERE own.receiving_id = $1 AND own.outcome = 'expected' AND l.receiving_id = own.receiving_id AND l.item_id = own.item_id`,
      [id],
    );
  }

  /** Things that were seen and not expected, each once; one that exists for nobody here is none. @returns those that were kept */
  async addUnexpected(id: string, itemIds: readonly string[]): Promise<number> {
    const [{ count } = { count: '0' }] = await this.uow.manager.query<{ count: string }[]>(
      `WITH added AS (INSERT INTO receiving_line (receiving_id, item_id, case_id, from_place_id, outcome)
         SELECT $1, c.item_id, c.case_id, c.place_id, 'unexpected' FROM item_custody c WHERE c.item_id = ANY ($2::uuid[]) ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*) FROM added`,
      [id, [...new Set(itemIds)]],
    );
    return Number(count);
  }

  /** @throws ProblemError `record.changed` (412) when someone else was first */
  async close(id: string, expectedVersion: number, unexpected: number): Promise<StoredReceiving> {
    const [, changed] = await this.uow.manager.query<[unknown[], number]>(
      `UPDATE receiving SET state = 'closed', version = version + 1, ended_at = clock_timestamp(), ended_by_name = $3, unexpected = $4,
         received = (SELECT count(*) FROM receiving_line l WHERE l.receiving_id = $1 AND l.outcome = 'received'), missing = (SELECT count(*) FROM receiving_line l WHERE l.receiving_id = $1 AND l.outcome = 'missing')
       WHERE id = $1 AND version = $2`,
      [id, expectedVersion, this.uow.context.actor.name, unexpected],
    );
    const now = await this.get(id);
    if (changed !== 1) throw new ProblemError('stale', 'record.changed', { currentVersion: now.version });
    return now;
  }
}
