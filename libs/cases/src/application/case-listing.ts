import { Injectable } from '@nestjs/common';
import type { Counted, Position } from '#platform';
import type { CaseFilter, CaseRow, CaseSearch, NextDeadline } from '../contract.js';
import { CaseListQuery, type CaseListRow } from '../persistence/case-list.query.js';
import { DeadlineSummaries } from './deadline-summaries.js';

/** Pages of the list of cases as they are shown and taken out; runs inside the caller's unit of work, under the reader's rights. */
@Injectable()
export class CaseListing {
  constructor(
    private readonly list: CaseListQuery,
    private readonly deadlines: DeadlineSummaries,
  ) {}

  async page(search: CaseSearch, after: Position | null, limit: number): Promise<{ readonly rows: readonly CaseRow[]; readonly next: Position | null }> {
    const found = await this.list.page(search, after, limit + 1);
    const shown = found.slice(0, limit);
    const deadlines = await this.deadlines.describe(shown.flatMap((row) => row.next_deadline_id ?? []));
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => toCaseRow(row, deadlines)),
      next: found.length > limit && last ? { sort: caseOrderOf(search), value: last.sort_value, id: last.id } : null,
    };
  }

  count(filter: CaseFilter): Promise<Counted> {
    return this.list.count(filter);
  }
}

/** The order of a list in a word, so that a cursor of another order is refused. */
export function caseOrderOf({ sort = 'nextDeadline', descending }: CaseSearch): string {
  return `${sort}${descending ? ' desc' : ''}`;
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
