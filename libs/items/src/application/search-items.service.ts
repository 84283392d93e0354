import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, type CountedPage, type WorkContext } from '#platform';
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
      const { rows, next } = await this.listing.page(search, after, search.limit ?? DEFAULT_LIMIT);
      const { count: total, exact } = after === null && next === null ? { count: rows.length, exact: true } : await this.listing.count(search);
      // A case that the reader may not know of has no log for the reader either; a list without rows showed nothing of it.
      const caseId = rows.length > 0 ? (search.caseId ?? null) : null;
      this.uow.consulted({ kind: 'combination', caseId, subjectType: 'item-list', subjectId: null, data: { found: rows.length, searched: search.text !== undefined } });
      return { rows, nextCursor: next && encodeCursor(next), total, exact };
    });
  }
}
