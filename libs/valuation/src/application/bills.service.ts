import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#cases';
import { Clock, ProblemError, UnitOfWork, decodeCursor, encodeCursor, refuseInvalid, type Page, type Refusal, type SentBody, type WorkContext } from '#platform';
import type { BilledItem, RecordBillRequest, ShownBill, WithdrawBillRequest } from '../contract.js';
import { daysKeptWithin } from '../domain/costs/charge.js';
import { addsUp, splitByDays } from '../domain/costs/split-bill.js';
import { BillRepository, type NewPart, type StoredBill } from '../persistence/bill.repository.js';
import { MeterQuery, type MeterRow } from '../persistence/meter.query.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'bills';

/** Bills, matched to the items they are for: the parts of a bill add up to it, to the cent. */
@Injectable()
export class Bills {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly meters: MeterQuery,
    private readonly bills: BillRepository,
    private readonly clock: Clock,
  ) {}

  async page(context: WorkContext, cursor: string | undefined, limit = DEFAULT_LIMIT): Promise<Page<ShownBill>> {
    const after = decodeCursor(cursor, ORDER);
    return this.uow.read(context, async () => {
      const found = await this.bills.page(after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'bill-list', subjectId: null, data: { found: shown.length } });
      return {
        rows: shown.map(toShown),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.sortValue, id: last.id }) : null,
        total: await this.bills.count(),
      };
    });
  }

  async record(context: WorkContext, sent: SentBody<RecordBillRequest>): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const request = await sent.heldTo(async (stated, _, { items = [] }) => [...shapeRefusals({ ...stated, items }), ...itemRefusals(items, await this.idsOf(items))]);
      const billed = await this.itemsOf(request);
      await this.cases.requireToWorkIn([...new Set(billed.map(({ case_id }) => case_id))]);
      const parts = partsOf(request, billed);
      const { supplier, invoiceNumber, cost, billedOn, amount, periodFrom, periodUntil, split } = request;
      const id = randomUUID();
      await this.bills.add({ id, supplier, invoiceNumber, cost, billedOn, ...amount, periodFrom, periodUntil, split }, parts);
      this.uow.record({ type: 'bill.recorded', caseId: null, subjectType: 'bill', subjectId: id, occurredOn: billedOn, data: { supplier, invoiceNumber, cost, amount, periodFrom, periodUntil, split, items: parts.length } });
      for (const part of parts) {
        this.uow.record({ type: 'item.billed', caseId: part.caseId, subjectType: 'item', subjectId: part.itemId, occurredOn: billedOn, data: { billId: id, supplier, invoiceNumber, cost, part: { amount: part.amount, currency: amount.currency } } });
      }
      return { id, version: 1 };
    });
  }

  /** The items in the order they are named. */
  private async itemsOf({ items }: RecordBillRequest): Promise<readonly MeterRow[]> {
    const named = await this.idsOf(items);
    const rows = new Map((await this.meters.of(named.flatMap((id) => id ?? []))).map((row) => [row.id, row]));
    return named.flatMap((id) => rows.get(id ?? '') ?? []);
  }

  private async idsOf(items: Named): Promise<readonly (string | undefined)[]> {
    const ids = await this.meters.idsNamed(items.flatMap((named) => named?.item ?? []));
    return items.map((named) => named && ids.get(named.item));
  }

  /** A bill that was wrong is withdrawn with a reason and recorded anew; both stay. */
  async withdraw(context: WorkContext, id: string, expectedVersion: number, { reason }: WithdrawBillRequest): Promise<{ readonly id: string; readonly version: number }> {
    return this.uow.run(context, async () => {
      const bill = await this.bills.get(id);
      if (bill.withdrawnOn !== null) throw new ProblemError('rule', 'bill.withdrawn');
      const today = this.clock.today();
      const version = await this.bills.withdraw(id, expectedVersion, today, reason);
      this.uow.record({ type: 'bill.withdrawn', caseId: null, subjectType: 'bill', subjectId: id, occurredOn: today, reason });
      for (const { itemId, caseId } of await this.bills.itemsOf(id)) {
        this.uow.record({ type: 'item.bill-withdrawn', caseId, subjectType: 'item', subjectId: itemId, occurredOn: today, reason, data: { billId: id, supplier: bill.supplier, invoiceNumber: bill.invoiceNumber } });
      }
      return { id, version };
    });
  }
}

/** The items of a bill, each in its place; one that is not in form is a hole. */
type Named = readonly (BilledItem | undefined)[];

/** What is unknown or named twice. */
function itemRefusals(items: Named, ids: readonly (string | undefined)[]): readonly Refusal[] {
  return items.flatMap((named, index): Refusal[] => {
    if (named === undefined) return [];
    const { item } = named;
    const id = ids[index];
    if (id === undefined) return [{ code: 'bill.item-unknown', pointer: `/items/${index}/item`, params: { item } }];
    return ids.indexOf(id) < index ? [{ code: 'bill.item-twice', pointer: `/items/${index}/item`, params: { item } }] : [];
  });
}

function shapeRefusals({ periodFrom, periodUntil, split, amount, items }: Omit<Partial<RecordBillRequest>, 'items'> & { readonly items: Named }): readonly Refusal[] {
  const each = items.flatMap((named, index): Refusal[] => (split === 'hand' && named !== undefined && named.amount === undefined ? [{ code: 'bill.part-missing', pointer: `/items/${index}/amount`, params: { item: named.item } }] : []));
  const parts = items.flatMap((named) => named?.amount ?? []);
  const differ = split === 'hand' && amount !== undefined && items.length > 0 && parts.length === items.length && !addsUp(amount.amount, parts);
  return [...(periodFrom !== undefined && periodUntil !== undefined && periodUntil < periodFrom ? [{ code: 'bill.period', pointer: '/periodUntil' }] : []), ...each, ...(differ ? [{ code: 'bill.parts-differ', pointer: '/amount' }] : [])];
}

function partsOf({ split, amount, periodFrom, periodUntil, items }: RecordBillRequest, rows: readonly MeterRow[]): readonly NewPart[] {
  const days = rows.map((row) => daysKeptWithin({ from: row.kept_from, until: row.ended_on }, periodFrom, periodUntil));
  const amounts = split === 'days' ? splitByDays(amount.amount, days) : items.map((item) => item.amount ?? '0');
  if (amounts === null) refuseInvalid([{ code: 'bill.nothing-kept', pointer: '/items' }]);
  return rows.map((row, index) => ({ itemId: row.id, caseId: row.case_id, amount: amounts?.[index] ?? '0', days: split === 'days' ? (days[index] ?? 0) : null }));
}

function toShown({ sortValue: _sort, recordedAt, ...bill }: StoredBill): ShownBill {
  return { ...bill, recordedAt: recordedAt.toISOString() };
}
