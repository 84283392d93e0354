import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { UndecidedQuery } from '../contract.js';
import { DECIDING_ROLES } from '../domain/rules/office-roles.js';
import type { ListedDeadline } from './deadline-list.query.js';

/** A held item, since when nothing was decided about it, and the term by which somebody has to. */
export interface SilentItem {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly assetClass: string;
  readonly status: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly leadId: string | null;
  readonly leadName: string | null;
  readonly silentSince: string;
  readonly next: (Pick<ListedDeadline, 'id' | 'ruleId' | 'ruleVersion' | 'title' | 'binds' | 'dueOn' | 'toTheHour' | 'assigneeId' | 'assigneeName'> & { readonly dueAt: string }) | null;
}

const ORDER: KeysetOrder = { alias: 'i', column: 'i.silent_since', type: 'date', descending: false };
const COLUMNS = `i.id, i.reference, i.description, i.asset_class AS "assetClass", i.status, i.case_id AS "caseId", c.reference AS "caseReference", c.title AS "caseTitle",
  c.lead_id AS "leadId", l.name AS "leadName", i.silent_since AS "silentSince", n.next`;
/** The first term of the item that binds someone who decides. */
const NEXT = `LEFT JOIN LATERAL (SELECT d.due_at, jsonb_build_object('id', d.id, 'ruleId', d.rule_id, 'ruleVersion', d.rule_version, 'title', d.title, 'binds', d.binds,
    'dueOn', d.due_on, 'dueAt', d.due_at, 'toTheHour', d.to_the_hour, 'assigneeId', d.assignee_id, 'assigneeName', u.name) AS next
  FROM deadline d LEFT JOIN app_user u ON u.id = d.assignee_id
  WHERE d.subject_type = 'item' AND d.subject_id = i.id::text AND d.state = 'open' AND d.binds = ANY ($1::text[]) ORDER BY d.due_at, d.id LIMIT 1) n ON true`;
const FROM = `FROM item i JOIN case_file c ON c.id = i.case_id LEFT JOIN app_user l ON l.id = c.lead_id ${NEXT}`;
const HELD = `NOT item_is_over(i.status) AND c.status NOT IN ('closed', 'retention')`;

const WHICH: Readonly<Record<NonNullable<UndecidedQuery['which']>, (now: string) => string>> = {
  held: () => 'true',
  awaiting: () => 'i.awaiting_since IS NOT NULL',
  overdue: (now) => `n.due_at <= ${now}`,
  unplanned: () => 'n.due_at IS NULL',
  undecided: (now) => `(i.awaiting_since IS NOT NULL OR n.due_at IS NULL OR n.due_at <= ${now})`,
};

/** Held items by how long nothing was decided about them, under the reader's rights. No age and no number bounds it. */
@Injectable()
export class UndecidedItemsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(query: UndecidedQuery, now: Date, after: Position | null, limit: number): Promise<SilentItem[]> {
    const { where, values } = this.filterOf(query, now);
    const conditions = [...where, ...keysetAfter(ORDER, after, values)];
    return this.uow.manager.query<SilentItem[]>(`SELECT ${COLUMNS} ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}`, values);
  }

  async count(query: UndecidedQuery, now: Date): Promise<number> {
    const { where, values } = this.filterOf(query, now);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) ${FROM} WHERE ${where.join(' AND ')}`, values);
    return Number(row?.count ?? 0);
  }

  async find(itemId: string): Promise<SilentItem | null> {
    const [found] = await this.uow.manager.query<SilentItem[]>(`SELECT ${COLUMNS} ${FROM} WHERE i.id = $2 AND ${HELD}`, [DECIDING_ROLES, itemId]);
    return found ?? null;
  }

  private filterOf({ which = 'undecided', scope = 'mine', leadId, unitId }: UndecidedQuery, now: Date): { where: string[]; values: unknown[] } {
    const { actor } = this.uow.context;
    const values: unknown[] = [DECIDING_ROLES];
    const p = (value: unknown): string => `$${values.push(value)}`;
    const where = [HELD];
    where.push(which === 'held' || which === 'awaiting' || which === 'unplanned' ? WHICH[which]('') : WHICH[which](`${p(now)}::timestamptz`));
    if (leadId) where.push(`c.lead_id = ${p(leadId)}::uuid`);
    else if (scope === 'mine') where.push(`${p(actor.id)}::uuid IN (c.lead_id, c.asset_officer_id)`);
    if (scope === 'team') where.push(`c.unit_id = ANY (${p(actor.unitIds)}::uuid[])`);
    if (unitId) where.push(`c.unit_id = ${p(unitId)}::uuid`);
    return { where, values };
  }
}
