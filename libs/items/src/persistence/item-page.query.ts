import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PersonRef } from '#platform';

/** Whom an item was taken from, and who handles it. */
export interface ItemSurroundingPeople {
  readonly seizedFrom: string | null;
  readonly handler: PersonRef | null;
}

@Injectable()
export class ItemPageQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async of(itemId: string): Promise<ItemSurroundingPeople> {
    const [row] = await this.uow.manager.query<ItemSurroundingPeople[]>(
      `SELECT p.name AS "seizedFrom",
              (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = coalesce(c.asset_officer_id, c.lead_id)) AS handler
       FROM item i JOIN case_file c ON c.id = i.case_id LEFT JOIN case_party p ON p.id = i.holder_party_id WHERE i.id = $1`,
      [itemId],
    );
    return row ?? { seizedFrom: null, handler: null };
  }
}
