import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { LotFact } from '../domain/lots/copied-facts.js';

/** What of a lot lies outside its row and yet decides whether it is like another. */
export interface LotSurroundings {
  readonly id: string;
  readonly decisionIds: readonly string[];
  readonly requestIds: readonly string[];
  readonly placeId: string | null;
  readonly hasContents: boolean;
}

/** Splits and joins as rows. The database writes what each item gained or lost, and refuses at the end what does not add up. */
@Injectable()
export class LotRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Opens the act under which quantities may change in the rest of this transaction, as long as their sum does not. */
  async open(kind: 'split' | 'join', item: { readonly id: string; readonly caseId: string }, reason: string | null): Promise<string> {
    const id = randomUUID();
    const { actor } = this.uow.context;
    await this.uow.manager.query('INSERT INTO lot_act (id, case_id, item_id, kind, reason, recorded_by, recorded_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      item.caseId,
      item.id,
      kind,
      reason,
      actor.id,
      actor.name,
    ]);
    await this.uow.manager.query(`SELECT set_config('zegel.lot_act_id', $1, true)`, [id]);
    return id;
  }

  /** The rows of items, held so that two acts on the same lots wait for each other. */
  async hold(itemIds: readonly string[]): Promise<void> {
    await this.uow.manager.query('SELECT 1 FROM item WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [itemIds]);
  }

  async around(itemIds: readonly string[]): Promise<ReadonlyMap<string, LotSurroundings>> {
    const rows = await this.uow.manager.query<LotSurroundings[]>(
      `SELECT i.id, ARRAY(SELECT di.decision_id FROM decision_item di JOIN decision d ON d.id = di.decision_id WHERE di.item_id = i.id AND d.withdrawn_on IS NULL ORDER BY 1) AS "decisionIds",
              ARRAY(SELECT r.request_id FROM cross_border_request_item r WHERE r.item_id = i.id ORDER BY 1) AS "requestIds",
              k.place_id AS "placeId", EXISTS (SELECT 1 FROM item c WHERE c.parent_id = i.id) AS "hasContents"
       FROM item i LEFT JOIN item_custody k ON k.item_id = i.id WHERE i.id = ANY ($1::uuid[])`,
      [itemIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Every fact of an item, the oldest first. */
  factsOf(itemId: string): Promise<LotFact[]> {
    return this.uow.manager.query<LotFact[]>(
      `SELECT id, type, occurred_on AS "occurredOn", to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt", time_zone AS "timeZone", ground,
              decision_id AS "decisionId", document_id AS "documentId", reason, corrects, data
       FROM event WHERE subject_type = 'item' AND subject_id = $1 ORDER BY sequence`,
      [itemId],
    );
  }
}
