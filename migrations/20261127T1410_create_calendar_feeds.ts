import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Secret addresses under which a calendar program fetches someone's deadlines. Of the secret only a hash is kept. */
export class CreateCalendarFeeds1795788600000 extends ForwardOnly {
  readonly name = 'CreateCalendarFeeds1795788600000';
  protected readonly statements = [
    `CREATE TABLE calendar_feed (
       token_hash bytea CONSTRAINT calendar_feed_pk PRIMARY KEY,
       user_id uuid NOT NULL CONSTRAINT calendar_feed_user_fk REFERENCES app_user,
       scope text NOT NULL CONSTRAINT calendar_feed_scope_check CHECK (scope IN ('mine', 'cases')),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       last_fetched_at timestamptz,
       revoked_at timestamptz
     )`,
    `CREATE UNIQUE INDEX calendar_feed_current_unique ON calendar_feed (user_id) WHERE revoked_at IS NULL`,
    ...protect({ table: 'calendar_feed', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process' OR user_id = actor_id()` }),
  ];
}
