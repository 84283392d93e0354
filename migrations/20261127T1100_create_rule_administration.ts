import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

/** Law is the same for whoever is at work. */
const AT_WORK = `actor_reach() <> 'none'`;
/** The act names the right that the policy table asked for. */
const CHANGED_BY_WHO_MAY = `actor_reach() = 'process' OR current_setting('zegel.act', true) = 'rules.change'`;

/** The rule book as it is administered: packs loaded, rules promoted, days equated by decree, and the jobs that plan cases again. */
export class CreateRuleAdministration1795777200000 extends ForwardOnly {
  readonly name = 'CreateRuleAdministration1795777200000';
  protected readonly statements = [
    `CREATE TABLE rule_book (
       id integer CONSTRAINT rule_book_pk PRIMARY KEY CONSTRAINT rule_book_one_check CHECK (id = 1),
       generation bigint NOT NULL DEFAULT 1,
       shipped_sha256 text
     )`,
    `INSERT INTO rule_book (id) VALUES (1)`,
    `CREATE TABLE rule_pack_revision (
       id uuid CONSTRAINT rule_pack_revision_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       pack text NOT NULL,
       revision text NOT NULL,
       effective_from date,
       origin text NOT NULL CONSTRAINT rule_pack_revision_origin_check CHECK (origin IN ('shipped', 'loaded')),
       state text NOT NULL CONSTRAINT rule_pack_revision_state_check CHECK (state IN ('loaded', 'applied', 'discarded')),
       file_name text NOT NULL,
       sha256 text NOT NULL,
       content jsonb NOT NULL,
       loaded_by uuid NOT NULL,
       loaded_by_name text NOT NULL,
       reason text,
       decided_by uuid,
       decided_by_name text,
       decided_at timestamptz,
       applied_in bigint,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT rule_pack_revision_applied_check CHECK ((state = 'applied') = (applied_in IS NOT NULL))
     )`,
    `CREATE INDEX rule_pack_revision_created_index ON rule_pack_revision (created_at, id)`,
    `CREATE INDEX rule_pack_revision_applied_index ON rule_pack_revision (applied_in, sequence) WHERE state = 'applied'`,
    `CREATE TABLE rule_promotion (
       rule_id text NOT NULL,
       rule_version integer NOT NULL,
       number integer NOT NULL,
       kind text NOT NULL CONSTRAINT rule_promotion_kind_check CHECK (kind IN ('promoted', 'taken-back')),
       decided_on date NOT NULL,
       reason text NOT NULL,
       actor_id uuid NOT NULL,
       actor_name text NOT NULL,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT rule_promotion_pk PRIMARY KEY (rule_id, rule_version, number)
     )`,
    `CREATE TABLE equated_year (
       calendar text NOT NULL CONSTRAINT equated_year_calendar_check CHECK (calendar IN ('nl-atw')),
       year integer NOT NULL,
       version integer NOT NULL,
       dates date[] NOT NULL,
       source text NOT NULL,
       mark text NOT NULL CONSTRAINT equated_year_mark_check CHECK (mark IN ('V', 'S', 'U')),
       imported_on date NOT NULL,
       imported_by uuid,
       imported_by_name text,
       reason text,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT equated_year_pk PRIMARY KEY (calendar, year, version),
       CONSTRAINT equated_year_reason_check CHECK (version = 1 OR imported_by IS NULL OR reason IS NOT NULL)
     )`,
    `CREATE TABLE replan_job (
       id uuid CONSTRAINT replan_job_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       cause text NOT NULL CONSTRAINT replan_job_cause_check CHECK (cause IN ('rules', 'decree', 'promotion', 'release')),
       about jsonb NOT NULL,
       reason text NOT NULL,
       cause_event_id uuid NOT NULL,
       touches jsonb NOT NULL,
       state text NOT NULL DEFAULT 'running' CONSTRAINT replan_job_state_check CHECK (state IN ('running', 'stopped', 'done')),
       total integer,
       done integer NOT NULL DEFAULT 0,
       moved integer NOT NULL DEFAULT 0,
       failed integer NOT NULL DEFAULT 0,
       after_case_id uuid,
       leased_until timestamptz,
       attempts integer NOT NULL DEFAULT 0,
       started_by uuid NOT NULL,
       started_by_name text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       finished_at timestamptz
     )`,
    `CREATE INDEX replan_job_created_index ON replan_job (created_at, id)`,
    `CREATE INDEX replan_job_running_index ON replan_job (created_at) WHERE state = 'running'`,
    `CREATE TABLE replan_failure (
       job_id uuid NOT NULL CONSTRAINT replan_failure_job_fk REFERENCES replan_job,
       case_id uuid NOT NULL CONSTRAINT replan_failure_case_fk REFERENCES case_file,
       error text NOT NULL,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT replan_failure_pk PRIMARY KEY (job_id, case_id)
     )`,
    ...appendOnly('rule_promotion'),
    ...appendOnly('equated_year'),
    ...protect({ table: 'rule_book', may: ['SELECT', 'UPDATE'], rows: AT_WORK, written: CHANGED_BY_WHO_MAY }),
    ...protect({ table: 'rule_pack_revision', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK, written: CHANGED_BY_WHO_MAY }),
    ...protect({ table: 'rule_promotion', may: ['SELECT', 'INSERT'], rows: AT_WORK, written: CHANGED_BY_WHO_MAY }),
    ...protect({ table: 'equated_year', may: ['SELECT', 'INSERT'], rows: AT_WORK, written: CHANGED_BY_WHO_MAY }),
    ...protect({ table: 'replan_job', may: ['SELECT', 'INSERT', 'UPDATE'], rows: AT_WORK, written: CHANGED_BY_WHO_MAY }),
    ...protect({ table: 'replan_failure', may: ['SELECT', 'INSERT', 'DELETE'], rows: 'EXISTS (SELECT 1 FROM case_file visible WHERE visible.id = case_id)' }),
  ];
}
