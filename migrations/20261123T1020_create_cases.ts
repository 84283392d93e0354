import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, OF_A_VISIBLE_CASE_OR_NONE, appendOnly, protect } from './support/protect.js';

/**
 * Which cases the actor of this transaction may know of. An embargoed case exists for its members only. `member_ids` is
 * kept beside the list of members so that this wall needs no other table.
 */
const VISIBLE = `actor_reach() = 'process'
  OR actor_id() = ANY (member_ids)
  OR (classification <> 'embargo' AND actor_reach() = 'register')
  OR (classification = 'normal' AND actor_reach() IN ('unit', 'unit-confidential') AND unit_id = ANY (actor_units()))
  OR (classification = 'confidential' AND actor_reach() = 'unit-confidential' AND unit_id = ANY (actor_units()))`;

/** Case files with their parties, links, members, and the append-only events that are their facts. */
export class CreateCases1795429200000 extends ForwardOnly {
  readonly name = 'CreateCases1795429200000';
  protected readonly statements = [
    `CREATE SEQUENCE case_reference_sequence`,
    `GRANT USAGE ON SEQUENCE case_reference_sequence TO zegel_app`,
    `CREATE TABLE case_file (
       id uuid CONSTRAINT case_file_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       reference text NOT NULL CONSTRAINT case_file_reference_unique UNIQUE,
       title text NOT NULL,
       jurisdiction text NOT NULL DEFAULT 'nl',
       parket_numbers text[] NOT NULL DEFAULT '{}',
       investigation_name text,
       unit_id uuid NOT NULL CONSTRAINT case_file_unit_fk REFERENCES unit,
       lead_id uuid CONSTRAINT case_file_lead_fk REFERENCES app_user,
       asset_officer_id uuid CONSTRAINT case_file_asset_officer_fk REFERENCES app_user,
       member_ids uuid[] NOT NULL DEFAULT '{}',
       classification text NOT NULL CONSTRAINT case_file_classification_check CHECK (classification IN ('normal', 'confidential', 'embargo')),
       offences jsonb NOT NULL DEFAULT '[]',
       legal_grounds text[] NOT NULL DEFAULT '{}',
       status text NOT NULL,
       status_event_id uuid,
       opened_on date NOT NULL,
       source_register text,
       source_key text,
       needs_review boolean NOT NULL DEFAULT false,
       review_notes text[] NOT NULL DEFAULT '{}',
       last_item_number integer NOT NULL DEFAULT 0,
       next_due_at timestamptz,
       next_deadline_id uuid,
       search_text text NOT NULL DEFAULT '',
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT case_file_source_unique UNIQUE (source_register, source_key)
     )`,
    `CREATE FUNCTION keep_case_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         NEW.search_text := lower(concat_ws(' ', NEW.reference, NEW.title, NEW.investigation_name, array_to_string(NEW.parket_numbers, ' '), NEW.source_key));
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER case_file_search_text BEFORE INSERT OR UPDATE OF reference, title, investigation_name, parket_numbers, source_key ON case_file
       FOR EACH ROW EXECUTE FUNCTION keep_case_search_text()`,
    `CREATE INDEX case_file_search_text_trigram ON case_file USING gin (search_text gin_trgm_ops)`,
    `CREATE INDEX case_file_next_due_index ON case_file (next_due_at, id)`,
    `CREATE INDEX case_file_updated_index ON case_file (updated_at, id)`,
    `CREATE INDEX case_file_opened_index ON case_file (opened_on, id)`,
    `CREATE INDEX case_file_status_index ON case_file (status, id)`,
    `CREATE INDEX case_file_title_index ON case_file (title, id)`,
    `CREATE INDEX case_file_lead_index ON case_file (lead_id)`,
    `CREATE INDEX case_file_member_ids_index ON case_file USING gin (member_ids)`,
    `CREATE TABLE case_party (
       id uuid CONSTRAINT case_party_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT case_party_case_fk REFERENCES case_file,
       kind text NOT NULL CONSTRAINT case_party_kind_check CHECK (kind IN ('person', 'organisation')),
       name text NOT NULL,
       role text NOT NULL,
       birth_date date,
       registration_number text,
       note text,
       search_text text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX case_party_case_index ON case_party (case_id, created_at)`,
    `CREATE INDEX case_party_search_text_trigram ON case_party USING gin (search_text gin_trgm_ops)`,
    `CREATE TABLE case_link (
       id uuid CONSTRAINT case_link_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT case_link_case_fk REFERENCES case_file,
       other_case_id uuid NOT NULL CONSTRAINT case_link_other_case_fk REFERENCES case_file,
       kind text NOT NULL CONSTRAINT case_link_kind_check CHECK (kind IN ('related', 'same-suspect', 'split-from', 'confiscation-of')),
       reason text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT case_link_pair_unique UNIQUE (case_id, other_case_id, kind),
       CONSTRAINT case_link_other_check CHECK (case_id <> other_case_id)
     )`,
    `CREATE INDEX case_link_other_case_index ON case_link (other_case_id)`,
    `CREATE TABLE case_member (
       id uuid CONSTRAINT case_member_pk PRIMARY KEY,
       case_id uuid NOT NULL CONSTRAINT case_member_case_fk REFERENCES case_file,
       user_id uuid NOT NULL CONSTRAINT case_member_user_fk REFERENCES app_user,
       role_in_case text NOT NULL CONSTRAINT case_member_role_check CHECK (role_in_case IN ('lead', 'handler', 'observer')),
       since date NOT NULL,
       until date
     )`,
    `CREATE UNIQUE INDEX case_member_current_unique ON case_member (case_id, user_id) WHERE until IS NULL`,
    `CREATE TABLE event (
       id uuid CONSTRAINT event_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       type text NOT NULL,
       case_id uuid CONSTRAINT event_case_fk REFERENCES case_file,
       subject_type text NOT NULL,
       subject_id text NOT NULL,
       occurred_on date NOT NULL,
       occurred_at timestamptz,
       time_zone text,
       recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       ground text,
       decision_id uuid,
       document_id uuid,
       reason text,
       corrects uuid CONSTRAINT event_corrects_fk REFERENCES event,
       changes jsonb NOT NULL DEFAULT '[]',
       data jsonb NOT NULL DEFAULT '{}',
       actor_id uuid NOT NULL,
       actor_name text NOT NULL,
       actor_roles text[] NOT NULL,
       act text NOT NULL,
       request_id text NOT NULL
     )`,
    `CREATE INDEX event_case_index ON event (case_id, occurred_on, sequence)`,
    `CREATE INDEX event_subject_index ON event (subject_type, subject_id, occurred_on, sequence)`,
    `CREATE UNIQUE INDEX event_corrects_unique ON event (corrects) WHERE corrects IS NOT NULL`,
    ...appendOnly('event'),
    ...protect({ table: 'case_file', may: ['SELECT', 'INSERT', 'UPDATE'], rows: VISIBLE }),
    ...protect({ table: 'case_party', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'case_link', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'case_member', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'event', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE_OR_NONE }),
  ];
}
