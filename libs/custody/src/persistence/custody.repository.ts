import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork } from '#platform';
import { OWNER_OF_UNPLACED } from './unplaced.query.js';

/** Where an item is, locked for a move. */
export interface CustodyRow {
  readonly item_id: string;
  readonly case_id: string;
  readonly place_id: string | null;
  readonly path: string | null;
  readonly custodian: string | null;
  readonly held_by: string | null;
  readonly seal: string | null;
  readonly since: Date | null;
  readonly moves: number;
  readonly last_hash: string | null;
}

export interface NewMove {
  readonly id: string;
  readonly item_id: string;
  readonly case_id: string;
  readonly number: number;
  readonly kind: string;
  readonly from_place_id: string | null;
  readonly from_path: string | null;
  readonly to_place_id: string | null;
  readonly to_path: string | null;
  readonly held_by: string | null;
  readonly giver: string;
  readonly taker: string;
  readonly moved_at: string;
  readonly seal_out: string | null;
  readonly seal_in: string | null;
  readonly seal_after: string | null;
  readonly seal_broken: boolean;
  readonly condition: string | null;
  readonly condition_note: string | null;
  readonly photo_document_id: string | null;
  readonly reason: string | null;
  readonly corrects: string | null;
  readonly hand_over_id: string | null;
  readonly hand_over_hash: string | null;
  readonly previous_hash: string | null;
  readonly hash: string;
}

const MOVE_COLUMNS = `id uuid, item_id uuid, case_id uuid, number integer, kind text, from_place_id uuid, from_path text, to_place_id uuid, to_path text, held_by text,
  giver text, taker text, moved_at timestamptz, seal_out text, seal_in text, seal_after text, seal_broken boolean, condition text, condition_note text,
  photo_document_id uuid, reason text, corrects uuid, hand_over_id uuid, hand_over_hash text, previous_hash text, hash text`;
const MOVE_NAMES = MOVE_COLUMNS.replace(/ (uuid|text|integer|boolean|timestamptz)/g, '');

/** The chains of items as rows. The database keeps the place of an item from its moves and refuses a gap once more. */
@Injectable()
export class CustodyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Where these items are, locked in one order so that two moves of the same items wait for each other. */
  lock(itemIds: readonly string[]): Promise<CustodyRow[]> {
    return this.uow.manager.query<CustodyRow[]>(
      `SELECT c.item_id, c.case_id, c.place_id, p.path, u.name AS custodian, c.held_by, c.seal, c.since, c.moves, c.last_hash
       FROM item_custody c LEFT JOIN place p ON p.id = c.place_id LEFT JOIN app_user u ON u.id = p.answers_id
       WHERE c.item_id = ANY ($1::uuid[]) ORDER BY c.item_id FOR UPDATE OF c`,
      [itemIds],
    );
  }

  async addMoves(moves: readonly NewMove[]): Promise<void> {
    const { id, name } = this.uow.context.actor;
    await this.uow.manager.query(
      `INSERT INTO item_move (${MOVE_NAMES}, recorded_by, recorded_by_name) SELECT m.*, $2::uuid, $3 FROM jsonb_to_recordset($1::jsonb) AS m(${MOVE_COLUMNS})`,
      [JSON.stringify(moves), id, name],
    );
  }

  /** @throws ProblemError `record.not-found`, also for an item the actor may not know of */
  async caseOf(itemId: string): Promise<string> {
    const [row] = await this.uow.manager.query<{ case_id: string }[]>('SELECT case_id FROM item WHERE id = $1', [itemId]);
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row.case_id;
  }

  /** The item of a move, and whether the move is the last of its chain. */
  async getMove(id: string): Promise<{ readonly item_id: string; readonly kind: string }> {
    const [row] = await this.uow.manager.query<{ item_id: string; kind: string }[]>('SELECT item_id, kind FROM item_move WHERE id = $1', [id]);
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row;
  }

  /** Photos that lie in the case of their item, of those that are claimed to. */
  async photosOfCases(claimed: readonly { readonly caseId: string; readonly documentId: string }[]): Promise<ReadonlySet<string>> {
    if (claimed.length === 0) return new Set();
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT d.id FROM document d JOIN jsonb_to_recordset($1::jsonb) AS c("caseId" uuid, "documentId" uuid) ON c."documentId" = d.id AND c."caseId" = d.case_id`,
      [JSON.stringify(claimed)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async lockOwner(itemId: string): Promise<{ readonly id: string | null; readonly name: string | null; readonly caseId: string }> {
    const [row] = await this.uow.manager.query<{ id: string | null; name: string | null; caseId: string }[]>(
      `SELECT o.id, (SELECT p.name FROM app_user p WHERE p.id = o.id) AS name, c.case_id AS "caseId"
       FROM item_custody c JOIN case_file f ON f.id = c.case_id CROSS JOIN LATERAL (SELECT ${OWNER_OF_UNPLACED} AS id) o WHERE c.item_id = $1 FOR UPDATE OF c`,
      [itemId],
    );
    if (!row) throw new ProblemError('not-found', 'record.not-found');
    return row;
  }

  /** Puts items on the list of one person. */
  async assignAll(itemIds: readonly string[], ownerId: string): Promise<void> {
    await this.uow.manager.query('UPDATE item_custody SET owner_id = $2 WHERE item_id = ANY ($1::uuid[])', [itemIds, ownerId]);
  }
}
