import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';

/** Whom an item was taken from, who handles it, and where it is since it was first placed. */
export interface ItemSurroundingPeople {
  readonly seizedFrom: string | null;
  readonly handler: PersonRef | null;
  readonly placed: boolean;
  readonly path: string | null;
  readonly holder: string | null;
}

@Injectable()
export class ItemPageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(itemId: string): Promise<ItemSurroundingPeople> {
    const [row] = await this.uow.manager.query<ItemSurroundingPeople[]>(
      `SELECT p.name AS "seizedFrom",
              (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = CASE WHEN c.asset_officer_id IS NULL THEN c.lead_id ELSE c.asset_officer_id END) AS handler,
              coalesce(k.moves, 0) > 0 AS placed, at.path, coalesce(k.held_by, (SELECT u.name FROM app_user u WHERE u.id = at.answers_id)) AS holder
       FROM item i JOIN case_file c ON c.id = i.case_id LEFT JOIN case_party p ON p.id = i.holder_party_id
       LEFT JOIN item_custody k ON k.item_id = i.id LEFT JOIN place at ON at.id = k.place_id WHERE i.id = $1`,
      [itemId],
    );
    return row ?? { seizedFrom: null, handler: null, placed: false, path: null, holder: null };
  }
}
