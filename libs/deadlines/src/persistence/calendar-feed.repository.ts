import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import type { FeedScope } from '../contract.js';

export interface KeptFeed {
  readonly scope: FeedScope;
  readonly createdAt: Date;
  readonly lastFetchedAt: Date | null;
}

/** Calendar feeds as rows, each found by the hash of its secret. */
@Injectable()
export class CalendarFeedRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async currentOf(userId: string): Promise<KeptFeed | null> {
    const [feed] = await this.uow.manager.query<KeptFeed[]>(
      'SELECT scope, created_at AS "createdAt", last_fetched_at AS "lastFetchedAt" FROM calendar_feed WHERE user_id = $1 AND revoked_at IS NULL',
      [userId],
    );
    return feed ?? null;
  }

  async add(userId: string, tokenHash: Buffer, scope: FeedScope): Promise<void> {
    await this.uow.manager.query('INSERT INTO calendar_feed (token_hash, user_id, scope) VALUES ($1, $2, $3)', [tokenHash, userId, scope]);
  }

  /** @returns whether there was one */
  async revoke(userId: string): Promise<boolean> {
    const [, revoked] = await this.uow.manager.query<[unknown, number]>('UPDATE calendar_feed SET revoked_at = clock_timestamp() WHERE user_id = $1 AND revoked_at IS NULL', [userId]);
    return revoked > 0;
  }

  /** Whose feed a secret opens, noting that it was fetched. */
  async open(tokenHash: Buffer): Promise<{ readonly userId: string; readonly scope: FeedScope } | null> {
    const [[feed]] = await this.uow.manager.query<[{ userId: string; scope: FeedScope }[], number]>(
      'UPDATE calendar_feed SET last_fetched_at = clock_timestamp() WHERE token_hash = $1 AND revoked_at IS NULL RETURNING user_id AS "userId", scope',
      [tokenHash],
    );
    return feed ?? null;
  }
}
