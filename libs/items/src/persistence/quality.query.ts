import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { CaseQuality, UnitQuality } from '../contract.js';
import { QUALITY_RULES } from '../domain/quality/policy.js';
import { HOURS, KEPT, MISSING, PENALTY, UNPLACED, WANTED, aged } from './quality-sql.js';

/** Which items are judged. */
export interface JudgedOf {
  readonly unitId?: string;
  readonly caseId?: string;
  readonly mine?: boolean;
}

export type CaseQualityFound = CaseQuality & { readonly id: string };

/** The order of cases by what is wrong with them, the worst first. */
const WORST_FIRST: KeysetOrder = { alias: 'q', column: 'q.score', type: 'integer', descending: false };

const FIGURES = `count(*)::integer AS items, count(*) FILTER (WHERE missing > 0)::integer AS missing, count(*) FILTER (WHERE late)::integer AS late, count(*) FILTER (WHERE unplaced)::integer AS place,
  count(*) FILTER (WHERE aged)::integer AS value, count(*) FILTER (WHERE unconfirmed)::integer AS "check", count(*) FILTER (WHERE confirmed)::integer AS confirmed,
  floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::integer AS "medianHours", floor(100 - round(avg(penalty), 6))::integer AS score`;

/** Figures of data quality: one statement each over the rows that the reader may see, added up where they lie. */
@Injectable()
export class QualityQuery {
  constructor(private readonly uow: UnitOfWork) {}

  units(of: JudgedOf): Promise<UnitQuality[]> {
    const values: unknown[] = [];
    return this.uow.manager.query<UnitQuality[]>(
      `SELECT q.*, u.name AS unit FROM (SELECT unit_id AS "unitId", ${FIGURES} FROM (${this.judged(of, values)}) judged GROUP BY unit_id) q JOIN unit u ON u.id = q."unitId" ORDER BY u.name, u.id`,
      values,
    );
  }

  cases(of: JudgedOf, after: Position | null, limit: number): Promise<CaseQualityFound[]> {
    const values: unknown[] = [];
    const found = this.ofCases(of, values);
    const where = keysetAfter(WORST_FIRST, after, values);
    return this.uow.manager.query<CaseQualityFound[]>(`SELECT q.* FROM (${found}) q ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(WORST_FIRST)} LIMIT ${limit}`, values);
  }

  /** One case, also without items to judge. */
  async ofCase(caseId: string): Promise<CaseQuality | null> {
    const values: unknown[] = [];
    const [row] = await this.uow.manager.query<CaseQuality[]>(
      `SELECT q.*, f.id AS "caseId", f.reference AS "caseReference", f.title AS "caseTitle" FROM (SELECT ${FIGURES} FROM (${this.judged({ caseId }, values)}) judged) q JOIN case_file f ON f.id = $1`,
      values,
    );
    return row ?? null;
  }

  /** How many cases have items to judge. */
  async countCases(of: JudgedOf): Promise<number> {
    const values: unknown[] = [];
    const [row] = await this.uow.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM case_file f WHERE ${['true', ...conditions(of, values, this.uow.context.actor.id)].join(' AND ')} AND EXISTS (SELECT 1 FROM item i WHERE i.case_id = f.id AND ${KEPT})`,
      values,
    );
    return row?.count ?? 0;
  }

  private ofCases(of: JudgedOf, values: unknown[]): string {
    return `SELECT g.*, f.id AS "caseId", f.reference AS "caseReference", f.title AS "caseTitle"
            FROM (SELECT case_id AS id, ${FIGURES} FROM (${this.judged(of, values)}) judged GROUP BY case_id) g JOIN case_file f ON f.id = g.id`;
  }

  /** Every item with what is wrong with it; of values and numbers those of the cases that are asked for, read once. */
  private judged(of: JudgedOf, values: unknown[]): string {
    const cases = `SELECT f.id, f.unit_id FROM case_file f WHERE ${['true', ...conditions(of, values, this.uow.context.actor.id)].join(' AND ')}`;
    return `WITH chosen AS MATERIALIZED (${cases}),
      valued AS (SELECT v.item_id, max(v.valued_on) AS valued_on FROM item_valuation v WHERE v.case_id IN (SELECT id FROM chosen)
        AND NOT EXISTS (SELECT 1 FROM item_valuation later WHERE later.supersedes = v.id) GROUP BY v.item_id),
      failing AS (SELECT n.item_id, bool_or(n.outcome = 'unconfirmed') AS unconfirmed, bool_or(n.outcome = 'confirmed') AS confirmed FROM item_identifier n
        WHERE n.outcome IN ('confirmed', 'unconfirmed') AND n.case_id IN (SELECT id FROM chosen) GROUP BY n.item_id)
      SELECT i.case_id, i.unit_id, i.missing, i.hours, i.late, i.unplaced, i.aged, i.unconfirmed, i.confirmed, ${PENALTY} AS penalty
      FROM (SELECT i.case_id, c.unit_id, ${MISSING} AS missing, ${WANTED} AS wanted, ${HOURS} AS hours, coalesce(${HOURS} > ${QUALITY_RULES.lateAfterHours}, false) AS late,
              coalesce(${UNPLACED}, false) AS unplaced, ${aged('v.valued_on')} AS aged, coalesce(n.unconfirmed, false) AS unconfirmed, coalesce(n.confirmed, false) AS confirmed
            FROM item i JOIN chosen c ON c.id = i.case_id LEFT JOIN item_custody k ON k.item_id = i.id LEFT JOIN valued v ON v.item_id = i.id LEFT JOIN failing n ON n.item_id = i.id
            WHERE ${KEPT}) i`;
  }
}

function conditions({ unitId, caseId, mine }: JudgedOf, values: unknown[], actorId: string): string[] {
  return [
    ...(unitId === undefined ? [] : [`f.unit_id = $${values.push(unitId)}::uuid`]),
    ...(caseId === undefined ? [] : [`f.id = $${values.push(caseId)}::uuid`]),
    ...(mine ? [`$${values.push(actorId)}::uuid = ANY (f.member_ids)`] : []),
  ];
}
