import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { SharedItem } from '../contract.js';
import { SharedItemsQuery, type SharedItemRow } from '../persistence/shared-items.query.js';

const DEFAULT_LIMIT = 50;
const ORDER = 'shared-items';

/** What a partner sees: the items that are shared now, each look logged on its case. */
@Injectable()
export class ShowSharedItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly items: SharedItemsQuery,
  ) {}

  list(context: WorkContext, { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }): Promise<Page<SharedItem>> {
    const position = decodeCursor(cursor, ORDER);
    const after = position === null ? null : { reference: String(position.value), id: position.id };
    return this.uow.read(context, async () => {
      const found = await this.items.page(after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      for (const caseId of new Set(shown.map((row) => row.case_id))) {
        this.uow.consulted({ kind: 'disclosure', caseId, subjectType: 'shared-items', subjectId: null, data: { items: shown.filter((row) => row.case_id === caseId).map(({ id }) => id) } });
      }
      if (shown.length === 0) this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'shared-items', subjectId: null, data: { found: 0 } });
      return {
        rows: shown.map(toSharedItem),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: ORDER, value: last.reference, id: last.id }) : null,
        total: after === null && found.length <= limit ? found.length : await this.items.count(),
      };
    });
  }

  show(context: WorkContext, id: string): Promise<SharedItem> {
    return this.uow.read(context, async () => {
      const row = await this.items.find(id);
      if (!row) throw new ProblemError('not-found', 'record.not-found');
      this.uow.consulted({ kind: 'disclosure', caseId: row.case_id, subjectType: 'item', subjectId: id });
      return toSharedItem(row);
    });
  }
}

function toSharedItem(row: SharedItemRow): SharedItem {
  return {
    id: row.id,
    reference: row.reference,
    assetClass: row.asset_class,
    description: row.description,
    quantity: row.quantity,
    unit: row.quantity_unit,
    status: row.status,
    seizedOn: row.seized_on,
    seal: row.seized_seal,
    amount: row.amount !== null && row.amount_currency !== null ? { amount: row.amount, currency: row.amount_currency } : null,
    until: row.until,
  };
}
