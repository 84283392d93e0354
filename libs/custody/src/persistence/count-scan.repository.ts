import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** An item under the eyes of a counter, locked: where the register has it at this moment. */
export interface SeenItem {
  readonly itemId: string;
  readonly caseId: string;
  readonly reference: string;
  readonly description: string;
  readonly placeId: string | null;
  readonly path: string | null;
  readonly ancestorIds: readonly string[] | null;
}

/** Where counters stand. */
export interface Spot {
  readonly id: string;
  readonly path: string;
  readonly ancestorIds: readonly string[];
}

export interface NewScan {
  readonly id: string;
  readonly countId: string;
  readonly itemId: string;
  readonly caseId: string;
  readonly way: 'scan' | 'tick' | 'withdrawn';
  readonly spotId: string;
  readonly spotPath: string;
  readonly asExpected: boolean;
  readonly registerPlaceId: string | null;
  readonly registerPath: string | null;
  readonly countedAt: Date;
}

/** Scans as they were made, each with who and when; a wrong one is withdrawn by another row. */
@Injectable()
export class CountScanRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The row is shared with other scans and kept from moves until the end of the transaction. */
  async see(itemId: string): Promise<SeenItem | null> {
    const [row] = await this.uow.manager.query<SeenItem[]>(
      `SELECT c.item_id AS "itemId", c.case_id AS "caseId", i.reference, i.description, c.place_id AS "placeId", p.path, p.ancestor_ids AS "ancestorIds"
       FROM item_custody c JOIN item i ON i.id = c.item_id LEFT JOIN place p ON p.id = c.place_id WHERE c.item_id = $1 FOR SHARE OF c`,
      [itemId],
    );
    return row ?? null;
  }

  async spot(id: string): Promise<Spot | null> {
    const [row] = await this.uow.manager.query<Spot[]>('SELECT id, path, ancestor_ids AS "ancestorIds" FROM place WHERE id = $1', [id]);
    return row ?? null;
  }

  /** Where an item was last seen in a count, unless that was withdrawn. */
  async last(countId: string, itemId: string): Promise<{ readonly way: string } | null> {
    const [row] = await this.uow.manager.query<{ way: string }[]>('SELECT way FROM stock_count_scan WHERE count_id = $1 AND item_id = $2 ORDER BY sequence DESC LIMIT 1', [countId, itemId]);
    return row && row.way !== 'withdrawn' ? row : null;
  }

  async wasAsked(countId: string, itemId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM stock_count_item WHERE count_id = $1 AND item_id = $2', [countId, itemId])).length > 0;
  }

  /** The case of what was seen becomes one of the count's, so that only who may see it ends the count. */
  async addCase(countId: string, caseId: string): Promise<void> {
    await this.uow.manager.query('UPDATE stock_count SET case_ids = case_ids || $2::uuid WHERE id = $1 AND NOT $2::uuid = ANY (case_ids)', [countId, caseId]);
  }

  async add({ id, countId, itemId, caseId, way, spotId, spotPath, asExpected, registerPlaceId, registerPath, countedAt }: NewScan): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      `INSERT INTO stock_count_scan (id, count_id, item_id, case_id, way, spot_id, spot_path, as_expected, register_place_id, register_path, counted_by, counted_by_name, counted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, countId, itemId, caseId, way, spotId, spotPath, asExpected, registerPlaceId, registerPath, actor.id, actor.name, countedAt],
    );
  }
}
