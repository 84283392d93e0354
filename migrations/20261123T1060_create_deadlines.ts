import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, OF_A_VISIBLE_CASE_OR_NONE, appendOnly, protect } from './support/protect.js';

/** Planned deadlines with their explanation, the alerts that are rows before they are messages. */
export class CreateDeadlines1795431600000 extends ForwardOnly {
  readonly name = 'CreateDeadlines1795431600000';
  protected readonly statements = [
    `CREATE TABLE deadline (
       id uuid CONSTRAINT deadline_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT deadline_case_fk REFERENCES case_file,
       key text NOT NULL,
       rule_id text NOT NULL,
       rule_version integer NOT NULL,
       subject_type text NOT NULL,
       subject_id text NOT NULL,
       nature text NOT NULL CONSTRAINT deadline_nature_check CHECK (nature IN ('binding', 'policy', 'advisory')),
       binds text NOT NULL,
       party text NOT NULL,
       expiry text NOT NULL,
       watched_by text[] NOT NULL,
       trigger_event_id uuid,
       known_at timestamptz NOT NULL,
       basic_due_on date,
       due_on date,
       due_at timestamptz,
       to_the_hour boolean NOT NULL DEFAULT false,
       state text NOT NULL CONSTRAINT deadline_state_check CHECK (state IN ('open', 'met', 'withdrawn', 'not-started')),
       met_by_event_id uuid,
       met_on date,
       explanation jsonb NOT NULL,
       reminder_profile text NOT NULL,
       assignee_id uuid CONSTRAINT deadline_assignee_fk REFERENCES app_user,
       acknowledged_at timestamptz,
       acknowledged_by uuid,
       completed_by_hand boolean NOT NULL DEFAULT false,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT deadline_key_unique UNIQUE (case_id, key),
       CONSTRAINT deadline_due_check CHECK (state <> 'open' OR (due_on IS NOT NULL AND due_at IS NOT NULL))
     )`,
    `CREATE INDEX deadline_due_index ON deadline (due_at, id) WHERE state = 'open'`,
    `CREATE INDEX deadline_subject_index ON deadline (subject_type, subject_id)`,
    `CREATE INDEX deadline_assignee_index ON deadline (assignee_id, due_at) WHERE state = 'open'`,
    `CREATE TABLE deadline_change (
       id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT deadline_change_pk PRIMARY KEY,
       deadline_id uuid NOT NULL CONSTRAINT deadline_change_deadline_fk REFERENCES deadline,
       case_id uuid NOT NULL CONSTRAINT deadline_change_case_fk REFERENCES case_file,
       at timestamptz NOT NULL DEFAULT clock_timestamp(),
       kind text NOT NULL CONSTRAINT deadline_change_kind_check CHECK (kind IN ('new', 'moved', 'met', 'withdrawn', 'reopened', 'revised', 'completed', 'acknowledged', 'assigned')),
       from_due_on date,
       to_due_on date,
       because_event_id uuid,
       why text
     )`,
    `CREATE INDEX deadline_change_deadline_index ON deadline_change (deadline_id, id)`,
    `CREATE TABLE alert (
       id uuid CONSTRAINT alert_pk PRIMARY KEY,
       deadline_id uuid NOT NULL CONSTRAINT alert_deadline_fk REFERENCES deadline,
       case_id uuid NOT NULL CONSTRAINT alert_case_fk REFERENCES case_file,
       stage text NOT NULL,
       level text NOT NULL CONSTRAINT alert_level_check CHECK (level IN ('assignee', 'team', 'supervisor')),
       for_due_at timestamptz NOT NULL,
       due_at timestamptz NOT NULL,
       state text NOT NULL DEFAULT 'pending' CONSTRAINT alert_state_check CHECK (state IN ('pending', 'sent', 'withdrawn')),
       sent_at timestamptz,
       CONSTRAINT alert_stage_unique UNIQUE (deadline_id, stage, level, for_due_at)
     )`,
    `CREATE INDEX alert_pending_index ON alert (due_at, id) WHERE state = 'pending'`,
    `CREATE FUNCTION keep_next_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         WITH touched AS (SELECT DISTINCT case_id FROM changed),
              next AS (SELECT DISTINCT ON (d.case_id) d.case_id, d.due_at, d.id FROM deadline d JOIN touched USING (case_id)
                       WHERE d.state = 'open' ORDER BY d.case_id, d.due_at, d.id)
         UPDATE case_file c SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM touched LEFT JOIN next USING (case_id)
         WHERE c.id = touched.case_id AND (c.next_due_at, c.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         WITH touched AS (SELECT DISTINCT subject_id FROM changed WHERE subject_type = 'item'),
              next AS (SELECT DISTINCT ON (d.subject_id) d.subject_id, d.due_at, d.id FROM deadline d JOIN touched USING (subject_id)
                       WHERE d.subject_type = 'item' AND d.state = 'open' ORDER BY d.subject_id, d.due_at, d.id)
         UPDATE item i SET next_due_at = next.due_at, next_deadline_id = next.id
         FROM touched LEFT JOIN next USING (subject_id)
         WHERE i.id = touched.subject_id::uuid AND (i.next_due_at, i.next_deadline_id) IS DISTINCT FROM (next.due_at, next.id);
         RETURN NULL;
       END $$`,
    `CREATE TRIGGER deadline_next_on_insert AFTER INSERT ON deadline REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_next_deadline()`,
    `CREATE TRIGGER deadline_next_on_update AFTER UPDATE ON deadline REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_next_deadline()`,
    ...appendOnly('deadline_change'),
    ...protect({ table: 'deadline', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'deadline_change', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_CASE }),
    ...protect({ table: 'alert', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE_OR_NONE }),
  ];
}
