import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { CountState } from '../contract.js';

export interface ListedCount {
  readonly id: string;
  readonly number: string;
  readonly place_id: string;
  readonly place_path: string;
  readonly state: CountState;
  readonly blind: boolean;
  readonly sample_size: number | null;
  readonly started_by_name: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly found: number | null;
  readonly missing: number | null;
  readonly unexpected: number | null;
  readonly sort_value: string;
}

export interface StoredDrift {
  readonly countId: string;
  readonly number: string;
  readonly siteId: string;
  readonly sitePath: string;
  readonly placePath: string;
  readonly sampled: boolean;
  readonly endedAt: Date;
  readonly checked: number;
  readonly differences: number;
}

export interface StoredReport {
  readonly case_ids: readonly string[];
  readonly content_hash: string;
  readonly report: Buffer;
  readonly report_hash: string;
}

const NEWEST_FIRST: KeysetOrder = { alias: 'k', column: 'k.started_at', type: 'timestamptz', descending: true };

/** Counts as lists, and what they found over time. */
@Injectable()
export class CountListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(state: CountState | undefined, after: Position | null, limit: number): Promise<ListedCount[]> {
    const values: unknown[] = [];
    const where = [...(state === undefined ? [] : [`k.state = $${values.push(state)}`]), ...keysetAfter(NEWEST_FIRST, after, values)];
    return this.uow.manager.query<ListedCount[]>(
      `SELECT k.id, k.number, k.place_id, k.place_path, k.state, k.blind, k.sample_size, k.started_by_name, k.started_at, k.ended_at, k.found, k.missing, k.unexpected, k.started_at::text AS sort_value
       FROM stock_count k ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} LIMIT ${limit}`,
      values,
    );
  }

  async count(state: CountState | undefined): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM stock_count WHERE $1::text IS NULL OR state = $1', [state ?? null]);
    return Number(row?.count ?? 0);
  }

  /** Every count that was closed, the oldest first. */
  drift(): Promise<StoredDrift[]> {
    return this.uow.manager.query<StoredDrift[]>(
      `SELECT id AS "countId", number, site_id AS "siteId", site_path AS "sitePath", place_path AS "placePath", sample_size IS NOT NULL AS sampled, ended_at AS "endedAt",
              found + missing + unexpected AS checked, missing + unexpected AS differences
       FROM stock_count WHERE state = 'closed' ORDER BY ended_at, id`,
    );
  }

  /** The report of a closed count, for who may see every case of it. */
  async report(id: string): Promise<StoredReport | null> {
    const [row] = await this.uow.manager.query<StoredReport[]>('SELECT case_ids, content_hash, report, report_hash FROM stock_count_report WHERE count_id = $1', [id]);
    return row ?? null;
  }
}
