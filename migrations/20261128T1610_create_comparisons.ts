import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

const OF_WHO_COMPARES = `actor_reach() IN ('process', 'register') OR created_by = actor_id()`;
const OF_A_VISIBLE_COMPARISON = 'EXISTS (SELECT 1 FROM comparison shown WHERE shown.id = comparison_id)';

/** Lists of others held against the register: what differs, what was accepted of it, and what became of that. */
export class CreateComparisons1795882200000 extends ForwardOnly {
  readonly name = 'CreateComparisons1795882200000';
  protected readonly statements = [
    `CREATE TABLE comparison (
       id uuid CONSTRAINT comparison_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       import_id uuid NOT NULL CONSTRAINT comparison_import_fk REFERENCES import,
       scope_kind text NOT NULL CONSTRAINT comparison_scope_check CHECK (scope_kind IN ('register', 'unit', 'place', 'case')),
       scope_id text NOT NULL,
       scope_title text NOT NULL,
       match_by text NOT NULL CONSTRAINT comparison_match_check CHECK (match_by IN ('number', 'identifier', 'both')),
       mapping jsonb NOT NULL,
       state text NOT NULL DEFAULT 'reading' CONSTRAINT comparison_state_check CHECK (state IN ('reading', 'compared', 'failed')),
       failure_code text,
       failure_params jsonb,
       rows_read integer NOT NULL DEFAULT 0,
       stopped_at timestamptz,
       leased_until timestamptz,
       attempts integer NOT NULL DEFAULT 0,
       created_by uuid NOT NULL CONSTRAINT comparison_created_by_fk REFERENCES app_user,
       created_by_name text NOT NULL,
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX comparison_created_index ON comparison (created_at, id)`,
    `CREATE TABLE comparison_acceptance (
       id uuid CONSTRAINT comparison_acceptance_pk PRIMARY KEY,
       comparison_id uuid NOT NULL CONSTRAINT comparison_acceptance_comparison_fk REFERENCES comparison,
       reason text NOT NULL,
       request jsonb NOT NULL,
       accepted_by uuid NOT NULL CONSTRAINT comparison_acceptance_by_fk REFERENCES app_user,
       accepted_by_name text NOT NULL,
       accepted_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    `CREATE INDEX comparison_acceptance_index ON comparison_acceptance (comparison_id)`,
    `CREATE TABLE comparison_row (
       id uuid CONSTRAINT comparison_row_pk PRIMARY KEY,
       comparison_id uuid NOT NULL CONSTRAINT comparison_row_comparison_fk REFERENCES comparison,
       position integer NOT NULL,
       class text NOT NULL CONSTRAINT comparison_row_class_check CHECK (class IN ('same', 'new', 'gone', 'moved', 'value', 'amount', 'several', 'ambiguous')),
       differs text[] NOT NULL,
       listed jsonb,
       registered jsonb,
       item_id uuid CONSTRAINT comparison_row_item_fk REFERENCES item,
       of_case_id uuid CONSTRAINT comparison_row_case_fk REFERENCES case_file,
       candidate_ids uuid[] NOT NULL,
       state text NOT NULL DEFAULT 'open' CONSTRAINT comparison_row_state_check CHECK (state IN ('open', 'queued', 'done', 'proposed', 'refused')),
       acceptance_id uuid CONSTRAINT comparison_row_acceptance_fk REFERENCES comparison_acceptance,
       written_item_id uuid CONSTRAINT comparison_row_written_fk REFERENCES item,
       problem jsonb,
       settled_at timestamptz,
       CONSTRAINT comparison_row_position_unique UNIQUE (comparison_id, position),
       CONSTRAINT comparison_row_accepted_check CHECK ((state = 'open') = (acceptance_id IS NULL)),
       CONSTRAINT comparison_row_problem_check CHECK ((state = 'refused') = (problem IS NOT NULL)),
       CONSTRAINT comparison_row_settled_check CHECK ((state IN ('open', 'queued')) = (settled_at IS NULL)),
       CONSTRAINT comparison_row_side_check CHECK (listed IS NOT NULL OR item_id IS NOT NULL)
     )`,
    `CREATE INDEX comparison_row_class_index ON comparison_row (comparison_id, class, position)`,
    `CREATE INDEX comparison_row_queue_index ON comparison_row (comparison_id, position) WHERE state = 'queued'`,
    // What was found stays as it was found; only what becomes of it changes, and what is done stays done.
    `CREATE FUNCTION keep_comparison_row() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.state IN ('done', 'proposed')
            OR ROW(NEW.comparison_id, NEW.position, NEW.class, NEW.differs, NEW.listed, NEW.registered, NEW.item_id, NEW.of_case_id, NEW.candidate_ids)
               IS DISTINCT FROM ROW(OLD.comparison_id, OLD.position, OLD.class, OLD.differs, OLD.listed, OLD.registered, OLD.item_id, OLD.of_case_id, OLD.candidate_ids)
         THEN RAISE EXCEPTION 'what a comparison found stays as it was found' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER comparison_row_kept BEFORE UPDATE ON comparison_row FOR EACH ROW EXECUTE FUNCTION keep_comparison_row()`,
    ...appendOnly('comparison_acceptance'),
    ...protect({ table: 'comparison', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_WHO_COMPARES }),
    ...protect({ table: 'comparison_acceptance', may: ['SELECT', 'INSERT'], rows: OF_A_VISIBLE_COMPARISON }),
    // Who may no longer see a case sees no rows of it here either.
    ...protect({
      table: 'comparison_row',
      may: ['SELECT', 'INSERT', 'UPDATE'],
      rows: `${OF_A_VISIBLE_COMPARISON} AND (of_case_id IS NULL OR EXISTS (SELECT 1 FROM case_file visible WHERE visible.id = of_case_id))`,
    }),
  ];
}
