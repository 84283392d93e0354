import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { LossSearch, UnitCost } from '../contract.js';
import { FIRST_WARNING_DAYS } from '../domain/outlook/forecast.js';

export interface StoredOutlook {
  readonly itemId: string;
  readonly caseId: string;
  readonly asOf: string;
  readonly kept: boolean;
  readonly value: string | null;
  readonly cost: string;
  readonly costPerDay: string;
  readonly lossPerDay: string;
  readonly ratio: number | null;
  readonly threshold: number;
  readonly breakEvenOn: string | null;
  /** The day that people were told of last. */
  readonly toldOn: string | null;
}

export interface LossFound extends StoredOutlook {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly caseReference: string;
}

const COLUMNS = `o.item_id AS "itemId", o.case_id AS "caseId", o.as_of::text AS "asOf", o.kept, o.value::text AS value, o.cost::text AS cost, o.cost_per_day::text AS "costPerDay", o.loss_per_day::text AS "lossPerDay",
  o.ratio::float8 AS ratio, o.threshold, o.break_even_on::text AS "breakEvenOn", o.told_on::text AS "toldOn"`;
const ORDER: KeysetOrder = { alias: 'l', column: 'l.loss_per_day', type: 'numeric', descending: true };

/** The stored outlook of every item that is or was kept, as of the night. */
@Injectable()
export class OutlookRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Items whose outlook is not of today yet, by id from one on. */
  async stale(today: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT i.id FROM item i LEFT JOIN item_outlook o ON o.item_id = i.id
       WHERE i.status <> 'planned' AND ($2::uuid IS NULL OR i.id > $2) AND (o.item_id IS NULL OR (o.as_of < $1 AND (o.kept OR o.as_of = '-infinity'))) ORDER BY i.id LIMIT ${limit}`,
      [today, after],
    );
    return rows.map(({ id }) => id);
  }

  /** Every outlook is made anew at the next turn: a tariff has changed. */
  async forgetAll(): Promise<void> {
    await this.uow.manager.query(`UPDATE item_outlook SET as_of = '-infinity' WHERE kept`);
  }

  async toldOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.uow.manager.query<{ itemId: string; toldOn: string | null }[]>(`SELECT item_id AS "itemId", told_on::text AS "toldOn" FROM item_outlook WHERE item_id = ANY ($1::uuid[]) ORDER BY item_id FOR UPDATE`, [itemIds]);
    return new Map(rows.map(({ itemId, toldOn }) => [itemId, toldOn]));
  }

  async keep(outlooks: readonly StoredOutlook[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO item_outlook (item_id, case_id, as_of, kept, value, cost, cost_per_day, loss_per_day, ratio, threshold, break_even_on, told_on)
       SELECT o."itemId", o."caseId", o."asOf", o.kept, o.value, o.cost, o."costPerDay", o."lossPerDay", o.ratio, o.threshold, o."breakEvenOn", o."toldOn"
       FROM jsonb_to_recordset($1::jsonb) AS o("itemId" uuid, "caseId" uuid, "asOf" date, kept boolean, value numeric, cost numeric, "costPerDay" numeric, "lossPerDay" numeric, ratio numeric, threshold integer, "breakEvenOn" date, "toldOn" date)
       ORDER BY o."itemId"
       ON CONFLICT (item_id) DO UPDATE SET as_of = excluded.as_of, kept = excluded.kept, value = excluded.value, cost = excluded.cost, cost_per_day = excluded.cost_per_day, loss_per_day = excluded.loss_per_day,
         ratio = excluded.ratio, threshold = excluded.threshold, break_even_on = excluded.break_even_on, told_on = excluded.told_on, updated_at = clock_timestamp()`,
      [JSON.stringify(outlooks)],
    );
  }

  /** What was told last of the coverage of a case: whether it was exceeded. */
  async coverageTold(caseId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ exceeded: boolean }[]>('SELECT exceeded FROM case_coverage WHERE case_id = $1 FOR UPDATE', [caseId]);
    return row?.exceeded ?? false;
  }

  async keepCoverage(caseId: string, asOf: string, exceeded: boolean): Promise<void> {
    await this.uow.manager.query('INSERT INTO case_coverage (case_id, as_of, exceeded) VALUES ($1, $2, $3) ON CONFLICT (case_id) DO UPDATE SET as_of = excluded.as_of, exceeded = excluded.exceeded', [caseId, asOf, exceeded]);
  }

  /** What is lost a day, the most first. */
  losses(search: LossSearch, today: string, after: Position | null, limit: number): Promise<LossFound[]> {
    const { where, values } = this.filterOf(search, today);
    const all = [...where, ...keysetAfter(ORDER, after, values)];
    return this.uow.manager.query<LossFound[]>(
      `SELECT l.* FROM (SELECT ${COLUMNS}, o.item_id AS id, o.loss_per_day, i.reference, i.description, i.asset_class AS "assetClass", f.reference AS "caseReference", f.unit_id, f.member_ids, o.break_even_on
         FROM item_outlook o JOIN item i ON i.id = o.item_id JOIN case_file f ON f.id = o.case_id WHERE o.kept AND o.loss_per_day > 0) l
       ${all.length > 0 ? `WHERE ${all.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}`,
      values,
    );
  }

  async countLosses(search: LossSearch, today: string): Promise<number> {
    const { where, values } = this.filterOf(search, today);
    const [row] = await this.uow.manager.query<{ count: string }[]>(
      `SELECT count(*) FROM (SELECT o.break_even_on, f.unit_id, f.member_ids FROM item_outlook o JOIN case_file f ON f.id = o.case_id WHERE o.kept AND o.loss_per_day > 0) l ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`,
      values,
    );
    return Number(row?.count ?? 0);
  }

  /** What keeping costs by unit, as far as the reader may see its cases. */
  unitCosts(): Promise<(Omit<UnitCost, 'cost' | 'costPerDay' | 'lossPerDay'> & { readonly cost: string; readonly costPerDay: string; readonly lossPerDay: string })[]> {
    return this.uow.manager.query(
      `SELECT u.id AS "unitId", u.name AS unit, count(*)::integer AS items, sum(o.cost)::text AS cost, sum(o.cost_per_day)::text AS "costPerDay", sum(o.loss_per_day)::text AS "lossPerDay"
       FROM item_outlook o JOIN case_file f ON f.id = o.case_id JOIN unit u ON u.id = f.unit_id WHERE o.kept GROUP BY u.id, u.name ORDER BY sum(o.loss_per_day) DESC, u.name`,
    );
  }

  private filterOf({ unitId, mine, nearBreakEven }: LossSearch, today: string): { where: string[]; values: unknown[] } {
    const values: unknown[] = [];
    return {
      values,
      where: [
        ...(unitId === undefined ? [] : [`l.unit_id = $${values.push(unitId)}::uuid`]),
        ...(mine ? [`$${values.push(this.uow.context.actor.id)}::uuid = ANY (l.member_ids)`] : []),
        ...(nearBreakEven ? [`l.break_even_on <= $${values.push(today)}::date + ${FIRST_WARNING_DAYS}`] : []),
      ],
    };
  }
}
