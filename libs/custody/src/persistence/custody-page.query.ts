import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';

/** Where an item is now, as its page shows it. */
export interface CustodyNow {
  readonly itemId: string;
  readonly caseId: string;
  readonly code: string;
  readonly placeId: string | null;
  readonly placeKind: string | null;
  readonly path: string | null;
  readonly heldBy: string | null;
  readonly answers: PersonRef | null;
  readonly since: Date | null;
  readonly seal: string | null;
}

/** One link of the chain as stored. */
export interface StoredMove {
  readonly id: string;
  readonly item_id: string;
  readonly number: number;
  readonly kind: string;
  readonly from_place_id: string | null;
  readonly from_path: string | null;
  readonly to_place_id: string | null;
  readonly to_path: string | null;
  readonly held_by: string | null;
  readonly giver: string;
  readonly taker: string;
  readonly moved_at: Date;
  readonly seal_out: string | null;
  readonly seal_in: string | null;
  readonly seal_broken: boolean;
  readonly condition: string | null;
  readonly condition_note: string | null;
  readonly photo_document_id: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly hand_over_id: string | null;
  readonly hand_over_hash: string | null;
  /** The number of its receipt; null where the reader may not see every case of it. */
  readonly hand_over_number: string | null;
  readonly previous_hash: string | null;
  readonly hash: string;
  readonly recorded_by_name: string;
  readonly recorded_at: Date;
}

@Injectable()
export class CustodyPageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async now(itemId: string): Promise<CustodyNow | null> {
    const [row] = await this.uow.manager.query<CustodyNow[]>(
      `SELECT c.item_id AS "itemId", c.case_id AS "caseId", c.code, c.place_id AS "placeId", p.kind AS "placeKind", p.path, c.held_by AS "heldBy", c.since, c.seal,
              (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = p.answers_id) AS answers
       FROM item_custody c LEFT JOIN place p ON p.id = c.place_id WHERE c.item_id = $1`,
      [itemId],
    );
    return row ?? null;
  }

  /** The chain from its first link on. */
  chainOf(itemId: string): Promise<StoredMove[]> {
    return this.uow.manager.query<StoredMove[]>('SELECT m.*, h.number AS hand_over_number FROM item_move m LEFT JOIN hand_over h ON h.id = m.hand_over_id WHERE m.item_id = $1 ORDER BY m.number', [itemId]);
  }
}
