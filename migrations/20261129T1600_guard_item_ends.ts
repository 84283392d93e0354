import { ForwardOnly } from './support/forward-only.js';

/** The steps by which a thing leaves for good, and what is asked of a second person for each; libs/items holds the same table. */
const GUARDED: Readonly<Record<string, string>> = {
  'item.release': 'return put-to-other-purpose put-to-social-use transfer',
  'item.sale': 'sell sell-finally realise',
  'item.destruction': 'destroy destroy-finally abandon',
  'item.pay-out': 'pay-value apply-to-debt share',
};

const ROWS = Object.entries(GUARDED).flatMap(([act, actions]) => actions.split(' ').map((action) => `('${action}', '${act}')`));

const ASKED = (row: string): string =>
  `ROW(${['case_id', 'act', 'subject_type', 'subject_id', 'before', 'after', 'request', 'content_hash', 'reason', 'requested_by', 'requested_at'].map((column) => `${row}.${column}`).join(', ')})`;

/**
 * Release, sale, destruction and pay-out are approved first and carried out later, by a third person, on exactly what was approved. The
 * hash of an approval is worked out here once more, and who was made a member of the case by who asks does not approve for a day.
 */
export class GuardItemEnds1795968000000 extends ForwardOnly {
  readonly name = 'GuardItemEnds1795968000000';
  protected readonly statements = [
    `CREATE TABLE guarded_step (action text CONSTRAINT guarded_step_pk PRIMARY KEY, act text NOT NULL)`,
    `INSERT INTO guarded_step (action, act) VALUES ${ROWS.join(', ')}`,
    `ALTER TABLE guarded_step ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE guarded_step FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY guarded_step_rows ON guarded_step USING (true)`,
    `GRANT SELECT ON guarded_step TO zegel_app`,
    ...knownMembers(),
    // The one spelling of libs/approvals/src/domain/content-hash.ts (RFC 8785).
    `CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
       BEGIN
         RETURN CASE jsonb_typeof(value)
           WHEN 'object' THEN '{' || coalesce((SELECT string_agg(to_jsonb(e.key)::text || ':' || canonical_json(e.value), ',' ORDER BY e.key COLLATE "C") FROM jsonb_each(value) e), '') || '}'
           WHEN 'array' THEN '[' || coalesce((SELECT string_agg(canonical_json(e.value), ',' ORDER BY e.n) FROM jsonb_array_elements(value) WITH ORDINALITY e(value, n)), '') || ']'
           ELSE value::text END;
       END $$`,
    `CREATE FUNCTION approval_hash(act text, subject_type text, subject_id uuid, before jsonb, after jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
       SELECT encode(sha256(convert_to(canonical_json(jsonb_build_object('act', act, 'subjectType', subject_type, 'subjectId', subject_id, 'before', before, 'after', after)), 'UTF8')), 'hex')
     $$`,
    // All that is approved of an item: what it is, how much, in what state, on which decisions and papers, and its last fact. Where it lies is left out: it is carried while people read.
    `CREATE FUNCTION standing_of_item(i item, until_sequence bigint DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
       SELECT jsonb_build_object(
         'reference', i.reference, 'description', i.description, 'assetClass', i.asset_class, 'status', i.status, 'grounds', to_jsonb(i.grounds), 'forbidden', i.forbidden,
         'quantity', trim_scale(i.quantity)::text, 'quantityUnit', i.quantity_unit, 'amount', trim_scale(i.amount)::text, 'amountCurrency', i.amount_currency,
         'estimatedAmount', trim_scale(i.estimated_amount)::text, 'estimatedCurrency', i.estimated_currency, 'details', i.details,
         'decisions', coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'version', d.version, 'kind', d.kind, 'decidedBy', d.decided_by, 'decidedOn', d.decided_on, 'final', d.final, 'sha256', paper.sha256)
                                  ORDER BY d.decided_on, d.id)
                                FROM decision_item di JOIN decision d ON d.id = di.decision_id LEFT JOIN document paper ON paper.id = d.document_id WHERE di.item_id = i.id AND d.withdrawn_on IS NULL), '[]'),
         'restsOn', (SELECT jsonb_build_object('id', e.id, 'type', e.type, 'occurredOn', e.occurred_on, 'sha256', paper.sha256)
                     FROM event e LEFT JOIN document paper ON paper.id = e.document_id WHERE e.id = i.status_event_id),
         'lastFact', (SELECT max(e.sequence) FROM event e WHERE e.subject_type = 'item' AND e.subject_id = i.id::text AND e.type LIKE 'item.%' AND e.type NOT IN ('item.bound', 'item.unbound')
                        AND (until_sequence IS NULL OR e.sequence < until_sequence)))
     $$`,
    `ALTER TABLE approval
       ADD COLUMN executed_by uuid CONSTRAINT approval_executed_by_fk REFERENCES app_user,
       ADD COLUMN executed_at timestamptz,
       ADD COLUMN fact_id uuid CONSTRAINT approval_fact_unique UNIQUE CONSTRAINT approval_fact_fk REFERENCES event DEFERRABLE INITIALLY DEFERRED,
       DROP CONSTRAINT approval_state_check,
       ADD CONSTRAINT approval_state_check CHECK (state IN ('waiting', 'given', 'refused', 'withdrawn', 'void', 'executed')),
       DROP CONSTRAINT approval_two_people_check,
       ADD CONSTRAINT approval_two_people_check CHECK (state NOT IN ('given', 'refused', 'executed') OR decided_by <> requested_by),
       ADD CONSTRAINT approval_three_people_check CHECK (executed_by IS NULL OR executed_by NOT IN (requested_by, decided_by)),
       ADD CONSTRAINT approval_executed_check CHECK ((state = 'executed') = (executed_by IS NOT NULL) AND (executed_by IS NULL) = (fact_id IS NULL) AND (executed_by IS NULL) = (executed_at IS NULL))`,
    `CREATE INDEX approval_subject_index ON approval (subject_id, act)`,
    `CREATE FUNCTION made_member_by(member uuid, by_whom uuid, in_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
       SELECT EXISTS (SELECT 1 FROM case_member m WHERE m.case_id = in_case AND m.user_id = member AND m.added_by = by_whom AND m.added_at > clock_timestamp() - interval '24 hours')
     $$`,
    // An approval of a step is over as soon as anything it was bound to is another.
    `CREATE FUNCTION approval_state_now(a approval) RETURNS text LANGUAGE sql STABLE AS $$
       SELECT CASE WHEN a.state IN ('waiting', 'given') AND a.act IN (SELECT g.act FROM guarded_step g)
                        AND a.before IS DISTINCT FROM (SELECT standing_of_item(i) FROM item i WHERE i.id = a.subject_id) THEN 'void' ELSE a.state END
     $$`,
    `CREATE OR REPLACE FUNCTION keep_approval() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE of_step boolean := EXISTS (SELECT 1 FROM guarded_step g WHERE g.act = NEW.act);
       BEGIN
         IF TG_OP = 'INSERT' THEN
           IF NEW.state <> 'waiting' OR NEW.requested_by <> actor_id() THEN RAISE EXCEPTION 'an approval starts as a request of who asks' USING ERRCODE = 'ZG003'; END IF;
           IF NEW.content_hash <> approval_hash(NEW.act, NEW.subject_type, NEW.subject_id, NEW.before, NEW.after) THEN RAISE EXCEPTION 'the hash of an approval is that of its content' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF ${ASKED('NEW')} IS DISTINCT FROM ${ASKED('OLD')} THEN RAISE EXCEPTION 'an approval stays as it was asked' USING ERRCODE = 'ZG003'; END IF;
         IF OLD.state = 'waiting' THEN
           IF NEW.decided_by <> actor_id() OR NEW.state = 'executed' THEN RAISE EXCEPTION 'an approval is decided once, as it was asked, by who decides' USING ERRCODE = 'ZG003'; END IF;
           IF NEW.state = 'given' AND made_member_by(NEW.decided_by, NEW.requested_by, NEW.case_id) THEN
             RAISE EXCEPTION 'who was made a member by who asks does not approve for a day' USING ERRCODE = 'ZG003'; END IF;
           IF NEW.state = 'given' AND of_step AND approval_state_now(OLD) = 'void' THEN RAISE EXCEPTION 'what is approved has changed' USING ERRCODE = 'ZG003'; END IF;
           RETURN NEW;
         END IF;
         IF OLD.state <> 'given' OR NOT of_step OR ROW(NEW.decided_by, NEW.decided_at) IS DISTINCT FROM ROW(OLD.decided_by, OLD.decided_at)
            OR NOT ((NEW.state = 'executed' AND NEW.executed_by = actor_id()) OR (NEW.state = 'withdrawn' AND actor_id() IN (OLD.requested_by, OLD.decided_by)))
         THEN RAISE EXCEPTION 'an approval is decided once, and used once by who carries it out' USING ERRCODE = 'ZG003'; END IF;
         RETURN NEW;
       END $$`,
    // The fact of the step, the approval that it used, and the item as it stood before: all three must be of one another.
    `CREATE FUNCTION refuse_unapproved_step() RETURNS trigger LANGUAGE plpgsql AS $$
       DECLARE fact event%ROWTYPE; guarded text;
       BEGIN
         SELECT * INTO fact FROM event WHERE id = NEW.status_event_id;
         SELECT g.act INTO guarded FROM guarded_step g WHERE g.action = fact.data->>'action';
         IF guarded IS NULL THEN RETURN NULL; END IF;
         IF NOT EXISTS (SELECT 1 FROM approval a
                        WHERE a.fact_id = fact.id AND a.state = 'executed' AND a.act = guarded AND a.subject_type = 'item' AND a.subject_id = NEW.id
                          AND a.executed_by = fact.actor_id AND a.requested_by <> a.decided_by AND a.executed_by NOT IN (a.requested_by, a.decided_by)
                          AND a.after->>'action' = fact.data->>'action' AND a.after->>'ground' = fact.ground AND a.before = standing_of_item(OLD, fact.sequence))
         THEN RAISE EXCEPTION 'release, sale, destruction and pay-out are carried out by a third person, as two others agreed' USING ERRCODE = 'ZG003'; END IF;
         RETURN NULL;
       END $$`,
    `CREATE CONSTRAINT TRIGGER item_status_with_approval AFTER UPDATE OF status ON item DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_unapproved_step()`,
  ];
}

/** Who made someone a member, and when: of who was a member before nothing is known. */
function knownMembers(): readonly string[] {
  return [
    `ALTER TABLE case_member ADD COLUMN added_by uuid CONSTRAINT case_member_added_by_fk REFERENCES app_user, ADD COLUMN added_at timestamptz`,
    `CREATE FUNCTION keep_case_member() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_OP = 'INSERT' THEN
           NEW.added_by := (SELECT u.id FROM app_user u WHERE u.id = actor_id());
           NEW.added_at := clock_timestamp();
         ELSIF ROW(NEW.case_id, NEW.user_id, NEW.added_by, NEW.added_at) IS DISTINCT FROM ROW(OLD.case_id, OLD.user_id, OLD.added_by, OLD.added_at) THEN
           RAISE EXCEPTION 'who made someone a member stays on record' USING ERRCODE = 'ZG003';
         END IF;
         RETURN NEW;
       END $$`,
    `CREATE TRIGGER case_member_kept BEFORE INSERT OR UPDATE ON case_member FOR EACH ROW EXECUTE FUNCTION keep_case_member()`,
  ];
}
