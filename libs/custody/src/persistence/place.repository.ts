import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned } from '#platform';
import { Place } from './place.entity.js';

export type NewPlace = Pick<Place, 'id' | 'parentId' | 'kind' | 'name' | 'note' | 'custodianId'>;

/** A place that a move goes to, held until the end of the transaction so that nobody closes it meanwhile. */
export interface HeldPlace {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly closed_on: string | null;
  /** Who answers for it, by name. */
  readonly custodian: string | null;
}

/** Places as rows; everyone at work sees them all. */
@Injectable()
export class PlaceRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(id: string): Promise<Place | null> {
    return this.uow.manager.findOneBy(Place, { id });
  }

  async get(id: string): Promise<Place> {
    const found = await this.find(id);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async hold(id: string): Promise<HeldPlace | null> {
    const [found] = await this.uow.manager.query<HeldPlace[]>(
      `SELECT p.id, p.kind, p.path, p.closed_on, u.name AS custodian FROM place p LEFT JOIN app_user u ON u.id = p.answers_id WHERE p.id = $1 FOR NO KEY UPDATE OF p`,
      [id],
    );
    return found ?? null;
  }

  /** Adds a place; its path and who answers for it come from the places above it. */
  async add({ id, parentId, kind, name, note, custodianId }: NewPlace): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO place (id, parent_id, kind, name, note, custodian_id, path, ancestor_ids) VALUES ($1, $2, $3, $4, $5, $6, $4, ARRAY[$1]::uuid[])`,
      [id, parentId, kind, name, note, custodianId],
    );
    await this.keepTree(id);
  }

  async change(id: string, expectedVersion: number, changes: Partial<Place>): Promise<number> {
    const version = await changeVersioned(this.uow.manager, Place, id, expectedVersion, changes);
    await this.keepTree(id);
    return version;
  }

  /** One change of the tree at a time: two that each looked at a tree of their own could make a circle. */
  async lockTree(): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtext('zegel.places'))`);
  }

  async isInUse(id: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>(
      'SELECT 1 FROM place WHERE $1 = ANY (ancestor_ids) AND ((id = $1 AND item_count > 0) OR (id <> $1 AND closed_on IS NULL)) LIMIT 1',
      [id],
    );
    return rows.length > 0;
  }

  async worksHere(userId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM app_user WHERE id = $1 AND active', [userId])).length > 0;
  }

  /** Works out what follows from the places above, for a place and all below it, in one statement. */
  private async keepTree(id: string): Promise<void> {
    await this.uow.manager.query(
      `WITH RECURSIVE tree AS (
         SELECT p.id, coalesce(up.path || ' › ', '') || p.name AS path, coalesce(up.ancestor_ids, '{}') || p.id AS ancestor_ids, coalesce(p.custodian_id, up.answers_id) AS answers_id
         FROM place p LEFT JOIN place up ON up.id = p.parent_id WHERE p.id = $1
         UNION ALL
         SELECT p.id, t.path || ' › ' || p.name, t.ancestor_ids || p.id, coalesce(p.custodian_id, t.answers_id) FROM place p JOIN tree t ON p.parent_id = t.id
       )
       UPDATE place p SET path = t.path, ancestor_ids = t.ancestor_ids, answers_id = t.answers_id FROM tree t
       WHERE p.id = t.id AND (p.path, p.ancestor_ids, p.answers_id) IS DISTINCT FROM (t.path, t.ancestor_ids, t.answers_id)`,
      [id],
    );
  }
}
