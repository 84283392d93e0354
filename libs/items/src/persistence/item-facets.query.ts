import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, type FacetCount } from '#platform';
import type { ItemFacets, ItemFilter } from '../contract.js';
import { itemConditions } from './item-conditions.js';

interface Facet {
  /** The value of a row of `item i`. */
  readonly value: string;
  readonly joins?: string;
  /** What is chosen from this facet, left out of its own counts. */
  readonly own: keyof ItemFilter;
}

const FACETS = {
  classes: { value: 'i.asset_class', own: 'assetClasses' },
  statuses: { value: 'i.status', own: 'statuses' },
  units: { value: 'f.unit_id', joins: 'JOIN case_file f ON f.id = i.case_id', own: 'unitIds' },
  placeKinds: { value: 'p.kind', joins: 'JOIN item_custody k ON k.item_id = i.id JOIN place p ON p.id = k.place_id', own: 'placeKinds' },
} as const satisfies Partial<Record<keyof ItemFacets, Facet>>;

const FLAGS = { awaiting: 'i.awaiting_since IS NOT NULL', review: 'i.needs_review', forbidden: 'i.forbidden' } as const;

/** Counts the values of a list, under the reader's rights. Counting stops where it would take long, and says so. */
@Injectable()
export class ItemFacetsQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async count(filter: ItemFilter): Promise<ItemFacets> {
    return {
      classes: await this.values(filter, FACETS.classes),
      statuses: await this.values(filter, FACETS.statuses),
      units: await this.values(filter, FACETS.units),
      placeKinds: await this.values(filter, FACETS.placeKinds),
      flags: await this.flags(filter),
    };
  }

  private async values(filter: ItemFilter, { value, joins = '', own }: Facet): Promise<FacetCount[]> {
    const { where, values } = itemConditions({ ...filter, [own]: undefined }, this.uow.context.actor.id);
    const rows = await this.uow.manager.query<{ value: string; count: string; counted: string }[]>(
      `SELECT value, count(*), sum(count(*)) OVER () AS counted
       FROM (SELECT ${value} AS value FROM item i ${joins} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} LIMIT ${COUNTED_AT_MOST + 1}) found
       GROUP BY value ORDER BY count(*) DESC, value`,
      values,
    );
    return rows.map((row) => ({ value: row.value, count: Number(row.count), exact: Number(row.counted) <= COUNTED_AT_MOST }));
  }

  private async flags(filter: ItemFilter): Promise<FacetCount[]> {
    const { where, values } = itemConditions({ ...filter, awaitingDecision: undefined, needsReview: undefined, forbidden: undefined }, this.uow.context.actor.id);
    const columns = Object.entries(FLAGS).map(([name, condition]) => `(${condition}) AS ${name}`);
    const [row] = await this.uow.manager.query<Record<string, string>[]>(
      `SELECT count(*) AS counted, ${Object.keys(FLAGS).map((name) => `count(*) FILTER (WHERE ${name}) AS ${name}`).join(', ')}
       FROM (SELECT ${columns.join(', ')} FROM item i ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} LIMIT ${COUNTED_AT_MOST + 1}) found`,
      values,
    );
    return Object.keys(FLAGS).map((value) => ({ value, count: Number(row?.[value] ?? 0), exact: Number(row?.counted ?? 0) <= COUNTED_AT_MOST }));
  }
}
