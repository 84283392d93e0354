import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Coded } from '../domain/coded.js';

/** A row that is not written, as it stands in the file, with every reason. */
export interface Refusal {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly Coded[];
}

/** The refused rows of imports. */
@Injectable()
export class RefusalRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(importId: string, refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO import_refusal (import_id, row, cells, errors)
       SELECT $1, r.row, r.cells, r.errors FROM jsonb_to_recordset($2::jsonb) AS r(row integer, cells text[], errors jsonb)
       ON CONFLICT ON CONSTRAINT import_refusal_pk DO NOTHING`,
      [importId, JSON.stringify(refusals)],
    );
  }

  async clear(importId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM import_refusal WHERE import_id = $1', [importId]);
  }

  /** In the order of the file, after a row. */
  page(importId: string, afterRow: number, limit: number): Promise<Refusal[]> {
    return this.uow.manager.query<Refusal[]>('SELECT row, cells, errors FROM import_refusal WHERE import_id = $1 AND row > $2 ORDER BY row LIMIT $3', [importId, afterRow, limit]);
  }

  async count(importId: string): Promise<number> {
    const [counted] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM import_refusal WHERE import_id = $1', [importId]);
    return Number(counted?.count ?? 0);
  }
}
