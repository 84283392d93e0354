import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { FIGURE_COLUMNS, RULES, figuresOf } from './judged-sql.js';

const FIGURES = FIGURE_COLUMNS.split(', ');
const ZEROES = FIGURES.map((name) => (name === 'hours' ? `coalesce(q.hours, '{}')` : `coalesce(q.${name}, 0)`)).join(', ');

/** What the quality of each case was when it was added up last. */
@Injectable()
export class KeptQualityRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Adds up cases whose figures do not count any more, and forgets the changes that were seen before: one that is committed meanwhile stays noted.
   * One process at a time, so that nobody overwrites what a later look found. @returns how many cases were added up
   */
  async addUp(limit: number): Promise<number> {
    const { manager } = this.uow;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('case_quality'))`);
    const stale = await manager.query<{ id: string; changes: string[] | null }[]>(
      `SELECT s.case_id AS id, (SELECT array_agg(n.id::text) FROM case_quality_change n WHERE n.case_id = s.case_id) AS changes
       FROM (SELECT case_id FROM case_quality_change UNION SELECT case_id FROM case_quality WHERE fresh_until <= now() OR rules <> $1 LIMIT ${limit}) s`,
      [RULES],
    );
    if (stale.length === 0) return 0;
    await manager.query(
      `WITH stale AS MATERIALIZED (SELECT f.id FROM case_file f WHERE f.id = ANY ($1::uuid[]))
       INSERT INTO case_quality (case_id, rules, fresh_until, ${FIGURE_COLUMNS})
       SELECT s.id, $2, coalesce(q.fresh_until, 'infinity'), ${ZEROES} FROM stale s LEFT JOIN (${figuresOf('stale')}) q ON q.case_id = s.id
       ON CONFLICT (case_id) DO UPDATE SET ${['rules', 'fresh_until', ...FIGURES].map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
      [stale.map(({ id }) => id), RULES],
    );
    await manager.query(`DELETE FROM case_quality_change WHERE id = ANY ($1::bigint[])`, [stale.flatMap(({ changes }) => changes ?? [])]);
    return stale.length;
  }
}
