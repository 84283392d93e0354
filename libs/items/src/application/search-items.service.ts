import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, type CountedPage, type Position, type WorkContext } from '#platform';
import type { ItemRow, ItemSearch } from '../contract.js';
import { ItemListing, itemOrderOf } from './item-listing.js';

const DEFAULT_LIMIT = 50;

/** Lists items: filtered, sorted and paged by key in the database, under the reader's rights. */
@Injectable()
export class SearchItems {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly listing: ItemListing,
  ) {}

  async execute(context: WorkContext, search: ItemSearch): Promise<CountedPage<ItemRow>> {
    const after = decodeCursor(search.cursor, itemOrderOf(search));
    return this.uow.read(context, async () => {
      const { rows, next, total, exact } = await this.read(search, after);
      // A case that the reader may not know of has no log for the reader either; a list without rows showed nothing of it.
      const caseId = rows.length > 0 ? (search.caseId ?? null) : null;
      this.uow.consulted({ kind: 'combination', caseId, subjectType: 'item-list', subjectId: null, data: { found: rows.length, searched: search.text !== undefined } });
      return { rows, nextCursor: next && encodeCursor(next), total, exact };
    });
  }

  /** A search finds first and then reads: what is few is read by what it is, and of nothing there is no page. */
  private async read(search: ItemSearch, after: Position | null): Promise<Awaited<ReturnType<ItemListing['page']>> & { readonly total: number; readonly exact: boolean }> {
    const limit = search.limit ?? DEFAULT_LIMIT;
    if (search.text !== undefined) {
      const { count: total, exact, ids } = await this.listing.find(search);
      return { ...(total === 0 ? { rows: [], next: null } : await this.listing.page(search, after, limit, ids)), total, exact };
    }
    const page = await this.listing.page(search, after, limit);
    const { count: total, exact } = after === null && page.next === null ? { count: page.rows.length, exact: true } : await this.listing.count(search);
    return { ...page, total, exact };
  }
}
