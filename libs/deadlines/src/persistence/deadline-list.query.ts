import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, countedAtMost, keysetAfter, keysetOrderBy, type Counted, type KeysetOrder, type Position } from '#platform';
import type { DeadlineQuery } from '../contract.js';
import type { TermWarning } from '../domain/arithmetic/term-result.js';
import { FINAL_ON_EXPIRY } from '../domain/planning/closing-event.js';
import type { ExpiryKind } from '../domain/rules/rule.js';
import type { UrgencyBounds } from '../domain/urgency/urgency-bounds.js';
import type { DeadlineRow } from './deadline.entity.js';

/** A deadline with the words of its case, its subject and its assignee. */
export type ListedDeadline = Pick<
  DeadlineRow,
  'id' | 'version' | 'caseId' | 'ruleId' | 'ruleVersion' | 'subjectType' | 'subjectId' | 'party' | 'nature' | 'expiry' | 'binds' | 'state' | 'dueOn' | 'dueAt' | 'toTheHour' | 'acknowledgedAt' | 'metOn' | 'title'
> & {
  readonly caseReference: string;
  readonly caseTitle: string;
  readonly subjectLabel: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** That the days equated by decree of a year it runs through were not loaded. */
  readonly missingDecree: TermWarning | null;
};

/**
 * The fact that started it after its corrections, written as a case: under row-level security `coalesce` counts as leaky, and the row
 * would be looked for in the whole table.
 */
const ITS_FACT = `CASE WHEN d.explanation->'trigger'->>'correctedBy' IS NULL THEN d.trigger_event_id ELSE (d.explanation->'trigger'->>'correctedBy')::uuid END`;

/** The complaint or the suspect whose clock it is, as the fact that started it names them after its corrections: a case has many. */
export const OF_ITS_FACT = `(SELECT nullif(concat_ws(' · ', nullif(e.data->>'complaint', ''), (SELECT p.name FROM case_party p WHERE p.id::text = e.data->>'suspect' AND p.case_id = d.case_id)), '')
    FROM event e WHERE e.id = ${ITS_FACT})`;

const COLUMNS = `d.id, d.version, d.case_id AS "caseId", c.reference AS "caseReference", c.title AS "caseTitle", d.rule_id AS "ruleId", d.rule_version AS "ruleVersion",
  d.subject_type AS "subjectType", d.subject_id AS "subjectId", d.party, d.nature, d.expiry, d.binds, d.state, d.due_on AS "dueOn", d.due_at AS "dueAt", d.to_the_hour AS "toTheHour",
  d.acknowledged_at AS "acknowledgedAt", d.met_on AS "metOn", d.title, d.assignee_id AS "assigneeId", u.name AS "assigneeName", jsonb_path_query_first(d.explanation, '$.warnings[*] ? (@.code == "equated-days-not-loaded")') AS "missingDecree",
  nullif(concat_ws(' · ', CASE d.subject_type
    WHEN 'item' THEN (SELECT i.reference || ' ' || i.description FROM item i WHERE i.id = d.subject_id::uuid)
    WHEN 'request' THEN (SELECT r.reference FROM cross_border_request r WHERE r.id = d.subject_id::uuid)
    WHEN 'exchange' THEN (SELECT x.subject FROM exchange x WHERE x.id = d.subject_id::uuid) END, ${OF_ITS_FACT}), '') AS "subjectLabel"`;
const JOINS = 'JOIN case_file c ON c.id = d.case_id LEFT JOIN app_user u ON u.id = d.assignee_id';
const ORDER: KeysetOrder = { alias: 'd', column: 'd.due_at', type: 'timestamptz', descending: false };

/** Lists of deadlines by their end, under the reader's rights. */
@Injectable()
export class DeadlineListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async page(query: DeadlineQuery, bounds: UrgencyBounds, after: Position | null, limit: number): Promise<ListedDeadline[]> {
    const { where, values } = filterOf(query, bounds, this.uow.context.actor);
    const conditions = [...where, ...keysetAfter(ORDER, after, values)];
    return this.uow.manager.query<ListedDeadline[]>(
      `SELECT ${COLUMNS} FROM (SELECT * FROM deadline d WHERE ${conditions.join(' AND ')} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}) d ${JOINS} ORDER BY ${keysetOrderBy(ORDER)}`,
      values,
    );
  }

  async count(query: DeadlineQuery, bounds: UrgencyBounds): Promise<number> {
    const { where, values } = filterOf(query, bounds, this.uow.context.actor);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM deadline d WHERE ${where.join(' AND ')}`, values);
    return Number(row?.count ?? 0);
  }

  async countedAtMost(query: DeadlineQuery, bounds: UrgencyBounds): Promise<Counted> {
    const { where, values } = filterOf(query, bounds, this.uow.context.actor);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM (SELECT 1 FROM deadline d WHERE ${where.join(' AND ')} LIMIT ${COUNTED_AT_MOST + 1}) found`, values);
    return countedAtMost(Number(row?.count ?? 0));
  }

  /** How many end on each day on which any does. */
  byDay(query: DeadlineQuery, bounds: UrgencyBounds): Promise<{ due_on: string; count: number }[]> {
    const { where, values } = filterOf(query, bounds, this.uow.context.actor);
    return this.uow.manager.query(`SELECT d.due_on, count(*)::integer AS count FROM deadline d WHERE ${where.join(' AND ')} GROUP BY d.due_on ORDER BY d.due_on`, values);
  }

  /** Every deadline of a case, running ones first by their end, then the rest. */
  ofCase(caseId: string): Promise<ListedDeadline[]> {
    return this.uow.manager.query<ListedDeadline[]>(
      `SELECT ${COLUMNS} FROM deadline d ${JOINS} WHERE d.case_id = $1 ORDER BY d.state <> 'open', d.state = 'withdrawn', d.due_at NULLS LAST, d.id`,
      [caseId],
    );
  }

  byIds(ids: readonly string[]): Promise<ListedDeadline[]> {
    return this.uow.manager.query<ListedDeadline[]>(`SELECT ${COLUMNS} FROM deadline d ${JOINS} WHERE d.id = ANY ($1::uuid[])`, [ids]);
  }

  alertsOf(deadlineId: string): Promise<{ stage: string; level: string; due_at: Date; state: 'pending' | 'sent' | 'withdrawn'; sent_at: Date | null }[]> {
    return this.uow.manager.query('SELECT stage, level, due_at, state, sent_at FROM alert WHERE deadline_id = $1 ORDER BY due_at, level', [deadlineId]);
  }

  /** When its date moved, and why; that it came to be is its trigger. */
  historyOf(deadlineId: string): Promise<{ at: Date; from_due_on: string | null; to_due_on: string | null; from_due_at: Date | null; to_due_at: Date | null; why: string | null; reason: string | null }[]> {
    return this.uow.manager.query(
      `SELECT c.at, c.from_due_on, c.to_due_on, c.from_due_at, c.to_due_at, c.why, e.reason FROM deadline_change c LEFT JOIN event e ON e.id = c.because_event_id
       WHERE c.deadline_id = $1 AND (c.from_due_on, c.from_due_at) IS DISTINCT FROM (c.to_due_on, c.to_due_at) AND c.kind <> 'new' ORDER BY c.id`,
      [deadlineId],
    );
  }
}

/** Of such a term nobody had to do anything: its end is not missed and leaves nothing overdue. */
const RUNS_OUT: ExpiryKind = 'runs-out';

/** Whether they run, ran out or were missed, and how soon they end. */
function timeOf({ state = 'open', urgency }: DeadlineQuery, { now, endOfToday, endOfWeek, endOfSoon }: UrgencyBounds, p: (value: unknown) => string): string[] {
  const where: string[] = [];
  if (state === 'missed') where.push(`(d.state = 'open' OR (d.state = 'met' AND d.met_on > d.due_on)) AND d.due_at <= ${p(now)}`);
  else if (state === 'lapsed') where.push(`d.state = 'open' AND d.due_at <= ${p(now)}`);
  else where.push(`d.state = ${p(state)}`);
  if (state === 'missed' || urgency === 'overdue') where.push(`d.expiry <> ${p(RUNS_OUT)}`);
  if (urgency === 'overdue') where.push(`d.due_at <= ${p(now)}`);
  if (urgency === 'today') where.push(`d.due_at > ${p(now)} AND d.due_at <= ${p(endOfToday)}`);
  if (urgency === 'week') where.push(`d.due_at > ${p(now)} AND d.due_at <= ${p(endOfWeek)}`);
  if (urgency === 'soon') where.push(`d.due_at > ${p(endOfToday)} AND d.due_at <= ${p(endOfSoon)}`);
  if (urgency === 'later') where.push(`d.due_at > ${p(endOfSoon)}`);
  return where;
}

function filterOf(query: DeadlineQuery, bounds: UrgencyBounds, actor: { readonly id: string; readonly unitIds: readonly string[] }): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const where: string[] = [];
  where.push(...timeOf(query, bounds, p));
  if (query.scope === 'mine' || query.scope === undefined) where.push(`d.assignee_id = ${p(actor.id)}::uuid`);
  if (query.scope === 'team') where.push(`d.case_id IN (SELECT team.id FROM case_file team WHERE team.unit_id = ANY (${p(actor.unitIds)}::uuid[]))`);
  if (query.crossBorder) where.push(`d.subject_type IN ('request', 'exchange')`);
  if (query.toDo) where.push(`(d.due_at > ${p(bounds.now)} OR d.expiry <> ALL (${p([...FINAL_ON_EXPIRY])}::text[]))`);
  if (query.toTheHour) where.push('d.to_the_hour');
  if (query.assigneeId) where.push(`d.assignee_id = ${p(query.assigneeId)}::uuid`);
  if (query.unitId) where.push(`d.case_id IN (SELECT own.id FROM case_file own WHERE own.unit_id = ${p(query.unitId)}::uuid)`);
  if (query.caseId) where.push(`d.case_id = ${p(query.caseId)}::uuid`);
  if (query.caseReference) where.push(`d.case_id = (SELECT named.id FROM case_file named WHERE named.reference = ${p(query.caseReference)})`);
  if (query.ruleId) where.push(`d.rule_id = ${p(query.ruleId)}`);
  if (query.from) where.push(`d.due_on >= ${p(query.from)}::date`);
  if (query.to) where.push(`d.due_on <= ${p(query.to)}::date`);
  return { where, values };
}
