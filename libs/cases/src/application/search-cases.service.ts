import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, type CountedPage, type WorkContext } from '#platform';
import type { CaseRow, CaseSearch } from '../contract.js';
import { CaseListing, caseOrderOf } from './case-listing.js';

const DEFAULT_LIMIT = 50;

/** Lists cases: filtered, sorted and paged by key in the database, under the reader's rights. */
@Injectable()
export class SearchCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly listing: CaseListing,
  ) {}

  async execute(context: WorkContext, search: CaseSearch): Promise<CountedPage<CaseRow>> {
    const after = decodeCursor(search.cursor, caseOrderOf(search));
    return this.uow.read(context, async () => {
      const { rows, next } = await this.listing.page(search, after, search.limit ?? DEFAULT_LIMIT);
      const { count: total, exact } = after === null && next === null ? { count: rows.length, exact: true } : await this.listing.count(search);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'case-list', subjectId: null, data: { found: rows.length, searched: search.text !== undefined } });
      return { rows, nextCursor: next && encodeCursor(next), total, exact };
    });
  }
}
