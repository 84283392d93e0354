import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { isTerminalItem } from '../domain/item-status.js';
import type { BondedItem } from '../domain/lots/bonds.js';

export interface Loosened {
  readonly id: string;
  readonly caseId: string;
  readonly parent: string;
}

/** What lies in what, and which is a piece of which. */
@Injectable()
export class BondRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All that lies in these items or is a piece of them, however deep, each with the one of these it hangs on. */
  within(itemIds: readonly string[]): Promise<{ readonly id: string; readonly topId: string }[]> {
    return this.uow.manager.query(
      `WITH RECURSIVE below AS (
         SELECT i.id, i.parent_id AS "topId" FROM item i WHERE i.parent_id = ANY ($1::uuid[])
         UNION SELECT i.id, b."topId" FROM below b JOIN item i ON i.parent_id = b.id
       ) SELECT DISTINCT ON (id) id, "topId" FROM below WHERE id <> ALL ($1::uuid[]) ORDER BY id, "topId"`,
      [itemIds],
    );
  }

  /** An item and all that it lies in, upwards. */
  async above(itemId: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `WITH RECURSIVE above AS (SELECT id, parent_id FROM item WHERE id = $1 UNION SELECT p.id, p.parent_id FROM above a JOIN item p ON p.id = a.parent_id) SELECT id FROM above`,
      [itemId],
    );
    return rows.map(({ id }) => id);
  }

  async bonded(itemIds: readonly string[]): Promise<ReadonlyMap<string, BondedItem>> {
    const rows = await this.uow.manager.query<(Omit<BondedItem, 'isOver'> & { readonly status: string })[]>(
      `SELECT i.id, i.case_id AS "caseId", i.status, k.place_id AS "placeId", p.path FROM item i LEFT JOIN item_custody k ON k.item_id = i.id LEFT JOIN place p ON p.id = k.place_id
       WHERE i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    return new Map(rows.map(({ status, ...row }) => [row.id, { ...row, isOver: isTerminalItem(status) }]));
  }

  async referenceOf(itemId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ reference: string }[]>('SELECT reference FROM item WHERE id = $1', [itemId]);
    return row?.reference ?? null;
  }

  /** Takes items out of what they lie in, unless that is among `kept`. @returns those that lay in something, with what it was */
  loosen(itemIds: readonly string[], kept: readonly string[] = []): Promise<Loosened[]> {
    return this.takeOut('i.id = ANY ($1::uuid[]) AND i.parent_id <> ALL ($2::uuid[])', [itemIds, kept]);
  }

  /** Takes out all that lies directly in an item. */
  empty(parentId: string): Promise<Loosened[]> {
    return this.takeOut('i.parent_id = $1', [parentId]);
  }

  private async takeOut(where: string, values: readonly unknown[]): Promise<Loosened[]> {
    const [rows] = await this.uow.manager.query<[Loosened[], number]>(
      `UPDATE item i SET parent_id = NULL, bond = NULL, version = i.version + 1, updated_at = clock_timestamp() FROM item p
       WHERE p.id = i.parent_id AND ${where} RETURNING i.id, i.case_id AS "caseId", p.reference AS parent`,
      [...values],
    );
    return rows;
  }
}
