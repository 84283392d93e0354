import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { Composition, LotEntry, RelatedItem } from '../contract.js';

type Bonded = Composition['children'][number];

const RELATED = (row: string): string =>
  `${row}.id, ${row}.version, ${row}.reference, ${row}.description, ${row}.quantity::text AS quantity, ${row}.quantity_unit AS unit, ${row}.status,
   (SELECT n.value FROM item_identifier n WHERE n.item_id = ${row}.id ORDER BY n.kind LIMIT 1) AS identifier`;

/** What hangs together with an item. */
@Injectable()
export class CompositionQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async parentOf(itemId: string): Promise<Bonded | null> {
    const [row] = await this.uow.manager.query<Bonded[]>(`SELECT ${RELATED('p')}, i.bond FROM item i JOIN item p ON p.id = i.parent_id WHERE i.id = $1`, [itemId]);
    return row ?? null;
  }

  childrenOf(itemId: string): Promise<Bonded[]> {
    return this.uow.manager.query<Bonded[]>(`SELECT ${RELATED('i')}, i.bond FROM item i WHERE i.parent_id = $1 ORDER BY i.number`, [itemId]);
  }

  async origins(itemId: string): Promise<{ readonly splitFrom: RelatedItem | null; readonly joinedInto: RelatedItem | null }> {
    const rows = await this.uow.manager.query<(RelatedItem & { readonly way: 'splitFrom' | 'joinedInto' })[]>(
      `SELECT 'splitFrom' AS way, ${RELATED('o')} FROM item i JOIN item o ON o.id = i.split_from_id WHERE i.id = $1
       UNION ALL SELECT 'joinedInto', ${RELATED('o')} FROM item i JOIN item o ON o.id = i.joined_into_id WHERE i.id = $1`,
      [itemId],
    );
    const found = new Map(rows.map(({ way, ...row }) => [way, row]));
    return { splitFrom: found.get('splitFrom') ?? null, joinedInto: found.get('joinedInto') ?? null };
  }

  async entriesOf(itemId: string): Promise<LotEntry[]> {
    const rows = await this.uow.manager.query<(Omit<LotEntry, 'recordedAt'> & { readonly recordedAt: Date })[]>(
      `SELECT e.id, e.kind, e.delta::text AS delta, e.after::text AS after, e.unit, coalesce(a.recorded_by_name, u.name) AS by, a.reason, e.recorded_at AS "recordedAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'reference', o.reference, 'delta', x.delta::text) ORDER BY o.number)
                FROM lot_entry x JOIN item o ON o.id = x.item_id WHERE x.act_id = e.act_id AND x.item_id <> e.item_id), '[]') AS others
       FROM lot_entry e LEFT JOIN lot_act a ON a.id = e.act_id LEFT JOIN app_user u ON u.id = e.recorded_by WHERE e.item_id = $1 ORDER BY e.sequence DESC`,
      [itemId],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  /** Candidates: a join looks once more, and at more than this. */
  alike(itemId: string): Promise<RelatedItem[]> {
    return this.uow.manager.query<RelatedItem[]>(
      `SELECT ${RELATED('o')} FROM item i JOIN item o ON o.case_id = i.case_id AND o.id <> i.id
         AND ROW(o.asset_class, o.status, o.quantity_unit, o.grounds, o.seized_on, o.holder_party_id) IS NOT DISTINCT FROM ROW(i.asset_class, i.status, i.quantity_unit, i.grounds, i.seized_on, i.holder_party_id)
       WHERE i.id = $1 ORDER BY o.split_from_id IS NOT DISTINCT FROM i.id DESC, o.number`,
      [itemId],
    );
  }

  /** Whether nothing was recorded about a part since it was split off. */
  async isUntouched(partId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ touched: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM event e WHERE e.subject_type = 'item' AND e.subject_id = $1
         AND e.request_id IS DISTINCT FROM (SELECT s.request_id FROM event s WHERE s.subject_type = 'item' AND s.subject_id = $1 AND s.type = 'item.split-off')) AS touched`,
      [partId],
    );
    return row?.touched === false;
  }
}
