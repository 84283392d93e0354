import { ForwardOnly } from './support/forward-only.js';
import { OF_A_VISIBLE_CASE, appendOnly, protect } from './support/protect.js';

/** What the law says of keeping, as far as its text was read; the rest is a term that the office sets itself. */
const OF_THE_LAW: readonly (readonly [rule: string, regime: string, outcome: string, starts: string, months: number, law: string, article: string, mark: string])[] = [
  ['NL-58', 'wpg-8', 'remove', 'first-processing', 60, 'Wpg', '8(6)', 'V'],
  ['NL-59', 'wpg-9', 'remove', 'case-closed', 6, 'Wpg', '9(4)', 'V'],
  ['NL-60', 'wpg-10', 'remove', 'case-closed', 60, 'Wpg', '10(6)', 'V'],
  ['NL-61', 'wpg-12', 'destroy', 'case-closed', 120, 'Wpg', '12(6)', 'V'],
  ['NL-62', 'wpg-8', 'destroy', 'removed', 60, 'Wpg', '14', 'V'],
  ['NL-62', 'wpg-9', 'destroy', 'removed', 60, 'Wpg', '14', 'V'],
  ['NL-62', 'wpg-10', 'destroy', 'removed', 60, 'Wpg', '14', 'V'],
];

/** No case is destroyed before the log of what was disclosed of it was kept this long. */
const LOG_MONTHS = 12;

const quoted = (text: string): string => `'${text}'`;

/** Terms of keeping as rows with their source, the regime of each case, and the clock of each: what ends when, and what holds it. */
export class KeepRetention1796091000000 extends ForwardOnly {
  readonly name = 'KeepRetention1796091000000';
  protected readonly statements = [
    `CREATE FUNCTION legal_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date $$`,
    // Who keeps the terms and the lists, whatever cases they see: of a case they see its number and its days.
    `CREATE FUNCTION keeps_records() RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT actor_reach() = 'process' OR EXISTS (SELECT 1 FROM app_user u WHERE u.id = actor_id() AND u.active AND u.roles && ARRAY['legal-administrator', 'team-lead', 'auditor'])
     $$`,
    `CREATE TABLE retention_regime (
       regime text CONSTRAINT retention_regime_pk PRIMARY KEY,
       is_default boolean NOT NULL DEFAULT false
     )`,
    `INSERT INTO retention_regime (regime, is_default) VALUES ('wjsg', true), ('wpg-8', false), ('wpg-9', false), ('wpg-10', false), ('wpg-12', false), ('archive', false)`,
    `CREATE TABLE retention_term (
       id uuid CONSTRAINT retention_term_pk PRIMARY KEY,
       sequence bigint GENERATED ALWAYS AS IDENTITY,
       rule text,
       regime text NOT NULL CONSTRAINT retention_term_regime_fk REFERENCES retention_regime,
       outcome text NOT NULL CONSTRAINT retention_term_outcome_check CHECK (outcome IN ('remove', 'destroy')),
       starts text NOT NULL CONSTRAINT retention_term_starts_check CHECK (starts IN ('first-processing', 'case-closed', 'removed')),
       months integer NOT NULL CONSTRAINT retention_term_months_check CHECK (months BETWEEN 1 AND 1200),
       law text,
       article text,
       mark text NOT NULL CONSTRAINT retention_term_mark_check CHECK (mark IN ('V', 'S', 'U', 'office')),
       valid_from date NOT NULL,
       reason text,
       decided_by uuid CONSTRAINT retention_term_decided_by_fk REFERENCES app_user,
       decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       CONSTRAINT retention_term_source_check CHECK (CASE mark WHEN 'office' THEN reason IS NOT NULL AND decided_by IS NOT NULL AND law IS NULL AND article IS NULL
         ELSE rule IS NOT NULL AND law IS NOT NULL AND article IS NOT NULL AND decided_by IS NULL END)
     )`,
    `CREATE INDEX retention_term_regime_index ON retention_term (regime, outcome, valid_from DESC, sequence DESC)`,
    `INSERT INTO retention_term (id, rule, regime, outcome, starts, months, law, article, mark, valid_from)
       VALUES ${OF_THE_LAW.map(([rule, regime, outcome, starts, months, law, article, mark]) => `(gen_random_uuid(), ${[rule, regime, outcome, starts].map(quoted).join(', ')}, ${months}, ${[law, article, mark].map(quoted).join(', ')}, '2023-11-01')`).join(', ')}`,
    // Where the law says how long, the office says nothing else.
    `CREATE FUNCTION refuse_term_beside_law() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.mark <> 'office' OR NEW.decided_by IS DISTINCT FROM actor_id() OR EXISTS (SELECT 1 FROM retention_term t WHERE t.regime = NEW.regime AND t.mark <> 'office') THEN
           RAISE EXCEPTION 'a term is set by the office, by who sets it, where the law names none' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER retention_term_beside_law BEFORE INSERT ON retention_term FOR EACH ROW EXECUTE FUNCTION refuse_term_beside_law()`,
    ...appendOnly('retention_regime'),
    ...appendOnly('retention_term'),
    ...protect({ table: 'retention_regime', may: ['SELECT'], rows: `actor_reach() <> 'none'`, written: 'false' }),
    ...protect({ table: 'retention_term', may: ['SELECT', 'INSERT'], rows: `actor_reach() <> 'none'` }),
    `CREATE TABLE case_regime (
       id uuid CONSTRAINT case_regime_pk PRIMARY KEY,
       version integer NOT NULL DEFAULT 1,
       case_id uuid NOT NULL CONSTRAINT case_regime_case_fk REFERENCES case_file CONSTRAINT case_regime_case_unique UNIQUE,
       regime text NOT NULL CONSTRAINT case_regime_regime_fk REFERENCES retention_regime,
       removed_on date,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
     )`,
    ...protect({ table: 'case_regime', may: ['SELECT', 'INSERT', 'UPDATE'], rows: OF_A_VISIBLE_CASE }),
    `ALTER TABLE case_file ADD COLUMN erased_at timestamptz`,
    `CREATE INDEX event_closing_index ON event (case_id, occurred_on DESC) WHERE type = 'case.closed'`,
    `CREATE FUNCTION retention_term_of(asked_regime text, asked_outcome text) RETURNS SETOF retention_term LANGUAGE sql STABLE AS $$
       SELECT * FROM retention_term t WHERE t.regime = asked_regime AND t.outcome = asked_outcome AND t.valid_from <= legal_today() ORDER BY t.mark = 'office', t.valid_from DESC, t.sequence DESC LIMIT 1
     $$`,
    /*
     * The clock of each case that has one: what comes next for it, when, and by which term. A case that is removed waits for its destruction;
     * one whose regime has no term has no clock. Past the walls of the cases: whoever asks says which of them may be shown.
     */
    `CREATE FUNCTION retention_clocks(of_case uuid) RETURNS TABLE (case_id uuid, reference text, classification text, regime text, term_id uuid, outcome text, starts text, months integer,
         law text, article text, mark text, started_on date, due_on date, held_until date)
       LANGUAGE sql STABLE SET zegel.reach = 'process' AS $$
       SELECT c.id, c.reference, c.classification, g.regime, t.id, t.outcome, t.starts, t.months, t.law, t.article, t.mark, s.started_on,
              CASE WHEN t.outcome = 'destroy' AND base.due_on <= legal_today()
                   THEN greatest(base.due_on, (SELECT (max(a.at) AT TIME ZONE 'Europe/Amsterdam' + interval '${LOG_MONTHS} months')::date FROM audit_event a WHERE a.case_id = c.id AND a.kind = 'disclosure'))
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
