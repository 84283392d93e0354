import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, type Page, type WorkContext } from '#platform';
import type { ComparisonSummary } from '../contract.js';
import { ComparisonPageQuery, type ListedComparison } from '../persistence/comparison-page.query.js';

const SORT = 'comparisons';
const DEFAULT_LIMIT = 50;

/** The comparisons of who asks, the newest first. */
@Injectable()
export class ListComparisons {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pages: ComparisonPageQuery,
  ) {}

  execute(context: WorkContext, { cursor, limit = DEFAULT_LIMIT }: { readonly cursor?: string; readonly limit?: number }): Promise<Page<ComparisonSummary>> {
    const after = decodeCursor(cursor, SORT);
    return this.uow.read(context, async () => {
      const found = await this.pages.list(after, limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'consultation', caseId: null, subjectType: 'comparison-list', subjectId: null, data: { found: shown.length } });
      return { rows: shown.map(toSummary), nextCursor: found.length > limit && last ? encodeCursor({ sort: SORT, value: last.sort_value, id: last.id }) : null, total: await this.pages.count() };
    });
  }
}

function toSummary(row: ListedComparison): ComparisonSummary {
  return {
    id: row.id,
    fileName: row.file_name ?? '',
    scope: { kind: row.scope_kind, id: row.scope_id, title: row.scope_title },
    state: row.state,
    rowsRead: row.rows_read,
    different: row.different,
    open: row.open,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
  };
}
