import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

/** Minutes without a request after which a session is over; the same as sign-in keeps to. */
const IDLE_MINUTES = 30;

/**
 * Whose session this is, if it still lives. Asking does not count as a request: an open page that nobody looks at must not keep
 * its session alive.
 */
@Injectable()
export class LivingSessionQuery {
  constructor(private readonly uow: UnitOfWork) {}

  async personOf(token: string): Promise<string | null> {
    const [session] = await this.uow.manager.query<{ user_id: string }[]>(
      `SELECT user_id FROM session WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
         AND last_seen_at > clock_timestamp() - make_interval(mins => $2)`,
      [createHash('sha256').update(token).digest(), IDLE_MINUTES],
    );
    return session?.user_id ?? null;
  }
}
