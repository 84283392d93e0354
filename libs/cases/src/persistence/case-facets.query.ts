import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, type FacetCount } from '#platform';
import type { CaseFacets, CaseFilter } from '../contract.js';
import { caseConditions } from './case-conditions.js';

interface Facet {
  /** The value of a row of `case_file c`. */
  readonly value: string;
  /** What is chosen from this facet, left out of its own counts. */
  readonly own: keyof CaseFilter;
}

const FACETS = {
  statuses: { value: 'c.status', own: 'statuses' },
  units: { value: 'c.unit_id', own: 'unitIds' },
  classifications: { value: 'c.classification', own: 'classifications' },
} as const satisfies Partial<Record<keyof CaseFacets, Facet>>;

const FLAGS = { review: 'c.needs_review' } as const;

/** Counts the values of a list, under the reader's rights. Counting stops where it would take long, and says so. */
@Injectable()
export class CaseFacetsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async count(filter: CaseFilter): Promise<CaseFacets> {
    return {
      statuses: await this.values(filter, FACETS.statuses),
      units: await this.values(filter, FACETS.units),
      classifications: await this.values(filter, FACETS.classifications),
      flags: await this.flags(filter),
    };
  }

  private async values(filter: CaseFilter, { value, own }: Facet): Promise<FacetCount[]> {
    const { where, values } = caseConditions({ ...filter, [own]: undefined }, this.uow.context.actor.id);
    const rows = await this.uow.manager.query<{ value: string; count: string; counted: string }[]>(
      `SELECT value, count(*), sum(count(*)) OVER () AS counted
       FROM (SELECT ${value} AS value FROM case_file c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} LIMIT ${COUNTED_AT_MOST + 1}) found
       GROUP BY value ORDER BY count(*) DESC, value`,
      values,
    );
    return rows.map((row) => ({ value: row.value, count: Number(row.count), exact: Number(row.counted) <= COUNTED_AT_MOST }));
  }

  private async flags(filter: CaseFilter): Promise<FacetCount[]> {
    const { where, values } = caseConditions({ ...filter, needsReview: undefined }, this.uow.context.actor.id);
    const columns = Object.entries(FLAGS).map(([name, condition]) => `(${condition}) AS ${name}`);
    const [row] = await this.uow.manager.query<Record<string, string>[]>(
      `SELECT count(*) AS counted, ${Object.keys(FLAGS).map((name) => `count(*) FILTER (WHERE ${name}) AS ${name}`).join(', ')}
       FROM (SELECT ${columns.join(', ')} FROM case_file c ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} LIMIT ${COUNTED_AT_MOST + 1}) found`,
      values,
    );
    return Object.keys(FLAGS).map((value) => ({ value, count: Number(row?.[value] ?? 0), exact: Number(row?.counted ?? 0) <= COUNTED_AT_MOST }));
  }
}
