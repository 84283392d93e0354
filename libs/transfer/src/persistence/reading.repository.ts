import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Coded } from '../domain/coded.js';

/** A row that says the same as before and is read otherwise now, with each field that would differ in its item. */
export interface OtherReading {
  readonly row: number;
  readonly itemId: string;
  readonly differences: readonly Coded[];
}

export interface ShownReading extends OtherReading {
  /** How the register calls the item. */
  readonly reference: string;
}

/** Rows of imports that are read otherwise than before. Of an item that the reader may not see, nothing is told. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(importId: string, readings: readonly OtherReading[]): Promise<void> {
    if (readings.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO import_reading (import_id, row, item_id, differences)
       SELECT $1, r.row, r."itemId", r.differences FROM jsonb_to_recordset($2::jsonb) AS r(row integer, "itemId" uuid, differences jsonb)
       ON CONFLICT ON CONSTRAINT import_reading_pk DO NOTHING`,
      [importId, JSON.stringify(readings)],
    );
  }

  async clear(importId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM import_reading WHERE import_id = $1', [importId]);
  }

  /** In the order of the file, after a row. */
  page(importId: string, afterRow: number, limit: number): Promise<ShownReading[]> {
    return this.uow.manager.query<ShownReading[]>(
      `SELECT r.row, r.item_id AS "itemId", i.reference, r.differences FROM import_reading r JOIN item i ON i.id = r.item_id
       WHERE r.import_id = $1 AND r.row > $2 ORDER BY r.row LIMIT $3`,
      [importId, afterRow, limit],
    );
  }
}
