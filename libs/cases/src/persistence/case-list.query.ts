import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, countedAtMost, keysetAfter, keysetOrderBy, type Counted, type KeysetOrder, type Position } from '#platform';
import type { CaseFilter, CaseSearch, CaseSort, Classification } from '../contract.js';
import { caseConditions } from './case-conditions.js';

/** A row of the case list, before its next deadline is worded. */
export interface CaseListRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly title: string;
  readonly investigation_name: string | null;
  readonly status: string;
  readonly classification: Classification;
  readonly unit_id: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly lead_id: string | null;
  readonly lead_name: string | null;
  readonly main_party: string | null;
  readonly item_count: string;
  readonly awaiting_decision: string;
  readonly cross_border: boolean;
  readonly needs_review: boolean;
  readonly next_deadline_id: string | null;
  readonly opened_on: string;
  readonly updated_at: Date;
  readonly sort_value: string | null;
}

/** What each order sorts on. Every one ends in the id, so that a page starts exactly after the last row of the one before. */
const ORDER: Readonly<Record<CaseSort, Pick<KeysetOrder, 'column' | 'type'>>> = {
  nextDeadline: { column: 'c.next_due_at', type: 'timestamptz' },
  reference: { column: 'c.reference', type: 'text' },
  title: { column: 'c.title', type: 'text' },
  status: { column: 'c.status', type: 'text' },
  openedOn: { column: 'c.opened_on', type: 'date' },
  updatedAt: { column: 'c.updated_at', type: 'timestamptz' },
};

/** The list of cases: one statement for a page, one for its count, both under the reader's rights. */
@Injectable()
export class CaseListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async page(search: CaseSearch, after: Position | null, limit: number): Promise<CaseListRow[]> {
    const filter = caseConditions(search, this.uow.context.actor.id);
    const order: KeysetOrder = { alias: 'c', ...ORDER[search.sort ?? 'nextDeadline'], descending: search.descending === true };
    const where = [...filter.where, ...keysetAfter(order, after, filter.values)];
    return this.uow.manager.query<CaseListRow[]>(
      `SELECT c.id, c.version, c.reference, c.title, c.investigation_name, c.status, c.classification, c.unit_id, u.code AS unit_code, u.name AS unit_name,
              c.lead_id, l.name AS lead_name, c.needs_review, c.next_deadline_id, c.opened_on, c.updated_at,
              (SELECT p.name FROM case_party p WHERE p.case_id = c.id ORDER BY p.role <> 'suspect', p.created_at LIMIT 1) AS main_party,
              counted.items AS item_count, counted.awaiting AS awaiting_decision,
              EXISTS (SELECT 1 FROM cross_border_request r WHERE r.case_id = c.id) AS cross_border,
              (${order.column})::text AS sort_value
       FROM (SELECT * FROM case_file c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(order)} LIMIT ${limit}) c
       JOIN unit u ON u.id = c.unit_id
       LEFT JOIN app_user l ON l.id = c.lead_id
       CROSS JOIN LATERAL (SELECT count(*) AS items, count(i.awaiting_since) AS awaiting FROM item i WHERE i.case_id = c.id) counted
       ORDER BY ${keysetOrderBy(order)}`,
      filter.values,
    );
  }

  async count(search: CaseFilter): Promise<Counted> {
    const { where, values } = caseConditions(search, this.uow.context.actor.id);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM (SELECT 1 FROM case_file c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} LIMIT ${COUNTED_AT_MOST + 1}) found`, values);
    return countedAtMost(Number(row?.count ?? 0));
  }
}
