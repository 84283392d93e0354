import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** The item register: what was seized, its identifiers, and who follows it. */
export class CreateItems1795430400000 extends ForwardOnly {
  readonly name = 'CreateItems1795430400000';
  protected readonly statements = [
    `CREATE TABLE item (
       id uuid CONSTRAINT item_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT item_case_fk REFERENCES case_file,
       number integer NOT NULL,
       reference text NOT NULL CONSTRAINT item_reference_unique UNIQUE,
       asset_class text NOT NULL,
       description text NOT NULL,
       quantity numeric NOT NULL DEFAULT 1 CONSTRAINT item_quantity_check CHECK (quantity > 0),
       quantity_unit text NOT NULL DEFAULT 'piece',
       details jsonb NOT NULL DEFAULT '{}',
       amount numeric CONSTRAINT item_amount_check CHECK (amount >= 0),
       amount_currency text,
       estimated_amount numeric CONSTRAINT item_estimated_amount_check CHECK (estimated_amount >= 0),
       estimated_currency text,
       value_amount numeric GENERATED ALWAYS AS (coalesce(amount, estimated_amount)) STORED,
       status text NOT NULL,
       status_event_id uuid,
       grounds text[] NOT NULL DEFAULT '{}',
       blocks text[] NOT NULL DEFAULT '{}',
       forbidden boolean NOT NULL DEFAULT false,
       seized_on date,
       seized_at timestamptz,
       seized_place text,
       seized_by text,
       notice_number text,
       holder_party_id uuid CONSTRAINT item_holder_party_fk REFERENCES case_party,
       place text,
       keeper text,
       awaiting_since date,
       value_established_on date,
       source_register text,
       source_key text,
       source_hash text,
       verbatim jsonb,
       needs_review boolean NOT NULL DEFAULT false,
       review_notes jsonb NOT NULL DEFAULT '[]',
       next_due_at timestamptz,
       next_deadline_id uuid,
       search_text text NOT NULL DEFAULT '',
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT item_number_unique UNIQUE (case_id, number),
       CONSTRAINT item_source_unique UNIQUE (source_register, source_key),
       CONSTRAINT item_amount_currency_check CHECK ((amount IS NULL) = (amount_currency IS NULL)),
       CONSTRAINT item_estimated_currency_check CHECK ((estimated_amount IS NULL) = (estimated_currency IS NULL))
     )`,
    `CREATE FUNCTION keep_item_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         NEW.search_text := lower(concat_ws(' ', NEW.reference, NEW.description, NEW.place, NEW.notice_number, NEW.source_key));
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER item_search_text BEFORE INSERT OR UPDATE OF reference, description, place, notice_number, source_key ON item
       FOR EACH ROW EXECUTE FUNCTION keep_item_search_text()`,
    `CREATE INDEX item_search_text_trigram ON item USING gin (search_text gin_trgm_ops)`,
    `CREATE INDEX item_next_due_index ON item (next_due_at, id)`,
    `CREATE INDEX item_seized_index ON item (seized_on, id)`,
    `CREATE INDEX item_value_index ON item (value_amount, id)`,
    `CREATE INDEX item_description_index ON item (description, id)`,
    `CREATE INDEX item_status_index ON item (status, id)`,
    `CREATE INDEX item_awaiting_index ON item (awaiting_since, id) WHERE awaiting_since IS NOT NULL`,
    `CREATE TABLE item_identifier (
       id uuid CONSTRAINT item_identifier_pk PRIMARY KEY,
       item_id uuid NOT NULL CONSTRAINT item_identifier_item_fk REFERENCES item,
       case_id uuid NOT NULL CONSTRAINT item_identifier_case_fk REFERENCES case_file,
       kind text NOT NULL,
       value text NOT NULL,
       normalised text NOT NULL,
       outcome text NOT NULL CONSTRAINT item_identifier_outcome_check CHECK (outcome IN ('valid', 'unchecked', 'confirmed', 'unconfirmed')),
       reason text,
       CONSTRAINT item_identifier_kind_unique UNIQUE (item_id, kind, normalised),
       CONSTRAINT item_identifier_confirmed_check CHECK (outcome <> 'confirmed' OR reason IS NOT NULL)
     )`,
    `CREATE INDEX item_identifier_normalised_trigram ON item_identifier USING gin (lower(normalised) gin_trgm_ops)`,
    `CREATE INDEX item_identifier_exact_index ON item_identifier (kind, normalised)`,
    `CREATE TABLE item_follower (
       item_id uuid NOT NULL CONSTRAINT item_follower_item_fk REFERENCES item,
       user_id uuid NOT NULL CONSTRAINT item_follower_user_fk REFERENCES app_user,
       case_id uuid NOT NULL CONSTRAINT item_follower_case_fk REFERENCES case_file,
       since timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT item_follower_pk PRIMARY KEY (item_id, user_id)
     )`,
    ...protect({ table: 'item', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'item_identifier', may: ['SELECT', 'INSERT', 'DELETE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'item_follower', may: ['SELECT', 'INSERT', 'DELETE'], rows: OF_A_VISIBLE_CASE }),
  ];
}
