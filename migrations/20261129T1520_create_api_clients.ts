import { ForwardOnly } from './support/forward-only.js';
import { protect } from './support/protect.js';

/** Other systems that work here with a key: a person who never signs in, a key that ends, and two people who stand for it. */
export class CreateApiClients1795965600000 extends ForwardOnly {
  readonly name = 'CreateApiClients1795965600000';
  protected readonly statements = [
    `CREATE TABLE api_client (
       id uuid CONSTRAINT api_client_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       user_id uuid NOT NULL CONSTRAINT api_client_user_unique UNIQUE CONSTRAINT api_client_user_fk REFERENCES app_user,
       unit_id uuid NOT NULL CONSTRAINT api_client_unit_fk REFERENCES unit,
       scopes text[] NOT NULL CONSTRAINT api_client_scopes_check CHECK (cardinality(scopes) > 0),
       token_hash bytea NOT NULL CONSTRAINT api_client_token_unique UNIQUE,
       expires_at timestamptz NOT NULL,
       created_by uuid NOT NULL CONSTRAINT api_client_created_by_fk REFERENCES app_user,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       approved_by uuid CONSTRAINT api_client_approved_by_fk REFERENCES app_user,
       approved_at timestamptz,
       revoked_at timestamptz,
       last_used_at timestamptz,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT api_client_two_people_check CHECK (approved_by <> created_by),
       CONSTRAINT api_client_approved_check CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
       CONSTRAINT api_client_ends_check CHECK (expires_at <= created_at + interval '366 days')
     )`,
    `CREATE FUNCTION keep_api_client() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.approved_by IS NOT NULL OR NEW.created_by <> actor_id() THEN RAISE EXCEPTION 'a key starts as a request of who asks' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF ROW(NEW.user_id, NEW.unit_id, NEW.scopes, NEW.token_hash, NEW.expires_at, NEW.created_by, NEW.created_at)
            IS DISTINCT FROM ROW(OLD.user_id, OLD.unit_id, OLD.scopes, OLD.token_hash, OLD.expires_at, OLD.created_by, OLD.created_at)
            OR (NEW.approved_by IS DISTINCT FROM OLD.approved_by AND (OLD.approved_by IS NOT NULL OR NEW.approved_by IS DISTINCT FROM actor_id()))
            OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
         THEN RAISE EXCEPTION 'a key stays what was approved, and ends for good' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER api_client_kept BEFORE INSERT OR UPDATE ON api_client FOR EACH ROW EXECUTE FUNCTION keep_api_client()`,
    ...protect({ table: 'api_client', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process' OR actor_reach() = 'member' OR (actor_reach() = 'unit-confidential' AND unit_id = ANY (actor_units()))` }),
  ];
}
