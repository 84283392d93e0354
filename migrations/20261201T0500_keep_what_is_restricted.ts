import { ForwardOnly } from './support/forward-only.js';

/** Restricted so that it is kept; what was removed under the Wpg is restricted too, and goes when its term is over. */
const KEPT = `r.lifted_at IS NULL AND r.ground IN ('accuracy-contested', 'needed-as-evidence')`;

const SETTLED = `ARRAY['state', 'settled_at', 'rows_erased', 'files_erased', 'log_rows_erased', 'failed_at']`;

/**
 * What is restricted instead of erased is on no list and is not erased, and neither is an open case of which things are still held. A line
 * that could not be carried out says since when, and is tried again.
 */
export class KeepWhatIsRestricted1796101200000 extends ForwardOnly {
  readonly name = 'KeepWhatIsRestricted1796101200000';
  protected readonly statements = [
    `CREATE FUNCTION person_keeps_records(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT EXISTS (SELECT 1 FROM app_user u WHERE u.id = person AND u.active AND u.roles && ARRAY['legal-administrator', 'team-lead', 'auditor'])
     $$`,
    `CREATE OR REPLACE FUNCTION keeps_records() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT actor_reach() = 'process' OR person_keeps_records(actor_id()) $$`,
    // What keeps a case from being erased, whatever its clock says; null when nothing does. Past the walls, as the clock is.
    `CREATE FUNCTION destruction_bar(of_case uuid) RETURNS text LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT CASE WHEN EXISTS (SELECT 1 FROM case_restriction r WHERE r.case_id = c.id AND ${KEPT}) THEN 'restricted'
         WHEN c.status NOT IN ('closed', 'retention') AND EXISTS (SELECT 1 FROM item i WHERE i.case_id = c.id AND NOT item_is_over(i.status)) THEN 'open' END
       FROM case_file c WHERE c.id = of_case
     $$`,
    `ALTER TABLE destruction_line ADD COLUMN failed_at timestamptz,
       DROP CONSTRAINT destruction_line_state_check,
       ADD CONSTRAINT destruction_line_state_check CHECK (state IN ('listed', 'erased', 'held', 'restricted', 'open', 'changed', 'not-due'))`,
    `CREATE OR REPLACE FUNCTION destruction_candidates() RETURNS TABLE (case_id uuid, reference text, regime text, started_on date, due_on date, months integer, law text, article text, mark text,
         items bigint, documents bigint, last_event bigint)
       LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT k.case_id, k.reference, k.regime, k.started_on, k.due_on, k.months, k.law, k.article, k.mark, (SELECT count(*) FROM item i WHERE i.case_id = k.case_id),
              (SELECT count(*) FROM document d WHERE d.case_id = k.case_id), (SELECT max(e.sequence) FROM event e WHERE e.case_id = k.case_id)
       FROM retention_clocks(NULL) k
       WHERE k.outcome = 'destroy' AND k.due_on <= legal_today() AND k.held_until IS NULL AND k.classification <> 'embargo' AND destruction_bar(k.case_id) IS NULL
         AND NOT EXISTS (SELECT 1 FROM destruction_line o JOIN destruction_list d ON d.id = o.list_id WHERE o.case_id = k.case_id AND o.state = 'listed' AND d.state IN ('open', 'signed'))
     $$`,
    `CREATE OR REPLACE FUNCTION keep_destruction_line() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.state <> 'listed' OR NOT EXISTS (SELECT 1 FROM destruction_list d WHERE d.id = NEW.list_id AND d.state = 'open' AND d.content_hash = '')
              OR NOT EXISTS (SELECT 1 FROM retention_clocks(NEW.case_id) k WHERE k.outcome = 'destroy' AND k.due_on = NEW.due_on AND k.due_on <= legal_today() AND k.held_until IS NULL)
              OR destruction_bar(NEW.case_id) IS NOT NULL
              OR EXISTS (SELECT 1 FROM destruction_line o JOIN destruction_list d ON d.id = o.list_id WHERE o.case_id = NEW.case_id AND o.state = 'listed' AND d.state IN ('open', 'signed'))
           THEN RAISE EXCEPTION 'on a list stands what is due, not held and not restricted, once' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.state <> 'listed' OR actor_reach() <> 'process' OR (to_jsonb(NEW) - ${SETTLED}) IS DISTINCT FROM (to_jsonb(OLD) - ${SETTLED})
         THEN RAISE EXCEPTION 'a line is settled once, and otherwise stays as it was signed' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
  ];
}
