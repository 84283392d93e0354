import { Injectable } from '@nestjs/common';
import { UnitOfWork, changeVersioned } from '#platform';
import type { ApiClient } from '../contract.js';
import { ApiClientRow } from './api-client.entity.js';
import { hashOf } from './session.repository.js';

type NewRow = Pick<ApiClientRow, 'id' | 'userId' | 'unitId' | 'scopes' | 'createdBy'> & { readonly days: number };

/** Systems with a key. */
@Injectable()
export class ApiClientRepository {
  constructor(private readonly uow: UnitOfWork) {}

  list(): Promise<ApiClient[]> {
    return this.uow.manager.query<ApiClient[]>(
      `SELECT c.id, c.version, u.name, u.roles[1] AS role, jsonb_build_object('id', n.id, 'code', n.code, 'name', n.name) AS unit, c.scopes,
              c.created_at AS "createdAt", jsonb_build_object('id', m.id, 'name', m.name) AS "createdBy",
              CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name) END AS "approvedBy",
              c.expires_at AS "expiresAt", c.last_used_at AS "lastUsedAt",
              CASE WHEN c.revoked_at IS NOT NULL THEN 'revoked' WHEN c.expires_at <= clock_timestamp() THEN 'expired' WHEN c.approved_by IS NULL THEN 'waiting' ELSE 'works' END AS state
       FROM api_client c JOIN app_user u ON u.id = c.user_id JOIN unit n ON n.id = c.unit_id JOIN app_user m ON m.id = c.created_by LEFT JOIN app_user a ON a.id = c.approved_by
       ORDER BY c.created_at DESC, c.id`,
    );
  }

  find(id: string): Promise<ApiClientRow | null> {
    return this.uow.manager.findOneBy(ApiClientRow, { id });
  }

  async add({ id, userId, unitId, scopes, createdBy, days }: NewRow, token: string): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO api_client (id, user_id, unit_id, scopes, token_hash, created_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7))`,
      [id, userId, unitId, scopes, hashOf(token), createdBy, days],
    );
  }

  change(id: string, version: number, changes: Partial<ApiClientRow>): Promise<number> {
    return changeVersioned(this.uow.manager, ApiClientRow, id, version, changes);
  }

  /** The system whose key this is, while it works; noted as used at most once a minute. */
  async findWorking(token: string): Promise<{ readonly userId: string; readonly scopes: readonly string[] } | null> {
    const [row] = await this.uow.manager.query<{ id: string; userId: string; scopes: string[]; stale: boolean }[]>(
      `SELECT id, user_id AS "userId", scopes, last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute' AS stale FROM api_client
       WHERE token_hash = $1 AND approved_by IS NOT NULL AND revoked_at IS NULL AND expires_at > clock_timestamp()`,
      [hashOf(token)],
    );
    if (row?.stale) await this.uow.manager.query('UPDATE api_client SET last_used_at = clock_timestamp() WHERE id = $1', [row.id]);
    return row ?? null;
  }
}
