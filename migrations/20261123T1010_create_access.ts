import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** People, their units and roles, and their sessions. */
export class CreateAccess1795428600000 extends ForwardOnly {
  readonly name = 'CreateAccess1795428600000';
  protected readonly statements = [
    `CREATE TABLE unit (
       id uuid CONSTRAINT unit_pk PRIMARY KEY,
       code text NOT NULL CONSTRAINT unit_code_unique UNIQUE,
       name text NOT NULL
     )`,
    `CREATE TABLE app_user (
       id uuid CONSTRAINT app_user_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       login text NOT NULL CONSTRAINT app_user_login_unique UNIQUE,
       name text NOT NULL,
       email text NOT NULL,
       password_hash text NOT NULL,
       roles text[] NOT NULL CONSTRAINT app_user_roles_check CHECK (roles <@ ARRAY['prosecutor','assistant','asset-officer','custodian',
         'team-lead','cross-border-desk','auditor','legal-administrator','system-administrator'] AND cardinality(roles) > 0),
       unit_ids uuid[] NOT NULL DEFAULT '{}',
       supervisor_id uuid CONSTRAINT app_user_supervisor_fk REFERENCES app_user,
       locale text NOT NULL DEFAULT 'nl' CONSTRAINT app_user_locale_check CHECK (locale IN ('nl', 'en')),
       density text NOT NULL DEFAULT 'compact' CONSTRAINT app_user_density_check CHECK (density IN ('compact', 'comfortable')),
       active boolean NOT NULL DEFAULT true,
       failed_attempts integer NOT NULL DEFAULT 0,
       retry_after timestamptz,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE TABLE session (
       token_hash bytea CONSTRAINT session_pk PRIMARY KEY,
       user_id uuid NOT NULL CONSTRAINT session_user_fk REFERENCES app_user,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       expires_at timestamptz NOT NULL,
       revoked_at timestamptz
     )`,
    `CREATE INDEX session_user_index ON session (user_id)`,
    ...protect({ table: 'unit', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'` }),
    ...protect({ table: 'app_user', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() <> 'none'` }),
    ...protect({ table: 'session', may: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], rows: `actor_reach() = 'process' OR user_id = actor_id()` }),
  ];
}
