import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { HandOverItem } from '../contract.js';

export interface ListedHandOver {
  readonly id: string;
  readonly number: string;
  readonly handed_at: Date;
  readonly giver: string;
  readonly taker: string;
  readonly to_path: string;
  readonly items: number;
  readonly not_received: number;
  readonly sort_value: string;
}

export interface StoredHandOver {
  readonly id: string;
  readonly content: string;
  readonly content_hash: string;
  readonly case_ids: readonly string[];
  readonly receipt: Buffer;
  readonly receipt_hash: string;
  readonly recorded_by_name: string;
  readonly recorded_at: Date;
}

/** What an item says of a hand-over as time went on. */
export type HandedNow = Pick<HandOverItem, 'itemId' | 'caseId' | 'assetClass' | 'received' | 'placeId' | 'path'>;

const NEWEST_FIRST: KeysetOrder = { alias: 'h', column: 'h.handed_at', type: 'timestamptz', descending: true };

/** Handed over to somebody in person, and not gone on since: what is with who answers for its place has arrived. */
export const NOT_RECEIVED = `c.last_move_id = m.id AND c.held_by IS NOT NULL`;

/** Hand-overs as lists and pages read them; those of which the reader may see every case. */
@Injectable()
export class HandOverQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(open: boolean, after: Position | null, limit: number): Promise<ListedHandOver[]> {
    const values: unknown[] = [];
    const where = [...(open ? ['h.not_received > 0'] : []), ...keysetAfter(NEWEST_FIRST, after, values)];
    return this.uow.manager.query<ListedHandOver[]>(
      `SELECT h.*, h.handed_at::text AS sort_value FROM (${LISTED}) h ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
  }

  async count(open: boolean): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM (${LISTED}) h ${open ? 'WHERE h.not_received > 0' : ''}`);
    return Number(row?.count ?? 0);
  }

  async one(id: string): Promise<StoredHandOver | null> {
    const [row] = await this.uow.manager.query<StoredHandOver[]>(
      'SELECT id, content, content_hash, case_ids, receipt, receipt_hash, recorded_by_name, recorded_at FROM hand_over WHERE id = $1',
      [id],
    );
    return row ?? null;
  }

  /** How its items stand now. */
  itemsOf(id: string): Promise<HandedNow[]> {
    return this.uow.manager.query<HandedNow[]>(
      `SELECT m.item_id AS "itemId", m.case_id AS "caseId", i.asset_class AS "assetClass", NOT coalesce(${NOT_RECEIVED}, false) AS received, c.place_id AS "placeId", p.path
       FROM item_move m JOIN item_custody c ON c.item_id = m.item_id JOIN item i ON i.id = m.item_id LEFT JOIN place p ON p.id = c.place_id WHERE m.hand_over_id = $1`,
      [id],
    );
  }
}

const LISTED = `
  SELECT h.id, h.number, h.handed_at, h.giver, h.taker, h.to_path, count(m.id)::integer AS items, count(m.id) FILTER (WHERE ${NOT_RECEIVED})::integer AS not_received
  FROM hand_over h JOIN item_move m ON m.hand_over_id = h.id JOIN item_custody c ON c.item_id = m.item_id GROUP BY h.id`;
