import { Injectable } from '@nestjs/common';
import type { CaseFile } from '#cases';
import type { Item, ItemIdentifier, NewItem } from '#items';
import { UnitOfWork } from '#platform';
import { insertStatement } from './insert-statement.js';

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
  | 'sourceReading'
  | 'verbatim'
  | 'needsReview'
  | 'reviewNotes'
>;

/** A case with the items it begins with already counted: a case is not written twice. */
export type NewCase = Omit<CaseFile, 'version' | 'updatedAt'> & { readonly lastItemNumber: number };

const INSERT_CASES = insertStatement<NewCase>('case_file', {
  id: 'id uuid',
  reference: 'reference text',
  title: 'title text',
  jurisdiction: 'jurisdiction text',
  parketNumbers: 'parket_numbers text[]',
  investigationName: 'investigation_name text',
  unitId: 'unit_id uuid',
  leadId: 'lead_id uuid',
  assetOfficerId: 'asset_officer_id uuid',
  memberIds: 'member_ids uuid[]',
  classification: 'classification text',
  offences: 'offences jsonb',
  legalGrounds: 'legal_grounds text[]',
  status: 'status text',
  statusEventId: 'status_event_id uuid',
  openedOn: 'opened_on date',
  sourceRegister: 'source_register text',
  sourceKey: 'source_key text',
  needsReview: 'needs_review boolean',
  reviewNotes: 'review_notes text[]',
  lastItemNumber: 'last_item_number integer',
});

const INSERT_ITEMS = insertStatement<NewItem>('item', {
  id: 'id uuid',
  caseId: 'case_id uuid',
  number: 'number integer',
  reference: 'reference text',
  assetClass: 'asset_class text',
  description: 'description text',
  quantity: 'quantity numeric',
  quantityUnit: 'quantity_unit text',
  details: 'details jsonb',
  amount: 'amount numeric',
  amountCurrency: 'amount_currency text',
  estimatedAmount: 'estimated_amount numeric',
  estimatedCurrency: 'estimated_currency text',
  status: 'status text',
  statusEventId: 'status_event_id uuid',
  grounds: 'grounds text[]',
  blocks: 'blocks text[]',
  forbidden: 'forbidden boolean',
  seizedOn: 'seized_on date',
  seizedAt: 'seized_at timestamptz',
  seizedPlace: 'seized_place text',
  seizedBy: 'seized_by text',
  noticeNumber: 'notice_number text',
  holderPartyId: 'holder_party_id uuid',
  place: 'place text',
  keeper: 'keeper text',
  awaitingSince: 'awaiting_since date',
  valueEstablishedOn: 'value_established_on date',
  sourceRegister: 'source_register text',
  sourceKey: 'source_key text',
  sourceHash: 'source_hash text',
  sourceReading: 'source_reading text',
  verbatim: 'verbatim jsonb',
  needsReview: 'needs_review boolean',
  reviewNotes: 'review_notes jsonb',
});

const INSERT_IDENTIFIERS = insertStatement<ItemIdentifier>('item_identifier', {
  id: 'id uuid',
  itemId: 'item_id uuid',
  caseId: 'case_id uuid',
  kind: 'kind text',
  value: 'value text',
  normalised: 'normalised text',
  outcome: 'outcome text',
  reason: 'reason text',
});

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

  /** Takes item numbers in many cases that are there already. @returns the first number of each case */
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

  async addCases(added: readonly NewCase[]): Promise<void> {
    if (added.length > 0) await this.uow.manager.query(INSERT_CASES, [JSON.stringify(added)]);
  }

  async addItems(items: readonly NewItem[], identifiers: readonly ItemIdentifier[]): Promise<void> {
    if (items.length > 0) await this.uow.manager.query(INSERT_ITEMS, [JSON.stringify(items)]);
    if (identifiers.length > 0) await this.uow.manager.query(INSERT_IDENTIFIERS, [JSON.stringify(identifiers)]);
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
              estimated_amount = u."estimatedAmount", estimated_currency = u."estimatedCurrency", seized_place = u."seizedPlace", source_hash = u."sourceHash", source_reading = u."sourceReading",
              verbatim = u.verbatim, needs_review = u."needsReview", review_notes = u."reviewNotes", version = version + 1, updated_at = clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS u(id uuid, description text, quantity numeric, details jsonb, amount numeric, "amountCurrency" text, "estimatedAmount" numeric,
              "estimatedCurrency" text, "seizedPlace" text, "sourceHash" text, "sourceReading" text, verbatim jsonb, "needsReview" boolean, "reviewNotes" jsonb)
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
    await this.uow.manager.query(`${INSERT_IDENTIFIERS} ON CONFLICT ON CONSTRAINT item_identifier_kind_unique DO NOTHING`, [rows]);
  }
}
