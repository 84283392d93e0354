import { ForwardOnly } from './support/forward-only.js';

/** Action, type of its fact, state it leads to, states it starts from. */
const TRANSITIONS: readonly (readonly [action: string, event: string, to: string, from: string])[] = [
  ['start-investigation', 'case.investigation-started', 'investigation', 'intake'],
  ['open-sfo', 'case.sfo-opened', 'sfo-open', 'investigation'],
  ['close-sfo', 'case.sfo-closed', 'sfo-closed', 'sfo-open'],
  ['reopen-sfo', 'case.sfo-reopened', 'sfo-open', 'sfo-closed'],
  ['dismiss', 'case.dismissed', 'dismissed', 'investigation sfo-open sfo-closed'],
  ['give-penal-order', 'case.penal-order-given', 'penal-order', 'investigation sfo-open sfo-closed'],
  ['settle', 'case.settled', 'settled', 'investigation sfo-open sfo-closed advantage-claim-filed'],
  ['prosecute', 'case.prosecuted', 'prosecuted', 'investigation sfo-open sfo-closed penal-order settled'],
  ['give-verdict', 'case.verdict-given', 'judged', 'prosecuted'],
  ['appeal', 'case.appealed', 'appeal', 'judged'],
  ['give-appeal-verdict', 'case.verdict-given', 'appeal', 'appeal'],
  ['lodge-cassation', 'case.cassation-lodged', 'cassation', 'appeal'],
  ['give-cassation-verdict', 'case.verdict-given', 'cassation', 'cassation'],
  ['become-irrevocable', 'case.irrevocable', 'irrevocable', 'judged appeal cassation penal-order'],
  ['file-advantage-claim', 'case.advantage-claim-filed', 'advantage-claim-filed', 'judged appeal cassation irrevocable'],
  ['judge-advantage', 'case.advantage-judged', 'advantage-judged', 'advantage-claim-filed'],
  ['appeal-advantage', 'case.advantage-appealed', 'advantage-appeal', 'advantage-judged'],
  ['finalise-advantage', 'case.advantage-final', 'advantage-final', 'advantage-judged advantage-appeal'],
  ['lapse-advantage', 'case.advantage-lapsed', 'advantage-lapsed', 'advantage-claim-filed advantage-judged advantage-appeal advantage-final'],
  ['start-execution', 'case.execution-started', 'execution', 'irrevocable advantage-final'],
  ['agree-instalments', 'case.instalments-agreed', 'instalments', 'execution recovery detention-for-debt reduced-or-remitted'],
  ['start-recovery', 'case.recovery-started', 'recovery', 'execution instalments detention-for-debt reduced-or-remitted'],
  ['order-detention', 'case.detention-for-debt-ordered', 'detention-for-debt', 'execution instalments recovery reduced-or-remitted'],
  ['reduce-or-remit', 'case.reduced-or-remitted', 'reduced-or-remitted', 'execution instalments recovery detention-for-debt'],
  ['lapse-by-time', 'case.time-barred', 'time-barred', 'execution instalments recovery detention-for-debt reduced-or-remitted'],
  ['transfer-abroad', 'case.transferred-abroad', 'transferred-abroad', 'intake investigation sfo-open sfo-closed dismissed penal-order settled prosecuted judged appeal cassation irrevocable advantage-claim-filed advantage-judged advantage-appeal advantage-final advantage-lapsed execution instalments recovery detention-for-debt reduced-or-remitted time-barred'],
  ['close', 'case.closed', 'closed', 'dismissed penal-order settled irrevocable advantage-final advantage-lapsed execution instalments recovery detention-for-debt reduced-or-remitted time-barred transferred-abroad'],
  ['retain', 'case.retention-started', 'retention', 'closed'],
];

/** The state machine of cases once more, in the database: no change of status outside the table, and none without its fact and ground. */
export class EnforceCaseStates1795435200000 extends ForwardOnly {
  readonly name = 'EnforceCaseStates1795435200000';
  protected readonly statements = [
    `CREATE TABLE case_transition (
       action text NOT NULL,
       event_type text NOT NULL,
       from_status text NOT NULL,
       to_status text NOT NULL,
       CONSTRAINT case_transition_pk PRIMARY KEY (action, from_status)
     )`,
    `INSERT INTO case_transition (action, event_type, from_status, to_status) VALUES ${TRANSITIONS.flatMap(([action, event, to, from]) =>
      from.split(' ').map((status) => `('${action}', '${event}', '${status}', '${to}')`),
    ).join(', ')}`,
    `ALTER TABLE case_transition ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE case_transition FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY case_transition_rows ON case_transition USING (true)`,
    `GRANT SELECT ON case_transition TO zegel_app`,
    `CREATE FUNCTION check_case_status() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE fact event%ROWTYPE;
       BEGIN
         SELECT * INTO fact FROM event WHERE id = NEW.status_event_id AND subject_type = 'case' AND subject_id = NEW.id::text;
         IF NOT FOUND THEN
           RAISE EXCEPTION 'the status of a case rests on no fact' USING ERRCODE = 'ZG003';
         END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.status <> 'intake' THEN
             RAISE EXCEPTION 'a case cannot begin as %', NEW.status USING ERRCODE = 'ZG003';
           END IF;
           RETURN NULL;
         END IF;
         IF NOT EXISTS (SELECT 1 FROM case_transition t WHERE t.from_status = OLD.status AND t.to_status = NEW.status AND t.event_type = fact.type AND t.action = fact.data->>'action') THEN
           RAISE EXCEPTION 'a case cannot go from % to % by %', OLD.status, NEW.status, fact.type USING ERRCODE = 'ZG003';
         END IF;
         IF fact.ground IS NULL OR OLD.status_event_id = NEW.status_event_id THEN
           RAISE EXCEPTION 'a change of status needs a fact of its own with its legal ground' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER case_status_on_insert AFTER INSERT ON case_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_case_status()`,
    `CREATE CONSTRAINT TRIGGER case_status_on_update AFTER UPDATE OF status ON case_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_case_status()`,
  ];
}
