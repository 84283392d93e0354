import { Injectable } from '@nestjs/common';
import { itemConditions, type ItemFilter } from '#items';
import { ProblemError, UnitOfWork, type Refusal } from '#platform';
import type { BulkRequest, BulkRowState } from '../contract.js';

export interface BulkItem {
  readonly number: number;
  readonly itemId: string;
  readonly caseId: string;
  readonly version: number;
  /** Where the register has it now. */
  readonly placeId: string | null;
  readonly outcome: Readonly<Record<string, unknown>>;
}

export interface ListedBulkRow {
  readonly number: number;
  readonly itemId: string;
  readonly reference: string | null;
  readonly description: string | null;
  readonly state: BulkRowState;
  readonly reasons: readonly Refusal[];
}

const ITEM = `r.number, r.item_id AS "itemId", r.case_id AS "caseId", r.version, k.place_id AS "placeId", r.outcome`;

/** What acts on many are on, and what became of each row. */
@Injectable()
export class BulkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(id: string, request: BulkRequest): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(`INSERT INTO bulk_act (id, kind, request, requested_by, unit_ids, work) VALUES ($1, $2, $3, $4, $5, 'act')`, [id, request.kind, JSON.stringify(request), actor.id, actor.unitIds]);
  }

  /** Lays down which items it is on, as they are now: the chosen ones or all that match. @returns how many */
  async choose(bulkId: string, filter: ItemFilter, itemIds: readonly string[] | undefined): Promise<number> {
    const { where, values } = itemConditions(filter, this.uow.context.actor.id);
    if (itemIds) where.push(`i.id = ANY ($${values.push(itemIds)}::uuid[])`);
    const chosen = await this.uow.manager.query<{ number: number }[]>(
      `INSERT INTO bulk_row (bulk_id, number, item_id, case_id, version)
       SELECT $${values.push(bulkId)}::uuid, row_number() OVER (ORDER BY i.reference), i.id, i.case_id, i.version FROM item i ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} RETURNING number`,
      values,
    );
    return chosen.length;
  }

  /** What is to be done to each. @throws ProblemError `record.not-found` */
  async requestOf(id: string): Promise<BulkRequest> {
    const [found] = await this.uow.manager.query<{ request: BulkRequest }[]>('SELECT request FROM bulk_act WHERE id = $1', [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found.request;
  }

  /** The next rows in a state, in their order. */
  next(id: string, state: BulkRowState, limit: number): Promise<BulkItem[]> {
    return this.uow.manager.query<BulkItem[]>(`SELECT ${ITEM} FROM bulk_row r LEFT JOIN item_custody k ON k.item_id = r.item_id WHERE r.bulk_id = $1 AND r.state = $2 ORDER BY r.number LIMIT $3`, [id, state, limit]);
  }

  /** All waiting rows of the case whose turn it is. */
  nextCase(id: string): Promise<BulkItem[]> {
    return this.uow.manager.query<BulkItem[]>(
      `SELECT ${ITEM} FROM bulk_row r LEFT JOIN item_custody k ON k.item_id = r.item_id
       WHERE r.bulk_id = $1 AND r.state = 'waiting' AND r.case_id = (SELECT n.case_id FROM bulk_row n WHERE n.bulk_id = $1 AND n.state = 'waiting' ORDER BY n.number LIMIT 1) ORDER BY r.number`,
      [id],
    );
  }

  /** All rows that one decision was given on, of the decision whose turn it is. */
  nextDecision(id: string): Promise<BulkItem[]> {
    return this.uow.manager.query<BulkItem[]>(
      `SELECT ${ITEM} FROM bulk_row r LEFT JOIN item_custody k ON k.item_id = r.item_id
       WHERE r.bulk_id = $1 AND r.state = 'done' AND r.outcome->>'decisionId' = (SELECT n.outcome->>'decisionId' FROM bulk_row n WHERE n.bulk_id = $1 AND n.state = 'done' ORDER BY n.number LIMIT 1) ORDER BY r.number`,
      [id],
    );
  }

  async isLeft(id: string, state: BulkRowState): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM bulk_row WHERE bulk_id = $1 AND state = $2 LIMIT 1', [id, state])).length > 0;
  }

  async settle(id: string, number: number, from: BulkRowState, to: BulkRowState, reasons: readonly Refusal[], outcome: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.uow.manager.query('UPDATE bulk_row SET state = $4, reasons = $5, outcome = outcome || $6::jsonb WHERE bulk_id = $1 AND number = $2 AND state = $3', [id, number, from, to, JSON.stringify(reasons), JSON.stringify(outcome)]);
  }

  rows(id: string, state: BulkRowState | undefined, after: number, limit: number): Promise<ListedBulkRow[]> {
    return this.uow.manager.query<ListedBulkRow[]>(
      `SELECT r.number, r.item_id AS "itemId", i.reference, i.description, r.state, r.reasons FROM bulk_row r LEFT JOIN item i ON i.id = r.item_id
       WHERE r.bulk_id = $1 AND ($2::text IS NULL OR r.state = $2) AND r.number > $3 ORDER BY r.number LIMIT $4`,
      [id, state ?? null, after, limit],
    );
  }
}
