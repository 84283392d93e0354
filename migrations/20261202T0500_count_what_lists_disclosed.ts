import { ForwardOnly } from './support/forward-only.js';

/** No case is destroyed before the log of what was disclosed of it was kept this long. */
const LOG_MONTHS = 12;

/**
 * A list, a feed or a partner's page discloses many cases in one row of the log, which is of no case and names them among what it
 * showed: the clock of keeping looks there too. An export of the log itself is no disclosure of the cases that it names.
 */
export class CountWhatListsDisclosed1796187600000 extends ForwardOnly {
  readonly name = 'CountWhatListsDisclosed1796187600000';
  protected readonly statements = [
    `CREATE INDEX audit_event_disclosed_index ON audit_event USING gin (shown) WHERE kind = 'disclosure' AND case_id IS NULL`,
    `CREATE POLICY list_export_found ON list_export FOR SELECT TO CURRENT_USER USING (true)`,
    // An index on arrays is only used where no wall stands before it. Told to who computes clocks, past the walls of the cases, and to nobody else.
    `CREATE FUNCTION last_disclosure_of(of_case uuid) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
       SELECT CASE WHEN actor_reach() = 'process' THEN greatest(
         (SELECT max(a.at) FROM audit_event a WHERE a.case_id = of_case AND a.kind = 'disclosure'),
         (SELECT max(a.at) FROM audit_event a WHERE a.kind = 'disclosure' AND a.case_id IS NULL AND a.shown && (of_case || ARRAY(SELECT i.id FROM item i WHERE i.case_id = of_case))
            AND NOT EXISTS (SELECT 1 FROM list_export x WHERE x.list = 'log' AND x.id::text = a.subject_id))) END
     $$`,
    `REVOKE EXECUTE ON FUNCTION last_disclosure_of(uuid) FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION last_disclosure_of(uuid) TO zegel_app`,
    `CREATE OR REPLACE FUNCTION retention_clocks(of_case uuid) RETURNS TABLE (case_id uuid, reference text, classification text, regime text, term_id uuid, outcome text, starts text, months integer,
         law text, article text, mark text, started_on date, due_on date, held_until date)
       LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT c.id, c.reference, c.classification, g.regime, t.id, t.outcome, t.starts, t.months, t.law, t.article, t.mark, s.started_on,
              CASE WHEN t.outcome = 'destroy' AND base.due_on <= legal_today()
                   THEN greatest(base.due_on, (last_disclosure_of(c.id) AT TIME ZONE 'Europe/Amsterdam' + interval '${LOG_MONTHS} months')::date)
                   ELSE base.due_on END,
              (SELECT max(h.until) FROM legal_hold h WHERE h.case_id = c.id AND is_running(h))
       FROM case_file c
       LEFT JOIN case_regime r ON r.case_id = c.id
       CROSS JOIN LATERAL (SELECT coalesce(r.regime, (SELECT d.regime FROM retention_regime d WHERE d.is_default)) AS regime) g
       CROSS JOIN LATERAL (SELECT CASE WHEN r.removed_on IS NULL AND EXISTS (SELECT 1 FROM retention_term_of(g.regime, 'remove')) THEN 'remove' ELSE 'destroy' END AS outcome) o
       CROSS JOIN LATERAL retention_term_of(g.regime, o.outcome) t
       CROSS JOIN LATERAL (SELECT CASE t.starts WHEN 'first-processing' THEN c.opened_on WHEN 'removed' THEN r.removed_on
         ELSE (SELECT e.occurred_on FROM event e WHERE e.case_id = c.id AND e.type = 'case.closed' AND c.status IN ('closed', 'retention') ORDER BY e.occurred_on DESC LIMIT 1) END AS started_on) s
       CROSS JOIN LATERAL (SELECT (s.started_on + make_interval(months => t.months))::date AS due_on) base
       WHERE c.erased_at IS NULL AND s.started_on IS NOT NULL AND (of_case IS NULL OR c.id = of_case)
     $$`,
  ];
}
