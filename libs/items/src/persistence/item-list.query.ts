import { Injectable } from '@nestjs/common';
import { COUNTED_AT_MOST, UnitOfWork, countedAtMost, keysetAfter, keysetOrderBy, type Counted, type KeysetOrder, type Position } from '#platform';
import type { ItemFilter, ItemSearch, ItemSort } from '../contract.js';
import type { RecordFacts } from '../domain/quality/judge-item.js';
import { itemConditions } from './item-conditions.js';
import { HOURS, UNPLACED, VALUED_ON } from './quality-sql.js';

/** A row of the item list, before its next deadline is worded. */
export interface ItemListRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly case_id: string;
  readonly case_reference: string;
  readonly case_title: string;
  readonly asset_class: string;
  readonly description: string;
  readonly quantity: string;
  readonly status: string;
  readonly place: string | null;
  readonly place_id: string | null;
  readonly holder: string | null;
  readonly seized_on: string | null;
  readonly amount: string | null;
  readonly amount_currency: string | null;
  readonly estimated_amount: string | null;
  readonly estimated_currency: string | null;
  readonly awaiting_since: string | null;
  readonly needs_review: boolean;
  readonly next_deadline_id: string | null;
  readonly identifier: string | null;
  readonly sort_value: string | null;
  /** Fields that were asked for. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** What the quality of the record is judged by; only where it is asked for. */
  readonly facts?: Omit<RecordFacts, 'assetClass'>;
}

const FACTS = `, jsonb_build_object('details', i.details, 'seizedOn', i.seized_on, 'isValued', i.value_amount IS NOT NULL, 'valuedOn', ${VALUED_ON}, 'hoursToRegister', ${HOURS}, 'isUnplaced', coalesce(${UNPLACED}, false),
  'failedChecks', ARRAY(SELECT n.kind FROM item_identifier n WHERE n.item_id = i.id AND n.outcome = 'unconfirmed' ORDER BY n.kind)) AS facts`;

/** A search that finds more than so many is told so, and is made narrower. */
const FOUND_AT_MOST = 1_000;
const CASES_AT_MOST = 500;
/** Of the pages of the table so many are looked at before a search; when so large a share of them holds what is searched for, it is common. */
const SAMPLE_PERCENT = 0.25;
const COMMON_SHARE = 0.05;
const PAGES_AT_LEAST = 10;

/** What each order sorts on; `flipped` where the question runs against the column (longest without decision = oldest date). */
const ORDER: Readonly<Record<ItemSort, Pick<KeysetOrder, 'column' | 'type'> & { readonly flipped?: boolean }>> = {
  nextDeadline: { column: 'i.next_due_at', type: 'timestamptz' },
  reference: { column: 'i.reference', type: 'text' },
  description: { column: 'i.description', type: 'text' },
  status: { column: 'i.status', type: 'text' },
  seizedOn: { column: 'i.seized_on', type: 'date' },
  value: { column: 'i.value_amount', type: 'numeric' },
  daysWithoutDecision: { column: 'i.awaiting_since', type: 'date', flipped: true },
};

/** The list of items: one statement for a page, one for its count, both under the reader's rights. */
@Injectable()
export class ItemListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param among  what a search has found, when that is all: then nothing is searched a second time */
  async page(search: ItemSearch, after: Position | null, limit: number, among: readonly string[] | null = null): Promise<ItemListRow[]> {
    const { where, values } = among === null ? itemConditions(search, this.uow.context.actor.id) : { where: ['i.id = ANY ($1::uuid[])'], values: [among] as unknown[] };
    const { column, type, flipped } = ORDER[search.sort ?? 'nextDeadline'];
    const order: KeysetOrder = { alias: 'i', column, type, descending: (search.descending === true) !== (flipped === true) };
    where.push(...keysetAfter(order, after, values));
    const fields = search.fields?.length ? `, (SELECT coalesce(jsonb_object_agg(d.key, d.value), '{}') FROM jsonb_each(i.details) d WHERE d.key = ANY ($${values.push(search.fields)})) AS fields` : '';
    return this.uow.manager.query<ItemListRow[]>(
      `SELECT i.id, i.version, i.reference, i.case_id, c.reference AS case_reference, c.title AS case_title, i.asset_class, i.description, i.quantity, i.status,
              CASE WHEN k.moves > 0 THEN p.path ELSE i.place END AS place, k.place_id, CASE WHEN k.moves > 0 THEN coalesce(k.held_by, a.name) ELSE i.keeper END AS holder,
              i.seized_on, i.amount, i.amount_currency, i.estimated_amount, i.estimated_currency, i.awaiting_since, i.needs_review, i.next_deadline_id,
              (SELECT n.value FROM item_identifier n WHERE n.item_id = i.id ORDER BY n.kind LIMIT 1) AS identifier,
              (${column})::text AS sort_value${search.defects?.length ? FACTS : ''}${fields}
       FROM (SELECT * FROM item i ${whereOf(where)} ORDER BY ${keysetOrderBy(order)} LIMIT ${limit}) i
       JOIN case_file c ON c.id = i.case_id
       LEFT JOIN item_custody k ON k.item_id = i.id LEFT JOIN place p ON p.id = k.place_id LEFT JOIN app_user a ON a.id = p.answers_id
       ORDER BY ${keysetOrderBy(order)}`,
      values,
    );
  }

  /** What a search finds, as far as it is few; of more only that it is more. */
  async find(search: ItemFilter): Promise<Counted & { readonly ids: readonly string[] | null }> {
    const { where, values } = itemConditions(search, this.uow.context.actor.id);
    const cases = await this.casesIfFew();
    if (cases) where.push(`i.case_id = ANY ($${values.push(cases)}::uuid[])`);
    const isCommon = cases === null && (await this.isCommon(where, values));
    if (isCommon) await this.uow.manager.query('SET LOCAL enable_bitmapscan = off');
    const found = await this.uow.manager.query<{ id: string }[]>(`SELECT i.id FROM item i ${whereOf(where)} LIMIT ${FOUND_AT_MOST + 1}`, values);
    if (isCommon) await this.uow.manager.query('SET LOCAL enable_bitmapscan = on');
    const counted = countedAtMost(found.length, FOUND_AT_MOST);
    return { ...counted, ids: counted.exact ? found.map(({ id }) => id) : null };
  }

  /**
   * Whether a thousand are soon met by reading on: then an index, which first gathers all of them, is a detour. Pages are counted and not rows,
   * so that a word that many neighbours share is not taken for one that is everywhere.
   */
  private async isCommon(where: readonly string[], values: readonly unknown[]): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ common: boolean }[]>(
      `SELECT count(DISTINCT (i.ctid::text::point)[0]) >= greatest(${PAGES_AT_LEAST}, ${COMMON_SHARE * (SAMPLE_PERCENT / 100)} * (SELECT relpages FROM pg_class WHERE oid = 'item'::regclass)) AS common
       FROM item i TABLESAMPLE SYSTEM (${SAMPLE_PERCENT}) REPEATABLE (1) ${whereOf(where)}`,
      [...values],
    );
    return row?.common ?? false;
  }

  /** For whoever sees few cases those are read, without asking the wall of every row that holds a word; null for all others. */
  private async casesIfFew(): Promise<readonly string[] | null> {
    const cases = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM case_file LIMIT ${CASES_AT_MOST + 1}`);
    return cases.length > CASES_AT_MOST ? null : cases.map(({ id }) => id);
  }

  async count(search: ItemFilter): Promise<Counted> {
    const { where, values } = itemConditions(search, this.uow.context.actor.id);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM (SELECT 1 FROM item i ${whereOf(where)} LIMIT ${COUNTED_AT_MOST + 1}) found`, values);
    return countedAtMost(Number(row?.count ?? 0));
  }
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}
