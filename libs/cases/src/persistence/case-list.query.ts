import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, likePatterns, type KeysetOrder, type Position } from '#platform';
import type { CaseSearch, CaseSort, Classification } from '../contract.js';

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
    const filter = filterOf(search, this.uow.context.actor.id);
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

  async count(search: CaseSearch): Promise<number> {
    const { where, values } = filterOf(search, this.uow.context.actor.id);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM case_file c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`, values);
    return Number(row?.count ?? 0);
  }
}

function filterOf(search: CaseSearch, actorId: string): { where: string[]; values: unknown[] } {
  const where: string[] = [];
  const values: unknown[] = [];
  const add = (condition: (parameter: string) => string, value: unknown): void => void where.push(condition(`$${values.push(value)}`));
  for (const pattern of likePatterns(search.text)) {
    add((p) => `(c.search_text LIKE ${p} OR c.id IN (SELECT found.case_id FROM case_party found WHERE found.search_text LIKE ${p}))`, pattern);
  }
  if (search.statuses?.length) add((p) => `c.status = ANY (${p})`, search.statuses);
  if (search.unitIds?.length) add((p) => `c.unit_id = ANY (${p}::uuid[])`, search.unitIds);
  if (search.leadIds?.length) add((p) => `c.lead_id = ANY (${p}::uuid[])`, search.leadIds);
  if (search.mine) add((p) => `${p}::uuid = ANY (c.member_ids)`, actorId);
  if (search.needsReview) where.push('c.needs_review');
  return { where, values };
}
