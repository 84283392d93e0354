import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { CaseQuality, UnitQuality } from '../contract.js';
import { FIGURE_COLUMNS, RULES, figuresOf } from './judged-sql.js';

/** Which items are judged. */
export interface JudgedOf {
  readonly unitId?: string;
  readonly mine?: boolean;
}

export type CaseQualityFound = CaseQuality & { readonly id: string };

/** The order of cases by what is wrong with them, the worst first. */
const WORST_FIRST: KeysetOrder = { alias: 'q', column: 'q.score', type: 'integer', descending: false };

const COUNTS = ['items', 'missing', 'late', 'place', 'value', '"check"', 'confirmed'];
const score = (penalty: string, items: string): string => `floor(100 - round(${penalty} / nullif(${items}, 0), 6))::integer`;
/** Half of the items was registered within so many hours. */
const median = (hours: string): string => `percentile_disc(0.5) WITHIN GROUP (ORDER BY ${hours})`;

const OF_A_CASE = `${COUNTS.map((name) => `coalesce(q.${name}, 0) AS ${name}`).join(', ')}, (SELECT ${median('hour')} FROM unnest(q.hours) hour) AS "medianHours", ${score('q.penalty', 'q.items')} AS score,
  f.id AS "caseId", f.reference AS "caseReference", f.title AS "caseTitle"`;

/**
 * Figures of data quality, one statement each over the cases that the reader may see. What was added up of a case counts until something in
 * it changed or time alone made another defect; every other case is added up anew, so that no figure is older than its list.
 */
@Injectable()
export class QualityQuery {
  constructor(private readonly uow: UnitOfWork) {}

  units(of: JudgedOf): Promise<UnitQuality[]> {
    const values: unknown[] = [];
    return this.uow.manager.query<UnitQuality[]>(
      `${this.figures(of, values)},
       hours AS (SELECT unit_id, ${median('hour')} AS median FROM figures, unnest(hours) hour GROUP BY unit_id)
       SELECT q.*, u.name AS unit, h.median AS "medianHours"
       FROM (SELECT unit_id AS "unitId", ${COUNTS.map((name) => `sum(${name})::integer AS ${name}`).join(', ')}, ${score('sum(penalty)', 'sum(items)')} AS score FROM figures GROUP BY unit_id) q
       JOIN unit u ON u.id = q."unitId" LEFT JOIN hours h ON h.unit_id = q."unitId" ORDER BY u.name, u.id`,
      values,
    );
  }

  cases(of: JudgedOf, after: Position | null, limit: number): Promise<CaseQualityFound[]> {
    const values: unknown[] = [];
    const figures = this.figures(of, values);
    const where = keysetAfter(WORST_FIRST, after, values);
    return this.uow.manager.query<CaseQualityFound[]>(
      `${figures},
       found AS (SELECT q.* FROM (SELECT case_id AS id, ${FIGURE_COLUMNS}, ${score('penalty', 'items')} AS score FROM figures) q ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(WORST_FIRST)} LIMIT ${limit})
       SELECT q.id, ${OF_A_CASE} FROM found q JOIN case_file f ON f.id = q.id ORDER BY ${keysetOrderBy(WORST_FIRST)}`,
      values,
    );
  }

  /** One case, also without items to judge; it is small enough to be added up each time. */
  async ofCase(caseId: string): Promise<CaseQuality | null> {
    const [row] = await this.uow.manager.query<CaseQuality[]>(
      `WITH chosen AS MATERIALIZED (SELECT f.id FROM case_file f WHERE f.id = $1::uuid) SELECT ${OF_A_CASE} FROM case_file f LEFT JOIN (${figuresOf('chosen')}) q ON q.case_id = f.id WHERE f.id = $1::uuid`,
      [caseId],
    );
    return row ?? null;
  }

  /** How many cases have items to judge. */
  async countCases(of: JudgedOf): Promise<number> {
    const values: unknown[] = [];
    const [row] = await this.uow.manager.query<{ count: number }[]>(`${this.figures(of, values)} SELECT count(*)::integer AS count FROM figures`, values);
    return row?.count ?? 0;
  }

  /** The common table expression `figures`: every case with items to judge, as was added up where that still counts, and anew elsewhere. */
  private figures(of: JudgedOf, values: unknown[]): string {
    const cases = `SELECT f.id, f.unit_id FROM case_file f WHERE ${['true', ...conditions(of, values, this.uow.context.actor.id)].join(' AND ')}`;
    // Of all cases the whole table is read at once; of one's own, row by row.
    const kept = `SELECT q.* FROM ${of.mine ? 'chosen c JOIN case_quality q ON q.case_id = c.id' : 'case_quality q'} WHERE q.rules = $${values.push(RULES)} AND q.fresh_until > now() AND NOT EXISTS (SELECT 1 FROM case_quality_change n WHERE n.case_id = q.case_id)`;
    return `WITH chosen AS MATERIALIZED (${cases}), kept AS MATERIALIZED (${kept}),
      changed AS MATERIALIZED (SELECT c.id FROM chosen c WHERE NOT EXISTS (SELECT 1 FROM kept q WHERE q.case_id = c.id)),
      figures AS MATERIALIZED (SELECT c.unit_id, q.* FROM (SELECT case_id, ${FIGURE_COLUMNS} FROM kept WHERE items > 0 UNION ALL SELECT case_id, ${FIGURE_COLUMNS} FROM (${figuresOf('changed')}) now) q JOIN chosen c ON c.id = q.case_id)`;
  }
}

function conditions({ unitId, mine }: JudgedOf, values: unknown[], actorId: string): string[] {
  return [...(unitId === undefined ? [] : [`f.unit_id = $${values.push(unitId)}::uuid`]), ...(mine ? [`$${values.push(actorId)}::uuid = ANY (f.member_ids)`] : [])];
}
