import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, protect } from './support/protect.js';

/** Quarantine: what a scanner said of each document, and who is told when it found something. */
export class CreateQuarantine1795870800000 extends ForwardOnly {
  readonly name = 'CreateQuarantine1795870800000';
  protected readonly statements = [
    `CREATE TABLE document_scan (
       document_id uuid CONSTRAINT document_scan_pk PRIMARY KEY CONSTRAINT document_scan_document_fk REFERENCES document,
       case_id uuid NOT NULL CONSTRAINT document_scan_case_fk REFERENCES case_file,
       state text NOT NULL DEFAULT 'waiting' CONSTRAINT document_scan_state_check CHECK (state IN ('waiting', 'clean', 'not-scanned', 'infected')),
       scanner text,
       found text,
       fault text CONSTRAINT document_scan_fault_check CHECK (fault IN ('unreachable', 'timed-out', 'too-large', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       scanned_at timestamptz,
       CONSTRAINT document_scan_scanned_check CHECK ((state = 'waiting') = (scanned_at IS NULL)),
       CONSTRAINT document_scan_found_check CHECK ((state = 'infected') = (found IS NOT NULL)),
       CONSTRAINT document_scan_by_check CHECK (state IN ('waiting', 'not-scanned') OR scanner IS NOT NULL)
     )`,
    `CREATE INDEX document_scan_due_index ON document_scan (next_attempt_at, document_id) WHERE state = 'waiting'`,
    `CREATE INDEX document_scan_case_index ON document_scan (case_id)`,
    // Every document starts in quarantine, however it came in, and only the process that asks the scanner lets it out. What was found stays found.
    `CREATE FUNCTION keep_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.state <> 'waiting' THEN RAISE EXCEPTION 'a document starts in quarantine' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF actor_reach() <> 'process' OR OLD.state <> 'waiting' OR ROW(NEW.document_id, NEW.case_id) IS DISTINCT FROM ROW(OLD.document_id, OLD.case_id) THEN
           RAISE EXCEPTION 'document % leaves quarantine once, by what a scanner says', OLD.document_id USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER document_scan_kept BEFORE INSERT OR UPDATE ON document_scan FOR EACH ROW EXECUTE FUNCTION keep_quarantine()`,
    `CREATE FUNCTION quarantine_document() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO document_scan (document_id, case_id) VALUES (NEW.id, NEW.case_id);
         RETURN NULL;
       END $$`,
    `SELECT set_config('zegel.reach', 'process', true)`,
    `INSERT INTO document_scan (document_id, case_id) SELECT id, case_id FROM document ORDER BY uploaded_at, id`,
    `SELECT set_config('zegel.reach', '', true)`,
    `CREATE TRIGGER document_in_quarantine AFTER INSERT ON document FOR EACH ROW EXECUTE FUNCTION quarantine_document()`,
    ...protect({ table: 'document_scan', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    `ALTER TABLE notification DROP CONSTRAINT notification_kind_check`,
    `ALTER TABLE notification ADD CONSTRAINT notification_kind_check CHECK (kind IN ('deadline', 'escalation', 'item-status', 'decision', 'import', 'assignment', 'document'))`,
    `ALTER TABLE notification_choice DROP CONSTRAINT notification_choice_kind_check`,
    `ALTER TABLE notification_choice ADD CONSTRAINT notification_choice_kind_check CHECK (kind IN ('deadline', 'escalation', 'item-status', 'decision', 'import', 'assignment', 'document'))`,
  ];
}
