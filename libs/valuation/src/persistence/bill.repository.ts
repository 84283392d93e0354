import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { ShownBill } from '../contract.js';

export interface NewBill {
  readonly id: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly cost: string;
  readonly billedOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly split: string;
}

export interface NewPart {
  readonly itemId: string;
  readonly caseId: string;
  readonly amount: string;
  readonly days: number | null;
}

export type StoredBill = Omit<ShownBill, 'recordedAt'> & { readonly recordedAt: Date; readonly sortValue: string };

const ORDER: KeysetOrder = { alias: 'b', column: 'b.recorded_at', type: 'timestamptz', descending: true };

const SELECT = `SELECT b.id, b.version, b.supplier, b.invoice_number AS "invoiceNumber", b.cost, b.billed_on::text AS "billedOn", jsonb_build_object('amount', b.amount::text, 'currency', b.currency) AS amount,
    b.period_from::text AS "periodFrom", b.period_until::text AS "periodUntil", b.split, b.withdrawn_on::text AS "withdrawnOn", b.withdrawn_reason AS "withdrawnReason",
    b.recorded_by_name AS "recordedBy", b.recorded_at AS "recordedAt", b.recorded_at::text AS "sortValue", coalesce(seen.parts, '[]') AS parts, (b.amount - coalesce(seen.sum, 0))::text AS elsewhere
  FROM bill b LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('itemId', p.item_id, 'reference', i.reference, 'description', i.description, 'amount', p.amount::text, 'days', p.days) ORDER BY i.reference) AS parts, sum(p.amount) AS sum
    FROM bill_part p JOIN item i ON i.id = p.item_id WHERE p.bill_id = b.id) seen ON true`;

/** Bills and the parts of them that items carry. */
@Injectable()
export class BillRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest first. */
  page(after: Position | null, limit: number): Promise<StoredBill[]> {
    const values: unknown[] = [];
    const where = keysetAfter(ORDER, after, values);
    return this.uow.manager.query<StoredBill[]>(`${SELECT} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}`, values);
  }

  async count(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: string }[]>('SELECT count(*) FROM bill');
    return Number(row?.count ?? 0);
  }

  async get(id: string): Promise<StoredBill> {
    const [found] = await this.uow.manager.query<StoredBill[]>(`${SELECT} WHERE b.id = $1`, [id]);
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async add(bill: NewBill, parts: readonly NewPart[]): Promise<void> {
    const { id, supplier, invoiceNumber, cost, billedOn, amount, currency, periodFrom, periodUntil, split } = bill;
    const { actor } = this.uow.context;
    await this.uow.manager.query(
      `INSERT INTO bill (id, supplier, invoice_number, cost, billed_on, amount, currency, period_from, period_until, split, recorded_by, recorded_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, supplier, invoiceNumber, cost, billedOn, amount, currency, periodFrom, periodUntil, split, actor.id, actor.name],
    );
    await this.uow.manager.query(
      `INSERT INTO bill_part (bill_id, item_id, case_id, amount, days)
       SELECT $1, p."itemId", p."caseId", p.amount, p.days FROM jsonb_to_recordset($2::jsonb) AS p("itemId" uuid, "caseId" uuid, amount numeric, days integer)`,
      [id, JSON.stringify(parts)],
    );
  }

  /** The items of a bill with their cases. */
  itemsOf(id: string): Promise<{ readonly itemId: string; readonly caseId: string }[]> {
    return this.uow.manager.query('SELECT item_id AS "itemId", case_id AS "caseId" FROM bill_part WHERE bill_id = $1 ORDER BY item_id', [id]);
  }

  async withdraw(id: string, expectedVersion: number, on: string, reason: string): Promise<number> {
    const [[row]] = await this.uow.manager.query<[{ version: number }[], number]>(
      'UPDATE bill SET withdrawn_on = $3, withdrawn_reason = $4, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2 RETURNING version',
      [id, expectedVersion, on, reason],
    );
    if (!row) throw new ProblemError('stale', 'record.changed', { currentVersion: (await this.get(id)).version });
    return row.version;
  }
}
