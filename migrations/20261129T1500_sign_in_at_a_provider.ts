import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Who somebody is at an OpenID provider, what a session rests on, and sign-ins that are under way. */
export class SignInAtAProvider1795964400000 extends ForwardOnly {
  readonly name = 'SignInAtAProvider1795964400000';
  protected readonly statements = [
    `ALTER TABLE app_user
       ALTER COLUMN password_hash DROP NOT NULL,
       ADD COLUMN oidc_issuer text,
       ADD COLUMN oidc_subject text,
       ADD CONSTRAINT app_user_identity_check CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL)),
       ADD CONSTRAINT app_user_identity_unique UNIQUE (oidc_issuer, oidc_subject)`,
    // Of sessions that are there, the beginning is when the person was asked who they are.
    `ALTER TABLE session
       ADD COLUMN authenticated_at timestamptz,
       ADD COLUMN acr text,
       ADD COLUMN oidc_issuer text,
       ADD COLUMN oidc_sid text`,
    `UPDATE session SET authenticated_at = created_at`,
    `ALTER TABLE session ALTER COLUMN authenticated_at SET DEFAULT clock_timestamp(), ALTER COLUMN authenticated_at SET NOT NULL`,
    `CREATE INDEX session_provider_index ON session (oidc_issuer, oidc_sid) WHERE oidc_issuer IS NOT NULL`,
    `CREATE TABLE sign_in_attempt (
       state_hash bytea CONSTRAINT sign_in_attempt_pk PRIMARY KEY,
       browser_hash bytea NOT NULL,
       nonce text NOT NULL,
       code_verifier text NOT NULL,
       return_to text NOT NULL,
       session_hash bytea,
       user_id uuid CONSTRAINT sign_in_attempt_user_fk REFERENCES app_user,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       expires_at timestamptz NOT NULL
     )`,
    `CREATE INDEX sign_in_attempt_expires_index ON sign_in_attempt (expires_at)`,
    ...protect({ table: 'sign_in_attempt', may: ['SELECT', 'INSERT', 'DELETE'], rows: `actor_reach() = 'process'` }),
  ];
}
