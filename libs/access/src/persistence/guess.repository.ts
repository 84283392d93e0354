import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { hashOf } from './session.repository.js';

/** Minutes without a failed attempt after which a count begins anew, and days for which a browser stays known. */
const FORGOTTEN_MINUTES = 15;
const KNOWN_DAYS = 180;

/** Failed attempts, and browsers that are known, as rows. */
@Injectable()
export class GuessRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One attempt at a time under a key: many at once would all be let through before the first has failed. @returns whether it is our turn */
  async takeTurn(key: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ ours: boolean }[]>(`SELECT pg_try_advisory_xact_lock(hashtextextended('guess ' || $1, 0)) AS ours`, [key]);
    return row?.ours === true;
  }

  /** Seconds until the next attempt is looked at. */
  async waitOf(keys: readonly string[]): Promise<number> {
    const [row] = await this.uow.manager.query<{ seconds: number | null }[]>(
      'SELECT ceil(extract(epoch FROM max(retry_after) - clock_timestamp()))::int AS seconds FROM failed_guess WHERE key_hash = ANY ($1::bytea[])',
      [keys.map(hashOf)],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  /** Counts one more. @returns how many there are now */
  async count(key: string): Promise<number> {
    const [row] = await this.uow.manager.query<{ failures: number }[]>(
      `INSERT INTO failed_guess AS g (key_hash, failures, retry_after, last_at) VALUES ($1, 1, clock_timestamp(), clock_timestamp())
       ON CONFLICT (key_hash) DO UPDATE SET last_at = clock_timestamp(),
         failures = CASE WHEN g.last_at < clock_timestamp() - make_interval(mins => $2) THEN 1 ELSE g.failures + 1 END
       RETURNING failures`,
      [hashOf(key), FORGOTTEN_MINUTES],
    );
    return row?.failures ?? 1;
  }

  async delay(key: string, seconds: number): Promise<void> {
    await this.uow.manager.query('UPDATE failed_guess SET retry_after = clock_timestamp() + make_interval(secs => $2) WHERE key_hash = $1', [hashOf(key), seconds]);
  }

  async forget(key: string): Promise<void> {
    await this.uow.manager.query(`DELETE FROM failed_guess WHERE key_hash = $1 OR last_at < clock_timestamp() - interval '1 day'`, [hashOf(key)]);
  }

  async isKnown(browser: string, userId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>(
      'SELECT 1 FROM known_browser WHERE token_hash = $1 AND user_id = $2 AND last_at > clock_timestamp() - make_interval(days => $3)',
      [hashOf(browser), userId, KNOWN_DAYS],
    );
    return rows.length > 0;
  }

  async know(browser: string, userId: string): Promise<void> {
    await this.uow.manager.query(
      'INSERT INTO known_browser (token_hash, user_id) VALUES ($1, $2) ON CONFLICT (token_hash, user_id) DO UPDATE SET last_at = clock_timestamp()',
      [hashOf(browser), userId],
    );
  }
}
