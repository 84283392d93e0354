import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Failed attempts by who could be guessing, and the browsers that people have signed in from. Of addresses and tokens only hashes. */
export class SlowDownGuessing1795965000000 extends ForwardOnly {
  readonly name = 'SlowDownGuessing1795965000000';
  protected readonly statements = [
    `CREATE TABLE failed_guess (
       key_hash bytea CONSTRAINT failed_guess_pk PRIMARY KEY,
       failures integer NOT NULL CONSTRAINT failed_guess_failures_check CHECK (failures > 0),
       retry_after timestamptz NOT NULL,
       last_at timestamptz NOT NULL
     )`,
    `CREATE INDEX failed_guess_last_index ON failed_guess (last_at)`,
    `CREATE TABLE known_browser (
       token_hash bytea NOT NULL,
       user_id uuid NOT NULL CONSTRAINT known_browser_user_fk REFERENCES app_user,
       last_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT known_browser_pk PRIMARY KEY (token_hash, user_id)
     )`,
    ...protect({ table: 'failed_guess', may: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], rows: `actor_reach() = 'process'` }),
    ...protect({ table: 'known_browser', may: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], rows: `actor_reach() = 'process'` }),
  ];
}
