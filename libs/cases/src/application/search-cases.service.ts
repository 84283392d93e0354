import { Injectable } from '@nestjs/common';
import { UnitOfWork, decodeCursor, encodeCursor, type CountedPage, type WorkContext } from '#platform';
import type { CaseRow, CaseSearch, NextDeadline } from '../contract.js';
import { CaseListQuery, type CaseListRow } from '../persistence/case-list.query.js';
import { DeadlineSummaries } from './deadline-summaries.js';

const DEFAULT_LIMIT = 50;

/** Lists cases: filtered, sorted and paged by key in the database, under the reader's rights. */
@Injectable()
export class SearchCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseListQuery,
    private readonly deadlines: DeadlineSummaries,
  ) {}

  async execute(context: WorkContext, search: CaseSearch): Promise<CountedPage<CaseRow>> {
    const order = `${search.sort ?? 'nextDeadline'}${search.descending ? ' desc' : ''}`;
    const after = decodeCursor(search.cursor, order);
    const limit = search.limit ?? DEFAULT_LIMIT;
    return this.uow.read(context, async () => {
      const found = await this.list.page(search, after, limit + 1);
      const shown = found.slice(0, limit);
      const { count: total, exact } = after === null && found.length <= limit ? { count: found.length, exact: true } : await this.list.count(search);
      const deadlines = await this.deadlines.describe(shown.flatMap((row) => row.next_deadline_id ?? []));
      const last = shown.at(-1);
      this.uow.consulted({ kind: 'combination', caseId: null, subjectType: 'case-list', subjectId: null, data: { found: shown.length, searched: search.text !== undefined } });
      return {
        rows: shown.map((row) => toCaseRow(row, deadlines)),
        nextCursor: found.length > limit && last ? encodeCursor({ sort: order, value: last.sort_value, id: last.id }) : null,
        total,
        exact,
      };
    });
  }
}

function toCaseRow(row: CaseListRow, deadlines: ReadonlyMap<string, NextDeadline>): CaseRow {
  return {
    id: row.id,
    version: row.version,
    reference: row.reference,
    title: row.title,
    investigationName: row.investigation_name,
    status: row.status,
    classification: row.classification,
    unit: { id: row.unit_id, code: row.unit_code, name: row.unit_name },
    lead: row.lead_id === null ? null : { id: row.lead_id, name: row.lead_name ?? '' },
    mainParty: row.main_party,
    itemCount: Number(row.item_count),
    awaitingDecision: Number(row.awaiting_decision),
    crossBorder: row.cross_border,
    needsReview: row.needs_review,
    nextDeadline: row.next_deadline_id === null ? null : (deadlines.get(row.next_deadline_id) ?? null),
    openedOn: row.opened_on,
    updatedAt: row.updated_at.toISOString(),
  };
}
