import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { CountNumbers, CountOutcome } from '../domain/count-outcome.js';

/** Of which count lines are asked. */
export interface OfCount {
  readonly id: string;
  readonly placeId: string;
  readonly state: 'open' | 'closed' | 'stopped';
  readonly sampled: boolean;
}

export interface FoundLine {
  readonly id: string;
  readonly case_id: string;
  readonly outcome: CountOutcome;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly asset_class: string;
  /** Where it was seen. */
  readonly spot_id: string | null;
  readonly spot_path: string | null;
  /** Where the register had it then. */
  readonly register_path: string | null;
  readonly counted_by_name: string | null;
  readonly counted_at: Date | null;
  /** Where the register has it now. */
  readonly place_id: string | null;
  readonly path: string | null;
  readonly corrected: boolean;
}

/** What is known of an item while the count goes on, for the rule to judge. */
export interface RawLine extends Omit<FoundLine, 'outcome' | 'corrected'> {
  readonly asked: boolean;
  readonly as_expected: boolean | null;
  readonly stands_here: boolean;
}

export interface Counter {
  readonly name: string;
  readonly items: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const BY_REFERENCE: KeysetOrder = { alias: 'l', column: 'l.reference', type: 'text', descending: false };
const THING = 'i.reference, i.description, i.asset_class, c.code, c.place_id, p.path';

/**
 * Every item that was asked for or seen, with its last scan that was not withdrawn. $1 is the count, $2 its place. Where it is comes by
 * a case and not by `coalesce`, which counts as leaky under row-level security, so that all custody would be read.
 */
const RAW = `
  SELECT c.item_id AS id, c.case_id, ${THING}, asked.item_id IS NOT NULL AS asked, seen.as_expected, seen.spot_id, seen.spot_path, CASE WHEN seen.item_id IS NULL THEN p.path ELSE seen.register_path END AS register_path,
         seen.counted_by_name, seen.counted_at, coalesce(p.ancestor_ids @> ARRAY[$2]::uuid[], false) AS stands_here, p.ancestor_ids
  FROM (SELECT item_id FROM stock_count_item WHERE count_id = $1) asked
  FULL JOIN (SELECT * FROM (SELECT DISTINCT ON (item_id) * FROM stock_count_scan WHERE count_id = $1 ORDER BY item_id, sequence DESC) last WHERE last.way <> 'withdrawn') seen ON seen.item_id = asked.item_id
  JOIN item_custody c ON c.item_id = CASE WHEN asked.item_id IS NULL THEN seen.item_id ELSE asked.item_id END JOIN item i ON i.id = c.item_id LEFT JOIN place p ON p.id = c.place_id`;

/** The rule of src/domain/count-outcome.ts in SQL, so that lists are read page by page; $3 says whether a sample was drawn. */
const LIVE = `
  SELECT r.*, CASE WHEN r.as_expected IS NOT NULL THEN CASE WHEN NOT r.as_expected THEN 'unexpected' WHEN $3 AND NOT r.asked THEN 'beside' ELSE 'found' END
                   WHEN r.stands_here THEN 'missing' ELSE 'left' END AS outcome,
         coalesce(r.ancestor_ids @> ARRAY[r.spot_id], false) AS corrected
  FROM (${RAW}) r`;

/** As the count ended; where things are now is beside it. */
const KEPT = `
  SELECT l.item_id AS id, l.case_id, ${THING}, l.outcome, l.spot_id, l.spot_path, l.register_path, l.counted_by_name, l.counted_at,
         CASE l.outcome WHEN 'missing' THEN c.place_id IS NOT NULL ELSE coalesce(p.ancestor_ids @> ARRAY[l.spot_id], false) END AS corrected
  FROM stock_count_line l JOIN item_custody c ON c.item_id = l.item_id JOIN item i ON i.id = l.item_id LEFT JOIN place p ON p.id = c.place_id WHERE l.count_id = $1`;

/** The lines of a count: live while it goes on, as it ended afterwards. */
@Injectable()
export class CountLinesQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(count: OfCount, outcomes: readonly CountOutcome[], after: Position | null, limit: number): Promise<FoundLine[]> {
    const { sql, values } = this.linesOf(count);
    const where = [`l.outcome = ANY ($${values.push(outcomes)}::text[])`, ...keysetAfter(BY_REFERENCE, after, values)];
    return this.uow.manager.query<FoundLine[]>(`SELECT l.* FROM (${sql}) l WHERE ${where.join(' AND ')} ORDER BY ${keysetOrderBy(BY_REFERENCE)} LIMIT ${limit}`, values);
  }

  async numbers(count: OfCount): Promise<CountNumbers> {
    const { sql, values } = this.linesOf(count);
    const rows = await this.uow.manager.query<{ outcome: CountOutcome; number: number }[]>(`SELECT l.outcome, count(*)::integer AS number FROM (${sql}) l GROUP BY l.outcome`, values);
    const of = (outcome: CountOutcome): number => rows.find((row) => row.outcome === outcome)?.number ?? 0;
    return { found: of('found'), missing: of('missing'), unexpected: of('unexpected'), left: of('left'), beside: of('beside') };
  }

  /** Everything there is to judge, for who ends the count. */
  raw({ id, placeId }: OfCount): Promise<RawLine[]> {
    return this.uow.manager.query<RawLine[]>(`SELECT r.* FROM (${RAW}) r ORDER BY r.reference, r.id`, [id, placeId]);
  }

  counters(countId: string): Promise<Counter[]> {
    return this.uow.manager.query<Counter[]>(
      `SELECT counted_by_name AS name, count(DISTINCT item_id)::integer AS items, min(counted_at) AS "firstAt", max(counted_at) AS "lastAt"
       FROM stock_count_scan WHERE count_id = $1 AND way <> 'withdrawn' GROUP BY counted_by, counted_by_name ORDER BY min(counted_at), counted_by`,
      [countId],
    );
  }

  private linesOf({ id, placeId, state, sampled }: OfCount): { readonly sql: string; readonly values: unknown[] } {
    return state === 'closed' ? { sql: KEPT, values: [id] } : { sql: LIVE, values: [id, placeId, sampled] };
  }
}
