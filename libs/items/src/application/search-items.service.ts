import { Injectable } from '@nestjs/common';
import { DeadlineSummaries, type NextDeadline } from '#cases';
import { Clock, UnitOfWork, decodeCursor, encodeCursor, type CountedPage, type Money, type WorkContext } from '#platform';
import type { ItemRow, ItemSearch } from '../contract.js';
import { daysBetween } from '../domain/days-between.js';
import { ItemListQuery, type ItemListRow } from '../persistence/item-list.query.js';

const DEFAULT_LIMIT = 50;

/** Lists items: filtered, sorted and paged by key in the database, under the reader's rights. */
@Injectable()
export class SearchItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: ItemListQuery,
    private readonly deadlines: DeadlineSummaries,
    private readonly clock: Clock,
  ) {}

  async execute(context: WorkContext, search: ItemSearch): Promise<CountedPage<ItemRow>> {
    const order = `${search.sort ?? 'nextDeadline'}${search.descending ? ' desc' : ''}`;
    const after = decodeCursor(search.cursor, order);
    const limit = search.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      const found = await this.list.page(search, after, limit + 1);
      const shown = found.slice(0, limit);
      const { count: total, exact } = after === null && found.length <= limit ? { count: found.length, exact: true } : await this.list.count(search);
      const deadlines = await this.deadlines.describe(shown.flatMap((row) => row.next_deadline_id ?? []));
      const last = shown.at(-1);
      // A case that the reader may not know of has no log for the reader either; a list without rows showed nothing of it.
      const caseId = shown.length > 0 ? (search.caseId ?? null) : null;
      this.uow.consulted({ kind: 'combination', caseId, subjectType: 'item-list', subjectId: null, data: { found: shown.length, searched: search.text !== undefined } });
      return {
        rows: shown.map((row) => toItemRow(row, deadlines, this.clock.today())),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: order, value: last.sort_value, id: last.id }) : null,
        total,
        exact,
      };
    });
  }
}

function toItemRow(row: ItemListRow, deadlines: ReadonlyMap<string, NextDeadline>, today: string): ItemRow {
  return {
    id: row.id,
    version: row.version,
    reference: row.reference,
    caseId: row.case_id,
    caseReference: row.case_reference,
    caseTitle: row.case_title,
    assetClass: row.asset_class,
    description: row.description,
    quantity: row.quantity,
    status: row.status,
    place: row.place,
    placeId: row.place_id,
    holder: row.holder,
    seizedOn: row.seized_on,
    value: moneyOf(row.amount, row.amount_currency) ?? moneyOf(row.estimated_amount, row.estimated_currency),
    valueBasis: basisOf(row),
    awaitingDecision: row.awaiting_since !== null,
    daysWithoutDecision: row.awaiting_since === null ? null : daysBetween(row.awaiting_since, today),
    needsReview: row.needs_review,
    nextDeadline: row.next_deadline_id === null ? null : (deadlines.get(row.next_deadline_id) ?? null),
    identifier: row.identifier,
  };
}

function basisOf({ amount, estimated_amount }: ItemListRow): ItemRow['valueBasis'] {
  if (amount !== null) return 'counted';
  return estimated_amount === null ? null : 'estimated';
}

/** An amount with its currency; null when there is none. */
export function moneyOf(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
