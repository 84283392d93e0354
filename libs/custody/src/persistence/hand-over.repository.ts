import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { PLACE_KINDS, PLACE_KIND_IDS } from '../domain/place-kind.js';

const WITH_SOMEONE = PLACE_KIND_IDS.filter((kind) => PLACE_KINDS[kind].namesHolder);

export interface NewHandOver {
  readonly id: string;
  readonly number: number;
  readonly content: string;
  readonly contentHash: string;
  readonly caseIds: readonly string[];
  readonly handedAt: string;
  readonly toPlaceId: string;
  readonly toPath: string;
  readonly giver: string;
  readonly taker: string;
  readonly receipt: Buffer;
  readonly receiptHash: string;
}

/** What a receipt says of a thing beside what was asked. */
export interface HandedThing {
  readonly itemId: string;
  readonly caseId: string;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly fromPath: string | null;
}

/** Hand-overs as rows, written once. The database refuses one without both signatures. */
@Injectable()
export class HandOverRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async nextNumber(): Promise<number> {
    const [row] = await this.uow.manager.query<{ number: string }[]>(`SELECT nextval('hand_over_number_sequence') AS number`);
    return Number(row?.number);
  }

  async add({ id, number, content, contentHash, caseIds, handedAt, toPlaceId, toPath, giver, taker, receipt, receiptHash }: NewHandOver): Promise<void> {
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      `INSERT INTO hand_over (id, number, content, content_hash, case_ids, handed_at, to_place_id, to_path, giver, taker, receipt, receipt_hash, recorded_by, recorded_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, number, content, contentHash, caseIds, handedAt, toPlaceId, toPath, giver, taker, receipt, receiptHash, actor.id, actor.name],
    );
  }

  /** Somebody of the office, by name; null for who works here no more. */
  async nameOf(userId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ name: string }[]>('SELECT name FROM app_user WHERE id = $1 AND active', [userId]);
    return row?.name ?? null;
  }

  /** Who answers for a place, unless its things are with somebody whom each move names. */
  async answererOf(placeId: string): Promise<{ readonly id: string; readonly name: string } | null> {
    const [row] = await this.uow.manager.query<{ id: string; name: string }[]>(
      'SELECT u.id, u.name FROM place p JOIN app_user u ON u.id = p.answers_id AND u.active WHERE p.id = $1 AND p.kind <> ALL ($2::text[])',
      [placeId, WITH_SOMEONE],
    );
    return row ?? null;
  }

  /** In the order they were asked for. */
  things(itemIds: readonly string[]): Promise<HandedThing[]> {
    return this.uow.manager.query<HandedThing[]>(
      `SELECT c.item_id AS "itemId", c.case_id AS "caseId", c.code, i.reference, i.description, p.path AS "fromPath"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN item_custody c ON c.item_id = asked.id JOIN item i ON i.id = c.item_id LEFT JOIN place p ON p.id = c.place_id
       ORDER BY asked.place`,
      [itemIds],
    );
  }
}
