import { Injectable } from '@nestjs/common';
import { TERMINAL } from '#items';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type PersonRef, type Position } from '#platform';
import type { UnplacedSearch } from '../contract.js';
import { PLACING_HOURS } from '../domain/placing-term.js';

export interface UnplacedFound {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly asset_class: string;
  readonly case_id: string;
  readonly case_reference: string;
  readonly code: string;
  readonly moves: number;
  readonly since: Date | null;
  readonly hours: number | null;
  readonly last_path: string | null;
  readonly owner: PersonRef | null;
  readonly sort_value: string | null;
}

const ORDER: KeysetOrder = { alias: 'u', column: 'u.since', type: 'timestamptz', descending: false };

/** Not yet seized, or no longer anywhere to be kept. */
export const NOT_KEPT: readonly string[] = ['planned', ...TERMINAL];

/** On whose list an item `c` of case `f` is: of whom it was given to, else the asset officer or the lead of its case, else a team lead of its unit. */
export const OWNER_OF_UNPLACED = `coalesce(c.owner_id, f.asset_officer_id, f.lead_id,
           (SELECT t.id FROM app_user t WHERE t.active AND 'team-lead' = ANY (t.roles) AND f.unit_id = ANY (t.unit_ids) ORDER BY t.name, t.id LIMIT 1))`;

/**
 * Items in nobody's place. Each is on someone's list. A seizure without a time counts from the end of its day.
 */
const UNPLACED = `
  SELECT c.item_id AS id, i.reference, i.description, i.asset_class, c.case_id, f.reference AS case_reference, c.code, c.moves,
         CASE WHEN c.moves > 0 THEN c.since ELSE coalesce(i.seized_at, ((i.seized_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')) END AS since,
         ${OWNER_OF_UNPLACED} AS owner_id
  FROM item_custody c JOIN item i ON i.id = c.item_id JOIN case_file f ON f.id = c.case_id
  WHERE c.place_id IS NULL AND i.status <> ALL ($1)`;

@Injectable()
export class UnplacedQuery {
  constructor(private readonly uow: UnitOfWork) {}

  page(search: UnplacedSearch, after: Position | null, limit: number): Promise<UnplacedFound[]> {
    const { where, values } = this.filterOf(search);
    const all = [...where, ...keysetAfter(ORDER, after, values)];
    return this.uow.manager.query<UnplacedFound[]>(
      `SELECT u.*, floor(extract(epoch FROM greatest(clock_timestamp() - u.since, interval '0')) / 3600)::integer AS hours, u.since::text AS sort_value,
              (SELECT m.from_path FROM item_move m WHERE m.item_id = u.id ORDER BY m.number DESC LIMIT 1) AS last_path,
              (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM app_user p WHERE p.id = u.owner_id) AS owner
       FROM (${UNPLACED}) u ${all.length > 0 ? `WHERE ${all.join(' AND ')}` : ''} ORDER BY ${keysetOrderBy(ORDER)} LIMIT ${limit}`,
      values,
    );
  }

  async count(search: UnplacedSearch): Promise<number> {
    const { where, values } = this.filterOf(search);
    const [row] = await this.uow.manager.query<{ count: string }[]>(`SELECT count(*) FROM (${UNPLACED}) u ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`, values);
    return Number(row?.count ?? 0);
  }

  private filterOf({ caseId, mine, late }: UnplacedSearch): { where: string[]; values: unknown[] } {
    const values: unknown[] = [NOT_KEPT];
    return {
      values,
      where: [
        ...(caseId === undefined ? [] : [`u.case_id = $${values.push(caseId)}::uuid`]),
        ...(mine ? [`u.owner_id = $${values.push(this.uow.context.actor.id)}::uuid`] : []),
        ...(late ? [`(u.moves > 0 OR u.since < clock_timestamp() - make_interval(hours => $${values.push(PLACING_HOURS)}))`] : []),
      ],
    };
  }
}
