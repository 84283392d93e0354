import { Injectable } from '@nestjs/common';
import type { Item, ItemIdentifier } from '#items';
import { UnitOfWork } from '#platform';

/** An item with what a changed row changes in it. */
export type ItemUpdate = Pick<
  Item,
  | 'id'
  | 'description'
  | 'quantity'
  | 'details'
  | 'amount'
  | 'amountCurrency'
  | 'estimatedAmount'
  | 'estimatedCurrency'
  | 'seizedPlace'
  | 'sourceHash'
  | 'verbatim'
  | 'needsReview'
  | 'reviewNotes'
>;

/** Statements for many rows at once, where the item register's own work on one. */
@Injectable()
export class RegisterWriter {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps two imports of one register apart until the end of the transaction: neither could see the other's new cases. */
  async lock(source: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [source]);
  }

  async caseReferences(year: number, count: number): Promise<string[]> {
    if (count === 0) return [];
    const rows = await this.uow.manager.query<{ number: string }[]>(`SELECT nextval('case_reference_sequence') AS number FROM generate_series(1, $1::int)`, [count]);
    return rows.map(({ number }) => `Z${year}-${number.padStart(6, '0')}`);
  }

  /** Takes item numbers in many cases. @returns the first number of each case */
  async itemNumbers(counts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
    if (counts.size === 0) return new Map();
    const [rows] = await this.uow.manager.query<[{ id: string; first: number }[], number]>(
      `UPDATE case_file SET last_item_number = last_item_number + taken.count
       FROM (SELECT * FROM unnest($1::uuid[], $2::int[]) AS t(id, count) ORDER BY id) taken WHERE case_file.id = taken.id
       RETURNING case_file.id, last_item_number - taken.count + 1 AS first`,
      [[...counts.keys()], [...counts.values()]],
    );
    return new Map(rows.map(({ id, first }) => [id, first]));
  }

  async setParketNumbers(numbers: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (numbers.size === 0) return;
    await this.uow.manager.query(
      `UPDATE case_file SET parket_numbers = changed.numbers, version = version + 1, updated_at = clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS changed(id uuid, numbers text[]) WHERE case_file.id = changed.id`,
      [JSON.stringify([...numbers].map(([id, all]) => ({ id, numbers: all })))],
    );
  }

  /** Holds items until the end of the transaction, so that nobody corrects one between the look and the change. */
  async holdItems(ids: readonly string[]): Promise<void> {
    await this.uow.manager.query('SELECT id FROM item WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  }

  async changeItems(updates: readonly ItemUpdate[]): Promise<void> {
    if (updates.length === 0) return;
    await this.uow.manager.query(
      `UPDATE item SET description = u.description, quantity = u.quantity, details = u.details, amount = u.amount, amount_currency = u."amountCurrency",
              estimated_amount = u."estimatedAmount", estimated_currency = u."estimatedCurrency", seized_place = u."seizedPlace", source_hash = u."sourceHash",
              verbatim = u.verbatim, needs_review = u."needsReview", review_notes = u."reviewNotes", version = version + 1, updated_at = clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS u(id uuid, description text, quantity numeric, details jsonb, amount numeric, "amountCurrency" text, "estimatedAmount" numeric,
              "estimatedCurrency" text, "seizedPlace" text, "sourceHash" text, verbatim jsonb, "needsReview" boolean, "reviewNotes" jsonb)
       WHERE item.id = u.id`,
      [JSON.stringify(updates)],
    );
  }

  /** Makes these the identifiers of the items. One that stays keeps the reason with which a person confirmed it. */
  async replaceIdentifiers(itemIds: readonly string[], identifiers: readonly ItemIdentifier[]): Promise<void> {
    if (itemIds.length === 0) return;
    const rows = JSON.stringify(identifiers);
    await this.uow.manager.query(
      `DELETE FROM item_identifier WHERE item_id = ANY ($1::uuid[]) AND NOT EXISTS (
         SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS kept("itemId" uuid, kind text, normalised text)
         WHERE kept."itemId" = item_id AND kept.kind = item_identifier.kind AND kept.normalised = item_identifier.normalised)`,
      [itemIds, rows],
    );
    await this.uow.manager.query(
      `INSERT INTO item_identifier (id, item_id, case_id, kind, value, normalised, outcome, reason)
       SELECT i.id, i."itemId", i."caseId", i.kind, i.value, i.normalised, i.outcome, i.reason
       FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, "itemId" uuid, "caseId" uuid, kind text, value text, normalised text, outcome text, reason text)
       ON CONFLICT ON CONSTRAINT item_identifier_kind_unique DO NOTHING`,
      [rows],
    );
  }
}
