import { ForwardOnly } from './support/forward-only.js';
import { appendOnly, protect } from './support/protect.js';

const KEEPS = 'keeps_records()';

/** What of a case its line says; both signatures are over this, of every line of the list. */
const SAID = `concat_ws('|', l.case_id, l.reference, l.regime, l.started_on, l.due_on, l.months, coalesce(l.law, ''), coalesce(l.article, ''), l.mark, l.items, l.documents, l.last_event)`;

/** Lists of what is to be destroyed, signed by two people over exactly what is on them. */
export class DestroyByList1796091600000 extends ForwardOnly {
  readonly name = 'DestroyByList1796091600000';
  protected readonly statements = [
    `CREATE TABLE destruction_list (
       id uuid CONSTRAINT destruction_list_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT destruction_list_number_unique UNIQUE,
       state text NOT NULL DEFAULT 'open' CONSTRAINT destruction_list_state_check CHECK (state IN ('open', 'signed', 'executed', 'withdrawn')),
       content_hash text NOT NULL DEFAULT '',
       cases integer NOT NULL DEFAULT 0,
       drawn_by uuid NOT NULL CONSTRAINT destruction_list_drawn_by_fk REFERENCES app_user,
       drawn_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       signed_at timestamptz,
       executed_at timestamptz,
       withdrawn_by uuid CONSTRAINT destruction_list_withdrawn_by_fk REFERENCES app_user,
       withdrawn_at timestamptz,
       withdrawal_reason text,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT destruction_list_withdrawn_check CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL) AND (withdrawn_by IS NULL) = (withdrawal_reason IS NULL))
     )`,
    `CREATE TABLE destruction_line (
       list_id uuid NOT NULL CONSTRAINT destruction_line_list_fk REFERENCES destruction_list,
       case_id uuid NOT NULL CONSTRAINT destruction_line_case_fk REFERENCES case_file,
       reference text NOT NULL,
       regime text NOT NULL,
       started_on date NOT NULL,
       due_on date NOT NULL,
       months integer NOT NULL,
       law text,
       article text,
       mark text NOT NULL,
       items integer NOT NULL,
       documents integer NOT NULL,
       last_event bigint NOT NULL,
       state text NOT NULL DEFAULT 'listed' CONSTRAINT destruction_line_state_check CHECK (state IN ('listed', 'erased', 'held', 'changed', 'not-due')),
       settled_at timestamptz,
       rows_erased integer,
       files_erased integer,
       log_rows_erased integer,
       CONSTRAINT destruction_line_pk PRIMARY KEY (list_id, case_id),
       CONSTRAINT destruction_line_settled_check CHECK ((state = 'listed') = (settled_at IS NULL))
     )`,
    `CREATE INDEX destruction_line_reference_index ON destruction_line (list_id, reference, case_id)`,
    `CREATE INDEX destruction_line_case_index ON destruction_line (case_id)`,
    `CREATE TABLE destruction_signature (
       list_id uuid NOT NULL CONSTRAINT destruction_signature_list_fk REFERENCES destruction_list,
       user_id uuid NOT NULL CONSTRAINT destruction_signature_user_fk REFERENCES app_user,
       user_name text NOT NULL,
       content_hash text NOT NULL,
       signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT destruction_signature_pk PRIMARY KEY (list_id, user_id)
     )`,
    `CREATE TABLE erased_file (
       key text CONSTRAINT erased_file_pk PRIMARY KEY,
       list_id uuid NOT NULL CONSTRAINT erased_file_list_fk REFERENCES destruction_list,
       deleted_at timestamptz
     )`,
    `CREATE INDEX erased_file_waiting_index ON erased_file (list_id) WHERE deleted_at IS NULL`,
    ...protect({ table: 'destruction_list', may: ['SELECT', 'INSERT', 'UPDATE'], rows: KEEPS }),
    ...protect({ table: 'destruction_line', may: ['SELECT', 'INSERT', 'UPDATE'], rows: KEEPS }),
    ...appendOnly('destruction_signature'),
    ...protect({ table: 'destruction_signature', may: ['SELECT', 'INSERT'], rows: KEEPS }),
    ...protect({ table: 'erased_file', may: ['SELECT', 'INSERT', 'UPDATE'], rows: `actor_reach() = 'process'` }),
    `CREATE FUNCTION destruction_hash(asked uuid) RETURNS text LANGUAGE sql STABLE AS $$
       SELECT encode(sha256(convert_to(coalesce(string_agg(${SAID}, E'\\n' ORDER BY l.reference, l.case_id), ''), 'UTF8')), 'hex') FROM destruction_line l WHERE l.list_id = asked
     $$`,
    // The signatures that count: over what stands on the list now.
    `CREATE FUNCTION destruction_signatures(asked uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
       SELECT count(DISTINCT s.user_id) FROM destruction_signature s WHERE s.list_id = asked AND s.content_hash = destruction_hash(asked)
     $$`,
    // What can stand on a list now, the longest due first. What is under embargo stands on none.
    `CREATE FUNCTION destruction_candidates() RETURNS TABLE (case_id uuid, reference text, regime text, started_on date, due_on date, months integer, law text, article text, mark text,
         items bigint, documents bigint, last_event bigint)
       LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT k.case_id, k.reference, k.regime, k.started_on, k.due_on, k.months, k.law, k.article, k.mark, (SELECT count(*) FROM item i WHERE i.case_id = k.case_id),
              (SELECT count(*) FROM document d WHERE d.case_id = k.case_id), (SELECT max(e.sequence) FROM event e WHERE e.case_id = k.case_id)
       FROM retention_clocks(NULL) k
       WHERE k.outcome = 'destroy' AND k.due_on <= legal_today() AND k.held_until IS NULL AND k.classification <> 'embargo'
         AND NOT EXISTS (SELECT 1 FROM destruction_line o JOIN destruction_list d ON d.id = o.list_id WHERE o.case_id = k.case_id AND o.state = 'listed' AND d.state IN ('open', 'signed'))
     $$`,
    `CREATE FUNCTION keep_destruction_list() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.drawn_by IS DISTINCT FROM actor_id() OR NEW.state <> 'open' THEN RAISE EXCEPTION 'a list is drawn up by who draws it up' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.state IN ('executed', 'withdrawn') OR (NEW.state = 'withdrawn' AND (OLD.state <> 'open' OR NEW.withdrawn_by IS DISTINCT FROM actor_id()))
            OR (OLD.content_hash <> '' AND ROW(NEW.content_hash, NEW.cases, NEW.drawn_by, NEW.drawn_at) IS DISTINCT FROM ROW(OLD.content_hash, OLD.cases, OLD.drawn_by, OLD.drawn_at))
            OR (NEW.content_hash <> '' AND OLD.content_hash = '' AND NEW.content_hash <> destruction_hash(NEW.id))
            OR (NEW.state = 'signed' AND destruction_signatures(NEW.id) < 2)
            OR (NEW.state = 'executed' AND (OLD.state <> 'signed' OR actor_reach() <> 'process' OR EXISTS (SELECT 1 FROM destruction_line l WHERE l.list_id = NEW.id AND l.state = 'listed')))
         THEN RAISE EXCEPTION 'a list stays as it was drawn up, and goes on only by its signatures' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER destruction_list_kept BEFORE INSERT OR UPDATE ON destruction_list FOR EACH ROW EXECUTE FUNCTION keep_destruction_list()`,
    // A line is what the clock of its case says, while the list is being drawn up; afterwards only what came of it is added.
    `CREATE FUNCTION keep_destruction_line() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.state <> 'listed' OR NOT EXISTS (SELECT 1 FROM destruction_list d WHERE d.id = NEW.list_id AND d.state = 'open' AND d.content_hash = '')
              OR NOT EXISTS (SELECT 1 FROM retention_clocks(NEW.case_id) k WHERE k.outcome = 'destroy' AND k.due_on = NEW.due_on AND k.due_on <= legal_today() AND k.held_until IS NULL)
              OR EXISTS (SELECT 1 FROM destruction_line o JOIN destruction_list d ON d.id = o.list_id WHERE o.case_id = NEW.case_id AND o.state = 'listed' AND d.state IN ('open', 'signed'))
           THEN RAISE EXCEPTION 'on a list stands what is due and not held, once' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.state <> 'listed' OR actor_reach() <> 'process'
            OR (to_jsonb(NEW) - ARRAY['state', 'settled_at', 'rows_erased', 'files_erased', 'log_rows_erased']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'settled_at', 'rows_erased', 'files_erased', 'log_rows_erased'])
         THEN RAISE EXCEPTION 'a line is settled once, and otherwise stays as it was signed' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER destruction_line_kept BEFORE INSERT OR UPDATE ON destruction_line FOR EACH ROW EXECUTE FUNCTION keep_destruction_line()`,
    `CREATE FUNCTION keep_destruction_signature() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.user_id IS DISTINCT FROM actor_id() OR NEW.content_hash <> destruction_hash(NEW.list_id)
            OR NOT EXISTS (SELECT 1 FROM destruction_list d WHERE d.id = NEW.list_id AND d.state = 'open' AND d.content_hash = NEW.content_hash)
         THEN RAISE EXCEPTION 'a list is signed by who signs it, over exactly what is on it' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER destruction_signature_kept BEFORE INSERT ON destruction_signature FOR EACH ROW EXECUTE FUNCTION keep_destruction_signature()`,
  ];
}
