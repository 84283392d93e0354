import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface SharedItemRow {
  readonly id: string;
  readonly case_id: string;
  readonly reference: string;
  readonly asset_class: string;
  readonly description: string;
  readonly quantity: string;
  readonly quantity_unit: string;
  readonly status: string;
  readonly seized_on: string | null;
  readonly seized_seal: string | null;
  readonly amount: string | null;
  readonly amount_currency: string | null;
  readonly until: string;
}

/** What is shared with the reader now; row-level security says which rows there are. */
const SHARED = `SELECT i.id, i.case_id, i.reference, i.asset_class, i.description, i.quantity::text AS quantity, i.quantity_unit, i.status, i.seized_on::text AS seized_on, i.seized_seal,
         i.amount::text AS amount, i.amount_currency,
         (SELECT max(g.until)::text FROM partner_grant g WHERE g.user_id = actor_id() AND g.case_id = i.case_id AND (g.item_id IS NULL OR g.item_id = i.id) AND is_running(g)) AS until
       FROM item i`;

@Injectable()
export class SharedItemsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(after: { readonly reference: string; readonly id: string } | null, limit: number): Promise<SharedItemRow[]> {
    return this.uow.manager.query<SharedItemRow[]>(
      `${SHARED} WHERE i.case_id IN (SELECT g.case_id FROM partner_grant g WHERE g.user_id = actor_id()) AND ($1::text IS NULL OR (i.reference, i.id) > ($1, $2::uuid))
       ORDER BY i.reference, i.id LIMIT $3`,
      [after?.reference ?? null, after?.id ?? null, limit],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM item i WHERE i.case_id IN (SELECT g.case_id FROM partner_grant g WHERE g.user_id = actor_id())');
    return Number(row?.count ?? 0);
  }

  async find(id: string): Promise<SharedItemRow | null> {
    const [row] = await this.uow.manager.query<SharedItemRow[]>(`${SHARED} WHERE i.id = $1`, [id]);
    return row ?? null;
  }
}
