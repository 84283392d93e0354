import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Place, PlaceEvent } from '../contract.js';

export type StoredPlaceEvent = Omit<PlaceEvent, 'title'>;

const COLUMNS = `p.id, p.version, p.parent_id AS "parentId", p.kind, p.code, p.name, p.note, p.path, p.closed_on AS "closedOn",
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = p.custodian_id) AS custodian,
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = p.answers_id) AS answers`;

/** Places as the pages show them, with how many items the reader may see in each. */
@Injectable()
export class PlaceTreeQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** The whole tree, parents before children. */
  all(closedToo: boolean): Promise<Place[]> {
    return this.uow.manager.query<Place[]>(
      `SELECT ${COLUMNS}, coalesce(there.items, 0)::integer AS items
       FROM place p LEFT JOIN (SELECT place_id, count(*) AS items FROM item_custody WHERE place_id IS NOT NULL GROUP BY place_id) there ON there.place_id = p.id
       ${closedToo ? '' : 'WHERE p.closed_on IS NULL'} ORDER BY p.path, p.id`,
    );
  }

  async one(id: string): Promise<Place | null> {
    const [row] = await this.uow.manager.query<Place[]>(
      `SELECT ${COLUMNS}, (SELECT count(*)::integer FROM item_custody c WHERE c.place_id = p.id) AS items FROM place p WHERE p.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** What happened to a place, the newest first. */
  async historyOf(id: string): Promise<StoredPlaceEvent[]> {
    const rows = await this.uow.manager.query<(Omit<StoredPlaceEvent, 'recordedAt'> & { readonly recordedAt: Date })[]>(
      `SELECT e.id, e.type, e.occurred_on AS "occurredOn", e.recorded_at AS "recordedAt", e.actor_name AS "by", e.reason, e.changes FROM event e
       WHERE e.subject_type = 'place' AND e.subject_id = $1 ORDER BY e.sequence DESC`,
      [id],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }
}
