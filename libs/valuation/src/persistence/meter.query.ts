import { Injectable } from '@nestjs/common';
import { TERMINAL } from '#items';
import { UnitOfWork, fields, type LegalDate } from '#platform';
import { STORE_KINDS } from '../domain/costs/tariff-place.js';
import type { BillCost } from '../domain/costs/tariff.js';
import type { Mark } from '../domain/curves/value-on.js';
import { END_OF_KEEPING } from '../domain/kept-until.js';
import type { ValuationEntry } from '../domain/valuation.js';

export interface StoredPart {
  readonly billId: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly cost: BillCost;
  readonly amount: string;
  readonly currency: string;
  readonly billedOn: LegalDate;
  readonly from: LegalDate;
  readonly until: LegalDate;
}

/** All that the meter of an item is made from, but tariffs and rates. */
export interface MeterRow {
  readonly id: string;
  readonly case_id: string;
  readonly reference: string;
  readonly description: string;
  readonly asset_class: string;
  readonly status: string;
  readonly grounds: readonly string[];
  readonly forbidden: boolean;
  readonly quantity: string | null;
  readonly token: string | null;
  readonly share: string | null;
  readonly mortgage: string | null;
  readonly kept_from: LegalDate;
  readonly ended_on: LegalDate | null;
  readonly valuations: readonly ValuationEntry[];
  readonly prices: readonly Mark[];
  readonly stays: readonly { readonly from: LegalDate; readonly placeKind: string | null }[];
  readonly parts: readonly StoredPart[];
}

const { isId } = fields;

/** Items with their values, moves and bills: one statement for however many. */
@Injectable()
export class MeterQuery {
  constructor(private readonly uow: UnitOfWork) {}

  of(itemIds: readonly string[]): Promise<MeterRow[]> {
    return this.uow.manager.query<MeterRow[]>(
      `SELECT i.id, i.case_id, i.reference, i.description, i.asset_class, i.status, i.grounds, i.forbidden,
              CASE WHEN i.asset_class = 'crypto-asset' THEN i.details->>'quantity' END AS quantity,
              CASE WHEN i.asset_class = 'crypto-asset' THEN upper(i.details->>'token') END AS token,
              i.details->>'share' AS share, i.details->>'mortgageAmount' AS mortgage,
              coalesce(i.seized_on, (i.created_at AT TIME ZONE 'Europe/Amsterdam')::date)::text AS kept_from,
              coalesce((SELECT min(e.occurred_on) FROM event e WHERE e.subject_type = 'item' AND e.subject_id = i.id::text AND e.type = ANY ($2)
                 AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'),
               CASE WHEN i.status = ANY ($3) THEN (i.updated_at AT TIME ZONE 'Europe/Amsterdam')::date END)::text AS ended_on,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'moment', v.moment, 'valuedOn', v.valued_on, 'amount', v.amount::text, 'currency', v.currency, 'source', v.source, 'supersedes', v.supersedes) ORDER BY v.sequence)
                 FROM item_valuation v WHERE v.item_id = i.id), '[]') AS valuations,
              CASE WHEN i.asset_class = 'crypto-asset' AND i.details->>'quantity' ~ '^\\d+(\\.\\d+)?$' THEN coalesce((
                 SELECT jsonb_agg(jsonb_build_object('on', d.day, 'amount', ((i.details->>'quantity')::numeric * d.amount)::text, 'currency', d.currency, 'source', d.source) ORDER BY d.day)
                 FROM (SELECT DISTINCT ON (day) (p.priced_at AT TIME ZONE 'Europe/Amsterdam')::date AS day, p.amount, p.currency, p.source FROM crypto_price p
                       WHERE p.token = upper(i.details->>'token') AND p.priced_at >= i.seized_on ORDER BY day, p.priced_at DESC, p.demo, p.source) d), '[]') ELSE '[]' END AS prices,
              coalesce((SELECT jsonb_agg(jsonb_build_object('from', (m.moved_at AT TIME ZONE 'Europe/Amsterdam')::date, 'placeKind', CASE WHEN p.kind = ANY ($4) THEN 'store' ELSE p.kind END) ORDER BY m.number)
                 FROM item_move m LEFT JOIN place p ON p.id = m.to_place_id WHERE m.item_id = i.id), '[]') AS stays,
              coalesce((SELECT jsonb_agg(jsonb_build_object('billId', b.id, 'supplier', b.supplier, 'invoiceNumber', b.invoice_number, 'cost', b.cost, 'amount', bp.amount::text, 'currency', b.currency,
                   'billedOn', b.billed_on, 'from', b.period_from, 'until', b.period_until) ORDER BY b.period_from, b.id)
                 FROM bill_part bp JOIN bill b ON b.id = bp.bill_id WHERE bp.item_id = i.id AND b.withdrawn_on IS NULL), '[]') AS parts
       FROM item i WHERE i.id = ANY ($1::uuid[]) ORDER BY i.case_id, i.number`,
      [itemIds, END_OF_KEEPING, [...TERMINAL], STORE_KINDS],
    );
  }

  /** The ids of items that are named by id or by number. */
  async idsNamed(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.uow.manager.query<{ name: string; id: string }[]>(
      'SELECT n.name, i.id FROM unnest($1::text[]) AS n(name) JOIN item i ON i.reference = n.name UNION SELECT n.name, i.id FROM unnest($2::text[]) AS n(name) JOIN item i ON i.id = n.name::uuid',
      [names.filter((name) => !isId(name)), names.filter(isId)],
    );
    return new Map(rows.map(({ name, id }) => [name, id]));
  }

  async idsOfCase(caseId: string): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM item WHERE case_id = $1 AND status <> 'planned' ORDER BY number`, [caseId]);
    return rows.map(({ id }) => id);
  }
}
