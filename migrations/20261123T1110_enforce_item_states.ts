import { ForwardOnly } from './support/forward-only.js';

const HELD = 'seized noticed maintained in-custody waived intent-other provisional-use kept-for-claimant disposal-requested disposal-authorised disposal-deemed sold-proceeds-held custody-end-noticed forfeited-not-final withdrawn-not-final';
const without = (...names: string[]): string => HELD.split(' ').filter((name) => !names.includes(name)).join(' ');

/** Action, type of its fact, state it leads to, whether it must rest on a decision, states it starts from. */
const TRANSITIONS: readonly (readonly [action: string, event: string, to: string, needsDecision: boolean, from: string])[] = [
  ['seize', 'item.seized', 'seized', false, 'planned'],
  ['notice', 'item.noticed', 'noticed', false, 'seized'],
  ['maintain', 'item.maintained', 'maintained', true, 'noticed'],
  ['order-return', 'item.return-ordered', 'return-ordered', true, `${without('seized', 'waived', 'kept-for-claimant', 'forfeited-not-final', 'withdrawn-not-final')} released-on-security executory return-ordered`],
  ['take-into-custody', 'item.taken-into-custody', 'in-custody', false, 'maintained'],
  ['waive', 'item.waived', 'waived', false, 'maintained in-custody'],
  ['order-return-to-claimant', 'item.return-ordered', 'return-ordered', true, 'waived intent-other kept-for-claimant'],
  ['keep-for-claimant', 'item.kept-for-claimant', 'kept-for-claimant', true, 'waived intent-other'],
  ['deem-forfeited', 'item.deemed-forfeited', 'deemed-forfeited', true, 'waived'],
  ['announce-intent', 'item.intent-announced', 'intent-other', false, 'maintained in-custody'],
  ['grant-provisional-use', 'item.provisional-use-granted', 'provisional-use', false, without('provisional-use', 'sold-proceeds-held')],
  ['request-disposal', 'item.disposal-requested', 'disposal-requested', false, 'maintained in-custody'],
  ['authorise-disposal', 'item.disposal-authorised', 'disposal-authorised', true, without('disposal-authorised', 'sold-proceeds-held')],
  ['refuse-disposal', 'disposal.refused', 'in-custody', true, 'disposal-requested'],
  ['deem-disposal', 'item.disposal-deemed', 'disposal-deemed', false, 'disposal-requested'],
  ['sell', 'item.sold', 'sold-proceeds-held', false, 'disposal-authorised disposal-deemed custody-end-noticed'],
  ['destroy', 'item.destroyed', 'destroyed', false, 'disposal-authorised disposal-deemed custody-end-noticed'],
  ['abandon', 'item.abandoned', 'abandoned', false, 'disposal-authorised disposal-deemed custody-end-noticed'],
  ['put-to-other-purpose', 'item.put-to-other-purpose', 'other-purpose', false, 'disposal-authorised disposal-deemed custody-end-noticed'],
  ['notice-custody-end', 'item.custody-end-noticed', 'custody-end-noticed', false, 'in-custody kept-for-claimant unclaimed'],
  ['object-to-custody-end', 'item.custody-end-objected', 'in-custody', true, 'custody-end-noticed'],
  ['release-on-security', 'item.released-on-security', 'released-on-security', true, HELD],
  ['order-return-by-court', 'item.return-ordered', 'return-ordered', true, HELD],
  ['keep-for-claimant-by-court', 'item.kept-for-claimant', 'kept-for-claimant', true, without('kept-for-claimant')],
  ['forfeit', 'item.forfeited', 'forfeited-not-final', true, without('forfeited-not-final')],
  ['withdraw', 'item.withdrawn-from-circulation', 'withdrawn-not-final', true, without('withdrawn-not-final')],
  ['make-forfeiture-final', 'item.forfeiture-final', 'forfeited', false, 'forfeited-not-final'],
  ['make-withdrawal-final', 'item.withdrawal-final', 'withdrawn', false, 'withdrawn-not-final'],
  ['revoke-confiscation', 'item.confiscation-revoked', 'return-ordered', true, 'forfeited withdrawn'],
  ['sell-finally', 'item.finally-sold', 'finally-sold', false, 'forfeited withdrawn deemed-forfeited'],
  ['destroy-finally', 'item.finally-destroyed', 'finally-destroyed', false, 'forfeited withdrawn deemed-forfeited'],
  ['put-to-social-use', 'item.put-to-social-use', 'social-use', false, 'forfeited withdrawn deemed-forfeited'],
  ['transfer', 'item.transferred', 'transferred', false, 'forfeited withdrawn deemed-forfeited'],
  ['share', 'item.shared', 'shared', false, 'forfeited withdrawn deemed-forfeited'],
  ['make-executory', 'item.made-executory', 'executory', false, `${HELD} released-on-security`],
  ['realise', 'item.realised', 'realised', false, 'executory'],
  ['apply-to-debt', 'item.applied-to-debt', 'applied-to-debt', false, 'realised'],
  ['block-return', 'item.return-blocked', 'return-blocked', false, 'return-ordered'],
  ['unblock-return', 'item.return-unblocked', 'return-ordered', false, 'return-blocked'],
  ['return', 'item.returned', 'returned', false, 'return-ordered unclaimed'],
  ['pay-value', 'item.value-paid', 'value-paid', false, 'return-ordered unclaimed'],
  ['record-unclaimed', 'item.unclaimed', 'unclaimed', false, 'return-ordered'],
  ['transfer-abroad', 'item.transferred-abroad', 'transferred-abroad', true, HELD],
  ['lose', 'item.lost', 'lost', false, `${without('sold-proceeds-held')} return-ordered return-blocked unclaimed deemed-forfeited forfeited withdrawn executory`],
];

/**
 * The state machine of items once more, in the database: no change of status outside the table, none without its fact, and
 * no fact of a change without its legal ground and, where the law asks one, its decision.
 */
export class EnforceItemStates1795434600000 extends ForwardOnly {
  readonly name = 'EnforceItemStates1795434600000';
  protected readonly statements = [
    `CREATE TABLE item_transition (
       action text NOT NULL,
       event_type text NOT NULL,
       from_status text NOT NULL,
       to_status text NOT NULL,
       needs_decision boolean NOT NULL,
       CONSTRAINT item_transition_pk PRIMARY KEY (action, from_status)
     )`,
    `INSERT INTO item_transition (action, event_type, from_status, to_status, needs_decision) VALUES ${TRANSITIONS.flatMap(([action, event, to, needsDecision, from]) =>
      from.split(' ').map((status) => `('${action}', '${event}', '${status}', '${to}', ${needsDecision})`),
    ).join(', ')}`,
    `ALTER TABLE item_transition ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE item_transition FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY item_transition_rows ON item_transition USING (true)`,
    `GRANT SELECT ON item_transition TO zegel_app`,
    `CREATE FUNCTION check_item_status() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE fact event%ROWTYPE;
       BEGIN
         SELECT * INTO fact FROM event WHERE id = NEW.status_event_id AND subject_type = 'item' AND subject_id = NEW.id::text;
         IF NOT FOUND THEN
           RAISE EXCEPTION 'the status of an item rests on no fact' USING ERRCODE = 'ZG002';
         END IF;
         IF TG_OP = 'INSERT' THEN
           IF NEW.status NOT IN ('planned', 'seized') AND NEW.source_register IS NULL THEN
             RAISE EXCEPTION 'an item cannot begin as %', NEW.status USING ERRCODE = 'ZG002';
           END IF;
           RETURN NULL;
         END IF;
         IF NOT EXISTS (SELECT 1 FROM item_transition t WHERE t.from_status = OLD.status AND t.to_status = NEW.status AND t.event_type = fact.type
                          AND t.action = fact.data->>'action' AND (NOT t.needs_decision OR fact.decision_id IS NOT NULL)) THEN
           RAISE EXCEPTION 'an item cannot go from % to % by %', OLD.status, NEW.status, fact.type USING ERRCODE = 'ZG002';
         END IF;
         IF fact.ground IS NULL OR OLD.status_event_id = NEW.status_event_id THEN
           RAISE EXCEPTION 'a change of status needs a fact of its own with its legal ground' USING ERRCODE = 'ZG002';
         END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER item_status_on_insert AFTER INSERT ON item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_item_status()`,
    `CREATE CONSTRAINT TRIGGER item_status_on_update AFTER UPDATE OF status ON item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_item_status()`,
  ];
}
