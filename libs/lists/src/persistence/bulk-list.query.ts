import { Injectable } from '@nestjs/common';
import { UnitOfWork, keysetAfter, keysetOrderBy, type KeysetOrder, type Position } from '#platform';
import type { BulkAct, BulkRequest, BulkScope } from '../contract.js';

type Counts = Pick<BulkAct, 'waiting' | 'done' | 'refused' | 'undone' | 'notUndone'>;

export interface BulkFound extends Pick<BulkAct, 'id' | 'version' | 'kind' | 'requestedBy' | 'undoReason'>, Counts {
  readonly request: BulkRequest;
  readonly requested_at: Date;
  readonly work: 'act' | 'undo' | null;
  readonly stopped: boolean;
  /** The place that things go to, as it is called now. */
  readonly place: string | null;
  readonly sort_value: string;
}

const NEWEST_FIRST: KeysetOrder = { alias: 'a', column: 'a.requested_at', type: 'timestamptz', descending: true };

/** Acts on many with how far each is, as far as the reader may see them. */
@Injectable()
export class BulkListQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async one(id: string): Promise<BulkFound | null> {
    const [row] = await this.query('a.id = $1', '', [id]);
    return row ?? null;
  }

  page(scope: BulkScope, after: Position | null, limit: number): Promise<BulkFound[]> {
    const { condition, values } = this.of(scope);
    return this.query([condition, ...keysetAfter(NEWEST_FIRST, after, values)].join(' AND '), `LIMIT ${limit}`, values);
  }

  async count(scope: BulkScope): Promise<number> {
    const { condition, values } = this.of(scope);
    const [row] = await this.uow.manager.query<{ count: number }[]>(`SELECT count(*)::integer AS count FROM bulk_act a WHERE ${condition}`, values);
    return row?.count ?? 0;
  }

  private of(scope: BulkScope): { readonly condition: string; readonly values: unknown[] } {
    return scope === 'mine' ? { condition: 'a.requested_by = $1::uuid', values: [this.uow.context.actor.id] } : { condition: 'true', values: [] };
  }

  private query(where: string, limit: string, values: readonly unknown[]): Promise<BulkFound[]> {
    const count = (state: string): string => `count(*) FILTER (WHERE r.state = '${state}')::integer`;
    return this.uow.manager.query<BulkFound[]>(
      `SELECT a.id, a.version, a.kind, a.request, a.requested_at, a.requested_at::text AS sort_value, a.work, a.stopped_at IS NOT NULL AS stopped, a.undo_reason AS "undoReason",
              jsonb_build_object('id', p.id, 'name', p.name) AS "requestedBy", to_place.path AS place, c.*
       FROM (SELECT * FROM bulk_act a WHERE ${where} ORDER BY ${keysetOrderBy(NEWEST_FIRST)} ${limit}) a JOIN app_user p ON p.id = a.requested_by
       LEFT JOIN place to_place ON to_place.id = (a.request->'move'->>'toPlaceId')::uuid
       CROSS JOIN LATERAL (SELECT ${count('waiting')} AS waiting, ${count('done')} AS done, ${count('refused')} AS refused, ${count('undone')} AS undone, ${count('not-undone')} AS "notUndone"
                           FROM bulk_row r WHERE r.bulk_id = a.id) c
       ORDER BY ${keysetOrderBy(NEWEST_FIRST)}`,
      [...values],
    );
  }
}
