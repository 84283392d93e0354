import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { ProvenIdentity } from '../domain/proven-identity.js';

/** Minutes without a request after which a session ends, and hours after which it ends in any case. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 10;

/** Sessions live in PostgreSQL under the hash of their token; the token itself is only in the browser's cookie. */
@Injectable()
export class SessionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Opens a session; without a proof of a provider the person was asked just now, by us. */
  async add(token: string, userId: string, proof?: ProvenIdentity): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO session (token_hash, user_id, expires_at, authenticated_at, acr, oidc_issuer, oidc_sid)
       VALUES ($1, $2, clock_timestamp() + make_interval(hours => $3), least(to_timestamp($4), clock_timestamp()), $5, $6, $7)`,
      [hashOf(token), userId, ABSOLUTE_HOURS, proof?.authenticatedAt ?? 'infinity', proof?.acr ?? null, proof?.issuer ?? null, proof?.sid ?? null],
    );
  }

  /** A living session, noted as seen. Seen is written at most once a minute, so that reading stays reading. */
  async find(token: string): Promise<{ readonly userId: string; readonly askedSecondsAgo: number } | null> {
    const session = await this.findLiving(token);
    if (session?.stale) await this.uow.manager.query('UPDATE session SET last_seen_at = clock_timestamp() WHERE token_hash = $1', [hashOf(token)]);
    return session ? { userId: session.user_id, askedSecondsAgo: session.asked_seconds_ago } : null;
  }

  /** The same without noting it: an open page that nobody looks at must not keep its session alive. */
  async peekUserId(token: string): Promise<string | null> {
    return (await this.findLiving(token))?.user_id ?? null;
  }

  private async findLiving(token: string): Promise<{ readonly user_id: string; readonly stale: boolean; readonly asked_seconds_ago: number } | undefined> {
    const [session] = await this.uow.manager.query<{ user_id: string; stale: boolean; asked_seconds_ago: number }[]>(
      `SELECT user_id, last_seen_at < clock_timestamp() - interval '1 minute' AS stale,
              extract(epoch FROM clock_timestamp() - authenticated_at)::float8 AS asked_seconds_ago FROM session
       WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
         AND last_seen_at > clock_timestamp() - make_interval(mins => $2)`,
      [hashOf(token), IDLE_MINUTES],
    );
    return session;
  }

  async revoke(token: string): Promise<void> {
    await this.revokeByHash(hashOf(token));
  }

  async revokeByHash(hash: Buffer): Promise<void> {
    await this.uow.manager.query('UPDATE session SET revoked_at = clock_timestamp() WHERE token_hash = $1 AND revoked_at IS NULL', [hash]);
  }

  /** Ends what the provider ended: one session of its own, or all of a person. */
  async revokeOfProvider({ issuer, sid, subject }: { readonly issuer: string; readonly sid: string | null; readonly subject: string | null }): Promise<void> {
    await this.uow.manager.query(
      `UPDATE session s SET revoked_at = clock_timestamp() FROM app_user u
       WHERE u.id = s.user_id AND s.revoked_at IS NULL AND s.oidc_issuer = $1 AND ($2::text IS NULL OR s.oidc_sid = $2) AND ($3::text IS NULL OR u.oidc_subject = $3)`,
      [issuer, sid, subject],
    );
  }
}

/** What is kept of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
