import { Injectable } from '@nestjs/common';
import { DeadlineSummaries, type NextDeadline } from '#cases';
import { Clock, type Counted, type Money, type Position } from '#platform';
import type { ItemFilter, ItemRow, ItemSearch } from '../contract.js';
import { daysBetween } from '../domain/days-between.js';
import { judgeItem } from '../domain/quality/judge-item.js';
import { ItemListQuery, type ItemListRow } from '../persistence/item-list.query.js';

/** Pages of the list of items as they are shown and taken out; runs inside the caller's unit of work, under the reader's rights. */
@Injectable()
export class ItemListing {
  constructor(
    private readonly list: ItemListQuery,
    private readonly deadlines: DeadlineSummaries,
    private readonly clock: Clock,
  ) {}

  async page(search: ItemSearch, after: Position | null, limit: number, among: readonly string[] | null = null): Promise<{ readonly rows: readonly ItemRow[]; readonly next: Position | null }> {
    const found = await this.list.page(search, after, limit + 1, among);
    const shown = found.slice(0, limit);
    const deadlines = await this.deadlines.describe(shown.flatMap((row) => row.next_deadline_id ?? []));
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => toItemRow(row, deadlines, this.clock.today())),
      next: found.length > limit && last ? { sort: itemOrderOf(search), value: last.sort_value, id: last.id } : null,
    };
  }

  find(filter: ItemFilter): ReturnType<ItemListQuery['find']> {
    return this.list.find(filter);
  }

  count(filter: ItemFilter): Promise<Counted> {
    return this.list.count(filter);
  }
}

/** The order of a list in a word, so that a cursor of another order is refused. */
export function itemOrderOf({ sort = 'nextDeadline', descending }: ItemSearch): string {
  return `${sort}${descending ? ' desc' : ''}`;
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
    fields: row.fields ?? {},
    defects: row.facts ? judgeItem({ ...row.facts, assetClass: row.asset_class }, today) : null,
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
